import type { Framework, Term } from "./framework";

/**
 * The terms that a text uses, to be explained beside it, in the order the framework lists them. A term with a short form in
 * brackets, "Integrated care system (ICS)", is found by either.
 *
 * @param texts whatever stands together on one page
 */
export function termsIn(framework: Framework, texts: readonly string[]): readonly Term[] {
  const words = texts.join("\n");
  return framework.terms.filter(({ term }) => formsOf(term).some((form) => isUsed(form, words)));
}

/** "Cloud" as "cloud" and "clouds"; "DCB0129" only in capitals, since a short form in small letters is another word. */
function isUsed(form: string, words: string): boolean {
  const flags = form === form.toUpperCase() ? "" : "i";
  return new RegExp(`(?<![\\p{L}\\p{N}])${escapeForRegExp(form)}s?(?![\\p{L}\\p{N}])`, `u${flags}`).test(words);
}

function formsOf(term: string): readonly string[] {
  const [, long, short] = /^(.*\S) \((.+)\)$/.exec(term) ?? [];
  return long === undefined || short === undefined ? [term] : [long, short];
}

function escapeForRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
