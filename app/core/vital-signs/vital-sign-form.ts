import { z } from "zod";
import { dateField } from "../assessment/form-fields";
import { lineSchema } from "../assessment/plain-text";
import type { VitalSign } from "../framework/framework";
import { accept, refuse, type Result } from "../result";

export const LONGEST_SOURCE = 200;

/** A vital sign's value on a date, as a form sends it. */
export const vitalSignFormSchema = z.object({
  signId: z.string({ error: "Open this page again" }).min(1).max(64),
  value: z
    .string({ error: "Give the value" })
    .trim()
    .regex(/^\d{1,7}(\.\d{1,2})?$/, "Give a number, such as 4 or 4.2, with at most two decimals")
    .transform(Number),
  on: dateField("Give the day, or the last day of the period, it is true for"),
  source: lineSchema(LONGEST_SOURCE, "Say where the value comes from"),
});

export type VitalSignForm = z.output<typeof vitalSignFormSchema>;

/** The highest value a unit has; null: none. */
const HIGHEST: Readonly<Record<VitalSign["unit"], number | null>> = { percent: 100, score_0_10: 10, months: null, count: null };

/**
 * May this value be recorded for a sign? A figure in the future is a plan, not a sign.
 *
 * @param today "YYYY-MM-DD"
 */
export function acceptVitalSign({ unit }: Pick<VitalSign, "unit">, { value, on }: Pick<VitalSignForm, "value" | "on">, today: string): Result<"recordable", "above-the-scale" | "in-the-future"> {
  const highest = HIGHEST[unit];
  if (highest !== null && value > highest) return refuse("above-the-scale");
  return on > today ? refuse("in-the-future") : accept("recordable");
}
