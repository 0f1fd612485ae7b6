import { z } from "zod";
import { levelField } from "../assessment/form-fields";

/** What a member may do in the room beside answering. */
export const roomFormSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("enter") }),
  z.object({ intent: z.literal("practice"), level: levelField("Choose a line") }),
  z.object({ intent: z.literal("pull-out"), themeId: z.string().min(1).max(64) }),
  z.object({ intent: z.literal("hand-on") }),
]);

export type RoomForm = z.output<typeof roomFormSchema>;
