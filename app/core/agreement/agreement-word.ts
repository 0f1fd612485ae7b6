/** How far views agree, in one of three words. Printed by `text/agreement-words`. */
export type AgreementWord = "broad-agreement" | "mixed-views" | "views-differ";

/** The lowest A that earns a word; below both, views differ. The words and bands are Boardmark's own. */
export type AgreementBands = { readonly broad: number; readonly mixed: number };

/** Broad agreement from 0.6, mixed views from 0.2. */
export const AGREEMENT_BANDS: AgreementBands = { broad: 0.6, mixed: 0.2 };

/**
 * The word for an agreement. A value on a boundary takes the word above it.
 *
 * @param a van der Eijk's A, from -1 to 1
 */
export function agreementWord(a: number, bands: AgreementBands = AGREEMENT_BANDS): AgreementWord {
  if (a >= bands.broad) return "broad-agreement";
  if (a >= bands.mixed) return "mixed-views";
  return "views-differ";
}
