import { formatCount } from "./numbers";

const WORDS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/**
 * A count inside a sentence: "three", and numerals from 11, so that a lone "3" is always a level. None is "none".
 *
 * @throws RangeError unless the count is a whole number from 0
 */
export function countInWords(count: number): string {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`Not a count: ${count}`);
  return WORDS[count] ?? formatCount(count);
}

/**
 * The form of a noun that goes with a count: "trust" with 1, "trusts" otherwise.
 *
 * @param several the plural when it does not end in a plain s
 */
export function plural(count: number, one: string, several = `${one}s`): string {
  return count === 1 ? one : several;
}

/**
 * A count with its noun, inside a sentence: "no trusts", "one trust", "12 trusts".
 *
 * @throws RangeError unless the count is a whole number from 0
 */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count === 0 ? "no" : countInWords(count)} ${plural(count, one, several)}`;
}

/** The first letter in lower case, for words that stood alone and now go on inside a sentence. */
export function inSentence(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** The first letter in upper case, for a count or list that opens a sentence. */
export function opening(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
