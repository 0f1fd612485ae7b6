import type { Paper } from "./paper";
import { isPrintable } from "./font-coverage";
import { printedTexts } from "./printed-texts";

/** Text that a PDF would spoil; page and DOCX carry it as it is. */
export type UnprintableText = {
  /** Where its author finds it: "Front sheet, Sponsor". */
  readonly where: string;
  readonly text: string;
  /** Each once, in the order met. */
  readonly characters: readonly string[];
  /** A script whose letters must be joined or reordered, or a character that no embedded font holds. */
  readonly reason: "needs-shaping" | "no-glyph";
};

/** Scripts whose letters stand one after the other; Chinese, Japanese and Korean do too, but no embedded font holds them. */
const SET_SINGLY = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Common}]/u;
const LETTER_OR_MARK = /[\p{L}\p{M}]/u;

/**
 * Finds text that the PDF cannot show as it should be read, so that its author is told before it is drawn.
 *
 * @returns in reading order; empty when all of the paper can be drawn
 */
export function findUnprintableText(paper: Paper): readonly UnprintableText[] {
  return printedTexts(paper).flatMap(({ where, text }) => {
    const characters = [...new Set([...text.normalize("NFC")].filter((character) => !isPrintable(character)))];
    if (characters.length === 0) return [];
    const isShaped = characters.some((character) => LETTER_OR_MARK.test(character) && !SET_SINGLY.test(character));
    return [{ where, text, characters, reason: isShaped ? "needs-shaping" : "no-glyph" } as const];
  });
}

/** One finding, for the author: where, which characters, and why. */
export function unprintableInWords({ where, characters, reason }: UnprintableText): string {
  return `${where}: ${characters.join(" ")} (${reason === "needs-shaping" ? "this script’s letters must be joined" : "no font of the paper has this character"})`;
}
