import { z } from "zod";

/** Whom levels are released to. Each is a consent of its own; participation says only that an assessment was begun, held or approved. */
export const RELEASE_AUDIENCES = ["system-lead", "peers", "system-paper", "england-table", "participation"] as const;

export type ReleaseAudience = (typeof RELEASE_AUDIENCES)[number];

/** The audiences that get levels theme by theme. */
export const THEME_AUDIENCES = ["system-lead", "peers", "system-paper"] as const satisfies readonly ReleaseAudience[];

/** A release, or its withdrawal: of which themes, to which audience of which system. */
export const releaseFormSchema = z
  .object({
    systemCode: z.string({ error: "Choose a system" }).min(1, "Choose a system").max(64),
    audience: z.enum(RELEASE_AUDIENCES, { error: "Choose who may see the levels" }),
    themeIds: z.array(z.string().max(64)).max(100).default([]),
  })
  .superRefine(({ audience, themeIds }, context) => {
    if (isForThemes(audience) && themeIds.length === 0) {
      context.addIssue({ code: "custom", path: ["themeIds"], message: "Choose at least one theme" });
    }
  })
  .transform((form) => ({ ...form, themeIds: isForThemes(form.audience) ? [...new Set(form.themeIds)] : [] }));

export type ReleaseForm = z.output<typeof releaseFormSchema>;

/** Whether an audience gets levels theme by theme. */
export function isForThemes(audience: ReleaseAudience): boolean {
  return THEME_AUDIENCES.some((one) => one === audience);
}
