import { z } from "zod";
import { tickField } from "./form-fields";
import { onOneLine } from "./plain-text";
import { SEAT_KINDS } from "./seat";

/** The longest title of a seat, in characters. */
export const LONGEST_SEAT_TITLE = 80;
const MOST_SEATS = 40;

const seatLineSchema = z.object({
  /** Of a seat that is there already; blank for a new one. */
  id: z.string().max(64).default(""),
  title: z.string().default("").transform(onOneLine).pipe(z.string().max(LONGEST_SEAT_TITLE, `Use ${LONGEST_SEAT_TITLE} characters or fewer`)),
  kind: z.enum(SEAT_KINDS, { error: "Choose voting, non-voting or observer" }),
  isExecutive: tickField,
  /** E-mail of the person who sits on it and has an account; blank: none. */
  email: z
    .union([z.literal(""), z.email("Give an e-mail address such as name@example.nhs.uk")])
    .default("")
    .transform((email) => (email === "" ? null : email.toLowerCase())),
});

/** The seats of a board, in their order. A line without a title is no seat. */
export const seatListSchema = z
  .array(seatLineSchema)
  .max(MOST_SEATS, `A board has up to ${MOST_SEATS} seats here`)
  .default([])
  .superRefine((lines, context) => {
    const titles = lines.map(({ title }) => title.toLowerCase());
    lines.forEach(({ title }, index) => {
      if (title === "" || titles.indexOf(title.toLowerCase()) === index) return;
      context.addIssue({ code: "custom", path: [index, "title"], message: `There are two seats called ${title}: tell them apart` });
    });
  })
  .transform((lines) => lines.filter(({ title }) => title !== "").map((line) => ({ ...line, id: line.id === "" ? null : line.id })));

export const seatsFormSchema = z.object({ seats: seatListSchema });

/** One line of the form. Id null: a new seat. */
export type SeatLine = z.output<typeof seatListSchema>[number];
