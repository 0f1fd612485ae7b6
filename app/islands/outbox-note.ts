import type { Entry } from "./outbox";

/** Whether an answer is still to be sent, and may be saved. */
export function isWaiting({ queue, refusal }: Entry): boolean {
  return queue.length > 0 && refusal === null;
}

/** The page on which an answer was given. */
export function pageOf({ href }: Pick<Entry, "href">): string {
  return href.replace(/\/save$/, "");
}

/**
 * Says what is on this phone and belongs to other pages than this one; from two answers to one question a link leads to
 * where the member chooses.
 * @param clashing keys of the entries that wait for that choice
 * @param refusals why others can never be saved, in words
 */
export function showNote(note: HTMLElement, others: readonly Entry[], clashing: ReadonlySet<string>, refusals: ReadonlySet<string>): void {
  const waiting = others.filter((entry) => isWaiting(entry) && !clashing.has(entry.key)).length;
  const lines = [
    ...(waiting === 0 ? [] : [`${waiting === 1 ? "One answer is" : `${waiting} answers are`} on this phone and not yet with the board.`]),
    ...refusals,
  ];
  const links = others.filter(({ key }) => clashing.has(key)).map(linkTo);
  note.replaceChildren(lines.join(" "), ...links.flatMap((link) => [" ", link]));
}

function linkTo(entry: Entry): HTMLElement {
  const page = pageOf(entry);
  const theme = document.querySelector(`main a[href="${CSS.escape(page)}"]`)?.textContent ?? null;
  const link = document.createElement("a");
  link.href = page;
  link.textContent = `${theme === null ? "You answered another question" : `You answered ${theme}`} on two devices: choose which answer to keep`;
  const line = document.createElement("b");
  line.append(link);
  return line;
}
