import { z } from "zod";
import { dateField, optionalDateField, revisionField } from "./form-fields";
import { lineSchema } from "./plain-text";

/** In characters. */
export const LONGEST = { committee: 120, minute: 200, hold: 400 } as const;

/** A change of state with nothing to say beside it: open, close, reveal. */
export const stepFormSchema = z.object({ revision: revisionField });

/** Opening: until when members answer, if a workshop is planned. */
export const openFormSchema = z.object({ workshopOn: optionalDateField, revision: revisionField });

/** The workshop proposed the levels. */
export const proposedFormSchema = z.object({ proposedOn: dateField("Give the date of the workshop"), revision: revisionField });

/** A committee considered them. */
export const consideredFormSchema = z.object({
  consideredOn: dateField("Give the date of the meeting"),
  consideredBy: lineSchema(LONGEST.committee, "Name the committee"),
  revision: revisionField,
});

/** The board approved them. */
export const approvalFormSchema = z.object({
  approvedOn: dateField("Give the date of the board meeting"),
  minute: lineSchema(LONGEST.minute, "Give the number of the minute, or say where it is recorded"),
  revision: revisionField,
});

/** Why individual answers are kept longer. */
export const holdFormSchema = z.object({ reason: lineSchema(LONGEST.hold, "Say why the answers must be kept") });

export type OpenForm = z.output<typeof openFormSchema>;
export type ProposedForm = z.output<typeof proposedFormSchema>;
export type ConsideredForm = z.output<typeof consideredFormSchema>;
export type ApprovalForm = z.output<typeof approvalFormSchema>;
