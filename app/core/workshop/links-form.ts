import { z } from "zod";

/** Which seat is given a new link. */
export const linksFormSchema = z.object({ seatId: z.string({ error: "Choose the seat" }).min(1, "Choose the seat").max(64) });
