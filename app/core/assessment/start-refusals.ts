/** Why an assessment was not started or its seats not set, in words, under the field it belongs to ("" for the form). */
const WORDS: Readonly<Record<string, readonly [field: string, text: string]>> = {
  "unknown-trust": ["", "This trust is not in the register"],
  "unknown-framework": ["", "That version of the framework is not offered. Open this page again"],
  "unknown-theme": ["", "The framework has no such theme. Open this page again"],
  "nothing-to-score": ["", "Leave at least one theme in"],
  "already-started": ["cycle", "This trust already has an assessment for that cycle"],
  "unknown-seat": ["", "The seats were changed on another device. Open this page again"],
  "unknown-person": ["", "One of the email addresses has no account with a role on this board. Correct it, or leave it empty and send a link"],
  "one-person-two-seats": ["", "One email address stands on two seats"],
  "too-late": ["", "The workshop has proposed its levels: seats no longer change"],
  "changed-meanwhile": ["", "Somebody changed this meanwhile. Check it and try again"],
};

/**
 * A refusal to start an assessment or to set its seats, as messages by field.
 * @throws {RangeError} for a code that has no words.
 */
export function startRefusalInWords(code: string): Readonly<Record<string, string>> {
  const words = WORDS[code];
  if (words === undefined) throw new RangeError(`No words for the refusal ${code}`);
  return { [words[0]]: words[1] };
}
