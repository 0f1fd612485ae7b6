/** What a spreadsheet may take for the start of a formula. */
const FORMULA_START = /^[=+\-@\t\r]/;

/** Text that no spreadsheet takes for a formula: an apostrophe goes before what looks like one. */
export function asPlainText(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}
