import { z } from "zod";
import { tickField } from "./form-fields";

/** Whom levels are released to. Each is a consent of its own; participation says only that an assessment was begun, held or approved. */
export const RELEASE_AUDIENCES = ["system-lead", "peers", "system-paper", "england-table", "participation"] as const;

export type ReleaseAudience = (typeof RELEASE_AUDIENCES)[number];

/** The audiences that get levels theme by theme. */
export const THEME_AUDIENCES = ["system-lead", "peers", "system-paper"] as const satisfies readonly ReleaseAudience[];

/**
 * What one audience of one system is to see from now on: the whole set of themes, or for an audience without themes whether it is
 * given at all. `seen` is what stood when the page was drawn, so that nobody changes a release they have not seen.
 */
export const releaseFormSchema = z
  .object({
    systemCode: z.string({ error: "Choose a system" }).min(1, "Choose a system").max(64),
    audience: z.enum(RELEASE_AUDIENCES, { error: "Choose who may see the levels" }),
    themeIds: z.array(z.string().max(64)).max(100).default([]),
    isGiven: tickField,
    seen: z.string({ error: "Open this page again: a hidden part of the form is missing" }).max(4000),
  })
  .transform(({ systemCode, audience, themeIds, isGiven, seen }) => ({
    systemCode,
    audience,
    wanted: isForThemes(audience) ? [...new Set(themeIds)] : wholeIf(isGiven),
    seen: seen === "" ? [] : seen.split(" "),
  }));

/** `wanted`: theme ids; for an audience without themes one null, or nothing. `seen`: as `standingMark` made it. */
export type ReleaseForm = z.output<typeof releaseFormSchema>;

/** What stands for an audience, as a hidden field carries it. */
export function standingMark(themeIds: readonly (string | null)[]): string {
  return themeIds.map((themeId) => themeId ?? "all").toSorted().join(" ");
}

/** What tells one act of releasing from every other of an assessment, as an address carries it. */
export function actName(systemCode: string, { audience, at }: { readonly audience: ReleaseAudience; readonly at: Date }): string {
  return `${at.getTime()}.${audience}.${systemCode}`;
}

/** Whether an audience gets levels theme by theme. */
export function isForThemes(audience: ReleaseAudience): boolean {
  return THEME_AUDIENCES.some((one) => one === audience);
}

function wholeIf(isGiven: boolean): readonly (string | null)[] {
  return isGiven ? [null] : [];
}
