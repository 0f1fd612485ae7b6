import { z } from "zod";
import { revisionField } from "../assessment/form-fields";
import { optionalLineSchema } from "../assessment/plain-text";
import { peopleField, poundsField } from "./action-form";
import { PRIORITY_DECISIONS } from "./priorities";

/** The longest reason for not doing an action now, in characters. */
export const LONGEST_PRIORITY_REASON = 160;
const actionId = z.string().min(1).max(128);

/** One step in putting actions in order: state the capacity, move one by a place, decide about one, bring an earlier order back. */
export const priorityFormSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("capacity"), revision: revisionField, people: peopleField, pounds: poundsField }),
  z.object({ intent: z.literal("restore"), revision: revisionField, restores: revisionField }),
  z.object({ intent: z.literal("up"), revision: revisionField, actionId }),
  z.object({ intent: z.literal("down"), revision: revisionField, actionId }),
  z.object({
    intent: z.literal("decide"),
    revision: revisionField,
    actionId,
    decision: z.enum(PRIORITY_DECISIONS, { error: "Choose do, later, pause or stop" }),
    reason: optionalLineSchema(LONGEST_PRIORITY_REASON),
  }),
]);

export type PriorityForm = z.output<typeof priorityFormSchema>;
