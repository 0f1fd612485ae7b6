import { z } from "zod";
import { cycleIdSchema } from "../cycle";
import { tickField } from "./form-fields";
import { onOneLine } from "./plain-text";
import { seatListSchema } from "./seats-form";
import { LONGEST_DECISION_REASON } from "./theme-forms";

const leftOutSchema = z.object({
  themeId: z.string().max(64),
  isLeftOut: tickField,
  reason: z.string().default("").transform(onOneLine).pipe(z.string().max(LONGEST_DECISION_REASON, `Use ${LONGEST_DECISION_REASON} characters or fewer`)),
});

/** Starting an assessment: its cycle, the framework version it is pinned to, the seats, and themes left out with a reason. */
export const startFormSchema = z.object({
  cycle: cycleIdSchema,
  framework: z.string().max(64),
  version: z.string().regex(/^\d{1,4}$/, "Choose a version of the framework").transform(Number),
  seats: seatListSchema,
  themes: z
    .array(
      leftOutSchema.superRefine(({ isLeftOut, reason }, context) => {
        if (isLeftOut && reason === "") {
          context.addIssue({ code: "custom", path: ["reason"], message: "Say why the board does not score this theme" });
        }
      }),
    )
    .max(100)
    .default([])
    .transform((themes) => themes.flatMap(({ themeId, isLeftOut, reason }) => (isLeftOut ? [{ themeId, reason }] : []))),
});

/** `themes` are the ones left out. */
export type StartForm = z.output<typeof startFormSchema>;
