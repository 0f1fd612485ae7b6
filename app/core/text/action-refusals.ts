const WORDS: Readonly<Record<string, readonly [field: string, text: string]>> = {
  "no-assessment": ["", "Actions are promised in an assessment. Start one first."],
  "unknown-theme": ["action.themeIds", "Choose themes of this assessment’s framework. Open this page again to see them."],
  "unknown-person": ["action.personId", "This person holds no role here today. Choose another, or nobody."],
  stale: ["", "Somebody else changed this action meanwhile. Nothing of yours was saved yet. See what it says now, then send yours again."],
  "unknown-revision": ["", "There is no such wording in the history. Nothing was changed."],
  "no-measure": ["value", "There is no outcome measure to read yet. Add one first."],
  "future-reading": ["on", "This day is still to come. Give the day it was measured."],
  "unknown-action": ["", "This action is not open any more. Look at the list again; nothing was changed."],
  "no-lesson": ["", "Nothing is written of what was learnt. Write the lesson on the action first."],
  "lesson-changed": ["", "Somebody changed this action since you opened the page. Nothing was shared. Read it again, then share it."],
  "not-a-member": ["", "The trust does not belong to that system today. Nothing was shared."],
  "no-reason": ["reason", "Say why it is not done now"],
};

/** A refusal about actions or priorities, by the field it belongs to. */
export function actionRefusalInWords(code: string): Readonly<Record<string, string>> {
  const [field, text] = WORDS[code] ?? ["", "Nothing was changed. Open this page again."];
  return { [field]: text };
}
