/** No look-alikes (0 O, 1 I L, 5 S, U V) and no vowels that spell words by chance. */
export const CODE_ALPHABET = "ABCDEFGHJKMNPQRTWXYZ2346789";

/** 27 letters, six places: 387 million codes; a code alone opens no seat. */
export const CODE_LENGTH = 6;

/**
 * A room's code.
 *
 * @param random whole numbers from 0 to 255, at least twelve, evenly spread
 * @throws RangeError when too few of the numbers can be used
 */
export function makeJoinCode(random: readonly number[]): string {
  // Numbers past the last whole run of the alphabet would favour its first letters.
  const even = Math.floor(256 / CODE_ALPHABET.length) * CODE_ALPHABET.length;
  const letters = random.filter((number) => number < even).map((number) => CODE_ALPHABET.charAt(number % CODE_ALPHABET.length));
  if (letters.length < CODE_LENGTH) throw new RangeError("Give more random numbers");
  return letters.slice(0, CODE_LENGTH).join("");
}

/**
 * Reads a code as people type it: any case, with or without the space.
 *
 * @returns null for what cannot be a code
 */
export function readJoinCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s\-–.]/g, "");
  return code.length === CODE_LENGTH && [...code].every((letter) => CODE_ALPHABET.includes(letter)) ? code : null;
}

/** A code as it is shown: "KTM 4R7". */
export function formatJoinCode(code: string): string {
  return `${code.slice(0, CODE_LENGTH / 2)} ${code.slice(CODE_LENGTH / 2)}`;
}
