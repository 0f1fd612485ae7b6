import { z } from "zod";
import { optionalLineSchema } from "../assessment/plain-text";
import { WORDING_DECISIONS, type Wording } from "./wording";

/** The longest rewording, in characters. */
export const LONGEST_REWORDING = 600;

/** What a public paper prints of each text; texts without a choice stay undecided. */
export const wordingFormSchema = z
  .object({
    texts: z
      .array(
        z
          .object({
            hash: z.string().regex(/^[0-9a-f]{64}$/, "Open this page again"),
            decision: z.enum(WORDING_DECISIONS).optional(),
            rewording: optionalLineSchema(LONGEST_REWORDING),
          })
          .superRefine(({ decision, rewording }, context) => {
            if (decision === "reword" && rewording === null) context.addIssue({ code: "custom", path: ["rewording"], message: "Write the words the public paper prints" });
          }),
      )
      .max(500)
      .optional()
      .default([]),
  })
  .transform(({ texts }) => texts.flatMap(({ hash, decision, rewording }) => (decision === undefined ? [] : [{ textHash: hash, wording: wordingOf(decision, rewording) }])));

function wordingOf(decision: Wording["decision"], rewording: string | null): Wording {
  return decision === "reword" ? { decision, text: rewording ?? "" } : { decision };
}
