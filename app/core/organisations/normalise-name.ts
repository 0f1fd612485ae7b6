const APOSTROPHES = /['\u2018\u2019\u02BC`\u00B4]/g;
const NOT_LETTER_OR_DIGIT = /[^\p{L}\p{N}]+/gu;

/**
 * The form in which two names of an organisation are compared: capitals, "&" as AND, no punctuation, single
 * spaces. Nothing else is forgiven: names are joined exactly or by a person, never by likeness.
 *
 * @returns 'ST GEORGES UNIVERSITY HOSPITALS' for "St. George's University Hospitals"; empty when nothing is left
 */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll('&', ' AND ')
    .replace(APOSTROPHES, '')
    .replace(NOT_LETTER_OR_DIGIT, ' ')
    .trim();
}

/** Whether two spellings are the same name after normalising. */
export function isSameName(one: string, other: string): boolean {
  return normaliseName(one) === normaliseName(other);
}
