import { z } from "zod";
import { levelField, revisionField } from "../assessment/form-fields";

/** The levels the chair was shown: the revision of each, by theme id. */
const confirmSchema = z.record(z.string().max(64), revisionField, { error: "Open this page again: there is nothing to confirm on it" }).transform((revisions) => new Map(Object.entries(revisions)));

/** What a member may do in the room beside answering. */
export const roomFormSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("enter") }),
  z.object({ intent: z.literal("practice"), level: levelField("Choose a line") }),
  z.object({ intent: z.literal("pull-out"), themeId: z.string().min(1).max(64) }),
  z.object({ intent: z.literal("confirm"), confirm: confirmSchema }),
  z.object({ intent: z.literal("hand-on") }),
]);

export type RoomForm = z.output<typeof roomFormSchema>;
