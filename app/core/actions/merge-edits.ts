import type { ActionTheme, ActionWords, BenefitPlan } from "./action";

/** What an edit may change on its own: every part of the words, with the benefit as one part for each of its fields. */
export type EditedField = Exclude<keyof ActionWords, "benefit"> | `benefit.${keyof BenefitPlan}`;

export type MergedEdits = {
  /** What nobody would lose: each side's own changes, and where both changed the same part, the later editor's. */
  readonly merged: ActionWords;
  /** Parts that both changed, to different things: both are to be shown. */
  readonly clashes: readonly EditedField[];
};

const PARTS = ["what", "ownerRole", "personId", "dueOn", "kind", "themes", "pounds", "people", "bafReference", "status", "notes", "lessons", "isPublic"] as const;
const BENEFIT_PARTS = ["measure", "unit", "decimals", "baseline", "baselineOn", "target", "targetOn", "owner", "status"] as const;

/** The parts in which two wordings differ. */
export function changedFields(before: ActionWords, after: ActionWords): readonly EditedField[] {
  const benefits = before.benefit === null && after.benefit === null ? [] : BENEFIT_PARTS;
  return [
    ...PARTS.filter((part) => !isSame(before[part], after[part])),
    ...benefits.filter((part) => !isSame(before.benefit?.[part], after.benefit?.[part])).map((part) => `benefit.${part}` as const),
  ];
}

/**
 * Puts together two edits that began from the same words, so that neither loses any without being shown both.
 *
 * @param base the words both began from
 * @param theirs what was saved meanwhile
 * @param mine what the later editor sent
 */
export function mergeEdits(base: ActionWords, theirs: ActionWords, mine: ActionWords): MergedEdits {
  const isTheirs = new Set(changedFields(base, theirs));
  const isMine = new Set(changedFields(base, mine));
  const differs = new Set(changedFields(theirs, mine));
  const pick = <T>(field: EditedField, own: T, other: T): T => (!isMine.has(field) && isTheirs.has(field) ? other : own);
  const words = Object.fromEntries(PARTS.map((part) => [part, pick<ActionWords[typeof part]>(part, mine[part], theirs[part])]));
  const isBenefitWhole = (mine.benefit === null) !== (theirs.benefit === null) && !isSame(base.benefit, mine.benefit) && !isSame(base.benefit, theirs.benefit);
  return {
    merged: { ...mine, ...words, benefit: mergeBenefit(base.benefit, theirs.benefit, mine.benefit, pick) },
    clashes: [...differs].filter((field) => (isTheirs.has(field) && isMine.has(field)) || (isBenefitWhole && field.startsWith("benefit."))),
  };
}

/** A benefit that one side took away stands whole or not at all: half of a definition means nothing. */
function mergeBenefit(base: BenefitPlan | null, theirs: BenefitPlan | null, mine: BenefitPlan | null, pick: <T>(field: EditedField, own: T, other: T) => T): BenefitPlan | null {
  if (isSame(base, mine)) return theirs;
  if (isSame(base, theirs) || mine === null || theirs === null) return mine;
  return Object.fromEntries(BENEFIT_PARTS.map((part) => [part, pick<unknown>(`benefit.${part}`, mine[part], theirs[part])])) as BenefitPlan;
}

type Part = string | number | boolean | null | undefined | readonly ActionTheme[] | BenefitPlan;

function isSame(one: Part, other: Part): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
