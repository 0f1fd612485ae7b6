import { z } from "zod";

type NumberField = { readonly lowest?: number; readonly highest: number; /** Figures allowed after the point. */ readonly decimals: number; /** The value is a whole number of these; null: any. */ readonly step?: number; readonly wrong: string };

const WRITTEN = /^-?\d+(\.\d+)?$/;

/**
 * A number in a form that may be left blank: then null, never 0. Thousands may be set apart by commas, pounds may carry their sign.
 *
 * @param wrong what to tell who typed anything else: "Give the cost in whole pounds, such as 250,000"
 */
export function optionalNumberField({ lowest = 0, highest, decimals, step, wrong }: NumberField) {
  return z
    .string()
    .optional()
    .transform((text, context) => {
      const typed = (text ?? "").replace(/[\s,£]/g, "").replace(/^−/, "-");
      if (typed === "") return null;
      const value = WRITTEN.test(typed) ? Number(typed) : Number.NaN;
      const figures = typed.split(".")[1]?.length ?? 0;
      if (Number.isFinite(value) && value >= lowest && value <= highest && figures <= decimals && (step === undefined || value % step === 0)) return value;
      context.addIssue({ code: "custom", message: wrong });
      return z.NEVER;
    });
}
