/** Words that stay small inside a name. */
const SMALL = new Set(["and", "of", "the", "for", "in", "on", "upon", "under", "with", "to", "de", "le"]);
/** Words that are letters said one by one. */
const LETTERS = new Set(["NHS", "ICB", "UK", "CIC", "GP"]);

/**
 * Turns a name the ODS files give in capitals into the way it is written: capitals at the start of each word,
 * small joining words except at the start and after an opening bracket, "NHS" and its like as they are, and a
 * small s after an apostrophe. A name that already has small letters was written by somebody and is kept.
 *
 * @returns "St George's University Hospitals NHS Foundation Trust" for the same in capitals
 */
export function caseName(name: string): string {
  if (name !== name.toUpperCase()) return name;
  let isFirst = true;
  return name.replace(/[\p{L}\p{N}]+(?:['\u2019][\p{L}]+)*|\(/gu, (word) => {
    const cased = word === "(" ? word : caseWord(word, isFirst);
    isFirst = word === "(";
    return cased;
  });
}

function caseWord(word: string, isFirst: boolean): string {
  if (LETTERS.has(word)) return word;
  const small = word.toLowerCase();
  if (!isFirst && SMALL.has(small)) return small;
  return small.charAt(0).toUpperCase() + small.slice(1);
}
