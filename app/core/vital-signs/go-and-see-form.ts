import { z } from "zod";
import { dateField } from "../assessment/form-fields";
import { lineSchema } from "../assessment/plain-text";

export const LONGEST_ROLE = 80;
export const LONGEST_PLACE = 120;
/** The longest account of what was learnt, in characters. */
export const LONGEST_LEARNT = 500;

/** Which role went where, when, and what they learnt. A role, never a person's name. */
export const goAndSeeFormSchema = z.object({
  on: dateField("Give the day of the visit"),
  role: lineSchema(LONGEST_ROLE, "Say which role went, such as Chief nurse"),
  place: lineSchema(LONGEST_PLACE, "Say where they went"),
  learnt: lineSchema(LONGEST_LEARNT, "Say what they learnt"),
  themeId: z
    .string()
    .max(64)
    .optional()
    .transform((text) => (text === undefined || text === "" ? null : text)),
});

export type GoAndSeeForm = z.output<typeof goAndSeeFormSchema>;
