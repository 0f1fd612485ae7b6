import type { BoardPaperSource } from "./board-paper-source";
import type { FreeText } from "./free-text";
import { mapFreeTexts, type TextPlace } from "./free-texts";

export const WORDING_DECISIONS = ["approve", "reword", "leave-out"] as const;

/** What a public paper prints of one text. */
export type Wording = { readonly decision: "approve" } | { readonly decision: "reword"; readonly text: string } | { readonly decision: "leave-out" };

/** Decisions by the text they were made on, as `wordingKey` names it. */
export type Wordings = ReadonlyMap<string, Wording>;

/** One text that a public paper might print. */
export type TextToDecide = TextPlace & {
  readonly key: string;
  readonly text: string;
  /** What stands: a decision, or what its author said of it where it was written; null: nobody has decided. */
  readonly wording: Wording | null;
  /** Its theme is private: it is never in a public paper, whatever is decided. */
  readonly isSealed: boolean;
};

/** A decision holds for these words in this place: other words are decided on anew. */
export function wordingKey(place: string, text: string): string {
  return `${place}\n${text}`;
}

/**
 * Every text a person wrote that a public paper might print, each once, in the paper's order.
 *
 * @param source of either profile, not yet restricted
 */
export function textsToDecide(source: BoardPaperSource, wordings: Wordings): readonly TextToDecide[] {
  const sealed = new Set(source.themes.filter(({ isPrivate }) => isPrivate).map(({ id }) => id));
  const found = new Map<string, TextToDecide>();
  mapFreeTexts(source, (text, place) => {
    if (text.text.trim() === "") return text;
    const isSealed = place.themeId !== null && sealed.has(place.themeId);
    const key = wordingKey(place.place, text.text);
    const before = found.get(key);
    // The same words in an open and in a private theme: they can be printed, so they are decided on.
    if (before === undefined || (before.isSealed && !isSealed)) {
      found.set(key, { ...place, key, text: text.text, wording: wordings.get(key) ?? (text.isPublic ? { decision: "approve" } : null), isSealed });
    }
    return text;
  });
  return [...found.values()];
}

/** The source of a public paper with what was decided on its texts; the board's own paper keeps every word as it was written. */
export function withWordings(source: BoardPaperSource, wordings: Wordings): BoardPaperSource {
  if (source.profile === "board") return source;
  return mapFreeTexts(source, (text, { place }) => worded(text, wordings.get(wordingKey(place, text.text))));
}

function worded(text: FreeText, wording: Wording | undefined): FreeText {
  if (wording === undefined) return text;
  if (wording.decision === "reword") return { text: wording.text, isPublic: true };
  return { ...text, isPublic: wording.decision === "approve" };
}
