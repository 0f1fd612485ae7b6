import { differsFrom, readFields, servedFields, setField, writeFields } from "./answer-page";
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

/** What became of this page's answer. */
export type Keeping = {
  /** The board has it: whoever asked for the next page and is still here goes there. */
  readonly saved: () => void;
  /** The member has to choose or mend something here first. */
  readonly stay: () => void;
};

/** Keeps every change on this phone first, then sends it. */
export function keepAnswering(form: HTMLFormElement, place: AnswerPlace, outbox: Outbox, { flush, setLeaving, mayLeave, noteSilence }: Sending): Keeping {
  let typing: ReturnType<typeof setTimeout> | undefined;
  let isDirty = false;
  /** The next page is asked for, and nothing was changed since. */
  let isNextWanted = false;
  /** What is on the form is being put back, not typed. */
  let isRestoring = false;
  /** The form as it was last noted: whatever it says beyond this was done before anybody listened. */
  let noted = servedFields(form);
  /** The last change, on its way to this phone's store. */
  let stored = Promise.resolve();

  /** On this phone, at once: a page may be closed after any key. */
  async function store(): Promise<void> {
    setField(form, "commandId", newCommandId());
    const fields = readFields(form);
    noted = fields;
    if ((fields["choice"] ?? "") === "") await outbox.change(place.key, () => ({ ...place, queue: [], draft: fields, refusal: null }));
    else await outbox.change(place.key, (entry) => withCommand(entry, place, { ...fields, baseRevision: readFields(form)["baseRevision"] ?? "0" }));
  }

  /** Puts what has changed on this phone. @returns when it is there, not when it is sent. */
  async function keep(): Promise<void> {
    clearTimeout(typing);
    if (isDirty || differsFrom(form, noted)) {
      isDirty = false;
      stored = store();
    }
    await stored;
  }

  async function goOn(): Promise<void> {
    await keep();
    // What the page brought filled in, and nobody has, was never told of as a change.
    isDirty = readFields(form)["baseRevision"] === "0" && ((await outbox.read(place.key))?.queue ?? []).length === 0;
    await keep();
    const sent = flush();
    // In the room the member stays.
    if (form.dataset["next"] === undefined) return sent;
    if (!(await isOver(sent, GRACE))) {
      noteSilence();
      if (await leave()) return;
      // There is no next page to be had yet: this one goes on as soon as the answer is saved.
      await sent;
    }
    await leave();
  }

  function stay(): void {
    isNextWanted = false;
    setLeaving(false);
  }

  /** Goes to the next page if nothing of this one is lost by it. @returns whether it does. */
  async function leave(): Promise<boolean> {
    const next = form.dataset["next"] ?? "/";
    const entry = await outbox.read(place.key);
    const isLeaving = entry === null || (await mayLeave(entry, next));
    setLeaving(isLeaving);
    if (isLeaving && isNextWanted) {
      isNextWanted = false;
      location.assign(next);
    }
    return isLeaving;
  }

  form.addEventListener("change", () => {
    stay();
    isDirty = true;
    void keep().then(flush);
  });
  form.addEventListener("input", ({ target }) => {
    if (isRestoring || !(target instanceof HTMLTextAreaElement)) return;
    clearTimeout(typing);
    stay();
    stored = store();
    typing = setTimeout(() => void flush(), PAUSE);
  });
  // What was typed is on this phone; it is sent at the latest now.
  for (const [target, event] of [[globalThis, "pagehide"], [document, "visibilitychange"]] as const) target.addEventListener(event, () => void flush());
  form.addEventListener("submit", (event) => {
    // Nothing chosen: the page itself says what is missing.
    if ((readFields(form)["choice"] ?? "") === "") return;
    event.preventDefault();
    isNextWanted = form.dataset["next"] !== undefined;
    setLeaving(isNextWanted);
    goOn().catch((fault: unknown) => {
      // What this phone cannot keep goes the plain way.
      console.warn("The answer goes without the outbox", fault);
      form.submit();
    });
  });
  for (const part of form.querySelectorAll<HTMLElement>("[data-without-script]")) part.hidden = true;

  void outbox.read(place.key).then((entry) => {
    // A draft goes back only where there is no answer yet.
    const isUnanswered = readFields(form)["baseRevision"] === "0";
    const kept = entry?.queue.at(-1)?.fields ?? (isUnanswered ? entry?.draft : null);
    // Whoever was quicker than this page means what is on it.
    if (kept && !differsFrom(form, noted)) {
      isRestoring = true;
      writeFields(form, kept);
      isRestoring = false;
      noted = kept;
    }
    if (differsFrom(form, noted)) void keep().then(flush);
  });
  return { saved: () => void (isNextWanted && leave()), stay };
}

/** Whether something is over within a time, in milliseconds. */
function isOver(work: Promise<void>, patience: number): Promise<boolean> {
  return Promise.race([work.then(() => true), new Promise<boolean>((tell) => setTimeout(() => tell(false), patience))]);
}

/** 128 random bits; `crypto.randomUUID` asks for https, which a hospital's first evening may not have. */
export function newCommandId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
