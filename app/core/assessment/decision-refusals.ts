/** Why a decision about an assessment was not taken, in words. */
const WORDS: Readonly<Record<string, string>> = {
  "changed-meanwhile": "Somebody decided something about this assessment since you opened the page. Look at it again, then decide",
  "too-early": "It is too early for that: a step before it has not been taken",
  "too-late": "That has been done already",
  "no-seats": "Add at least one seat that answers",
  "nothing-to-score": "Every theme is left out. Bring one back first",
  "nothing-agreed": "No level has been agreed yet",
  "round-open": "A theme is being answered again. Finish that round first",
  "no-round-open": "No theme is being answered again",
  "in-the-future": "Give a date that has come: today or before",
  "before-the-last-step": "Give a date on or after the step before",
  "asked-often-enough": "This theme has been asked three times: agree a level, or carry it to another meeting",
  "not-asked": "This theme is left out of the assessment",
  "answers-deleted": "The individual answers have been deleted, so the theme cannot be asked again",
  "unknown-theme": "The framework has no such theme. Open the page again",
  "unknown-seat": "That seat is no longer on the board. Open the page again",
  stale: "Something newer was recorded since you opened the page. It is shown; record yours again if it should stand instead",
  "unknown-revision": "There is no such entry in the history. Nothing was changed",
  "unknown-sign": "The framework has no such vital sign. Open the page again",
  already: "That is written down already, for the same day and topic",
  "kept-by-the-log": "From the day the development log begins, this sign is counted from the log. Write the session down there",
  "above-the-scale": "Give a value within the scale: a share is at most 100%, a rating at most 10",
  "unknown-element": "This element does not apply to the trust. Open the page again",
  "file-missing": "Choose a file that is not empty",
  "file-too-large": "Choose a file of 10 megabytes or less",
  "file-type": "Choose a PDF, a picture (PNG, JPEG), a Word, Excel or PowerPoint file without macros, or plain text",
  "picture-broken": "This picture cannot be read. Save it anew as PNG and try again",
  "picture-too-large": "Choose a picture of at most 25 million pixels",
  "too-many-files": "Five files are shown for this element. Remove one first",
  "not-approved": "Levels can be released once the board has approved them",
  "not-a-member": "The trust does not belong to that system",
  "theme-private": "One of these themes is kept out of papers, so it cannot go into the system paper",
  "not-answering": "Members are written to only while they answer",
  "nobody-to-write-to": "There is nobody to write to: no seat with an account is still to answer",
  "written-today": "That email has gone out today. It can be sent once a day",
  "level-missing": "One of these themes has no agreed level",
};

/**
 * A refusal in words.
 * @throws {RangeError} for a code that has none.
 */
export function decisionRefusalInWords(code: string): string {
  const words = WORDS[code];
  if (words === undefined) throw new RangeError(`No words for the refusal ${code}`);
  return words;
}
