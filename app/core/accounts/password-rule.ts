import { accept, refuse, type Result } from "../result";

/** @source NCSC and NIST SP 800-63B: length and a list of common passwords, and no rule on the kinds of characters. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

export type PasswordFault = "too-short" | "too-long" | "too-common" | "too-simple" | "about-you";

/**
 * Whether a new password may be taken.
 *
 * @param password as typed; its length is counted in characters as a person sees them.
 * @param isCommon whether lower-case text is among the passwords many people have.
 * @param about words that belong to the person, such as e-mail and name; a password that is only one of them is refused.
 * @returns the password itself, or the first fault in the order length, simplicity, common, about you.
 */
export function judgePassword(password: string, isCommon: (text: string) => boolean, about: readonly string[]): Result<string, PasswordFault> {
  const characters = [...password.normalize("NFKC")];
  if (characters.length < SHORTEST_PASSWORD) return refuse("too-short");
  if (characters.length > LONGEST_PASSWORD) return refuse("too-long");
  const plain = characters.join("").toLowerCase();
  if (isRepetition(plain) || isRun(plain)) return refuse("too-simple");
  // Digits and signs around a common word are what a guesser tries first.
  const letters = lettersOf(plain);
  if (isCommon(plain) || isCommon(letters)) return refuse("too-common");
  if (letters !== "" && about.flatMap(wordsOf).includes(letters)) return refuse("about-you");
  return accept(password);
}

/** The same few characters over and over. */
function isRepetition(text: string): boolean {
  return (text + text).indexOf(text, 1) < text.length;
}

/** Characters that follow one another, up or down: "abcdefghijkl", "0987654321098" */
function isRun(text: string): boolean {
  const steps = [...text].slice(1).map((character, index) => stepBetween(text[index] ?? "", character));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}

function stepBetween(before: string, after: string): number {
  const wrap = `${before}${after}`;
  if (wrap === "90") return 1;
  if (wrap === "09") return -1;
  return after.charCodeAt(0) - before.charCodeAt(0);
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}]/gu, "");
}

/** The whole, and each part of it of four letters or more. */
function wordsOf(text: string): readonly string[] {
  const plain = text.normalize("NFKC").toLowerCase();
  return [lettersOf(plain), ...plain.split(/[^\p{L}]+/u).filter((part) => part.length >= 4)];
}
