import { readFields, setField, writeFields } from "./answer-page";
import type { Entry, Outbox } from "./outbox";
import { withCommand } from "./outbox-steps";

/** After the last key, before what was typed is sent. */
const PAUSE = 600;
/**
 * How long "Next question" waits for the board. On a network that answers, the next page then counts the answer, and what
 * is to be chosen or mended is met here; on one that does not, the answer is on this phone already and the member goes on.
 */
const GRACE = 1_000;

export type AnswerPlace = Pick<Entry, "key" | "seat" | "href">;

/** What the form needs of the rest of the page. */
export type Sending = {
  readonly flush: () => Promise<void>;
  /** The member goes to the next page: what surrounds the answer on this one no longer matters. */
  readonly setLeaving: (isLeaving: boolean) => void;
  /** Whether an answer that waits for the network may be left behind here for a next page. */
  readonly mayLeave: (entry: Entry, next: string) => Promise<boolean>;
  /** Nobody has answered within the grace. */
  readonly noteSilence: () => void;
};

/** Where an answer of this form is kept until it is saved. */
export function placeOf(form: HTMLFormElement, seat: string): AnswerPlace {
  const href = form.dataset["answer"] ?? "";
  return { key: `${seat} ${href} ${readFields(form)["round"] ?? ""}`, seat, href };
}

/** Keeps every change on this phone first, then sends it. */
export function keepAnswering(form: HTMLFormElement, place: AnswerPlace, outbox: Outbox, { flush, setLeaving, mayLeave, noteSilence }: Sending): void {
  let typing: ReturnType<typeof setTimeout> | undefined;
  let isDirty = false;

  /** On this phone, at once: a page may be closed after any key. */
  async function store(): Promise<void> {
    setField(form, "commandId", newCommandId());
    const fields = readFields(form);
    if ((fields["choice"] ?? "") === "") await outbox.change(place.key, () => ({ ...place, queue: [], draft: fields, refusal: null }));
    else await outbox.change(place.key, (entry) => withCommand(entry, place, { ...fields, baseRevision: readFields(form)["baseRevision"] ?? "0" }));
  }

  /** Puts what has changed on this phone. @returns when it is there, not when it is sent. */
  async function keep(): Promise<void> {
    clearTimeout(typing);
    if (!isDirty) return;
    isDirty = false;
    await store();
  }

  async function goOn(): Promise<void> {
    // What the browser itself filled in was never told of as a change.
    isDirty ||= readFields(form)["baseRevision"] === "0" && ((await outbox.read(place.key))?.queue ?? []).length === 0;
    await keep();
    const sent = flush();
    if (!(await isOver(sent, GRACE))) {
      noteSilence();
      if (await leave()) return;
      // There is no next page to be had yet.
      await sent;
    }
    await leave();
  }

  /** Goes to the next page if nothing of this one is lost by it. @returns whether it does. */
  async function leave(): Promise<boolean> {
    const next = form.dataset["next"] ?? "/";
    const entry = await outbox.read(place.key);
    const isLeaving = entry === null || (await mayLeave(entry, next));
    setLeaving(isLeaving);
    if (isLeaving) location.assign(next);
    return isLeaving;
  }

  form.addEventListener("change", () => {
    isDirty = true;
    void keep().then(flush);
  });
  form.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    clearTimeout(typing);
    void store();
    typing = setTimeout(() => void flush(), PAUSE);
  });
  // What was typed is on this phone; it is sent at the latest now.
  for (const [target, event] of [[globalThis, "pagehide"], [document, "visibilitychange"]] as const) target.addEventListener(event, () => void flush());
  form.addEventListener("submit", (event) => {
    // Nothing chosen: the page itself says what is missing.
    if ((readFields(form)["choice"] ?? "") === "") return;
    event.preventDefault();
    setLeaving(true);
    void goOn();
  });
  for (const part of form.querySelectorAll<HTMLElement>("[data-without-script]")) part.hidden = true;

  void outbox.read(place.key).then((entry) => {
    // A draft goes back only where there is no answer yet.
    const isUnanswered = readFields(form)["baseRevision"] === "0";
    const kept = entry?.queue.at(-1)?.fields ?? (isUnanswered ? entry?.draft : null);
    if (kept) writeFields(form, kept);
  });
}

/** Whether something is over within a time, in milliseconds. */
function isOver(work: Promise<void>, patience: number): Promise<boolean> {
  return Promise.race([work.then(() => true), new Promise<boolean>((tell) => setTimeout(() => tell(false), patience))]);
}

/** 128 random bits; `crypto.randomUUID` asks for https, which a hospital's first evening may not have. */
export function newCommandId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
