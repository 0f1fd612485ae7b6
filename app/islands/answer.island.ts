import { askWhichToKeep, inWords, readFields, refreshAround, sentence, setField, showSaved, writeFields } from "./answer-page";
import { countCharacters } from "./count-characters";
import { openOutbox, type Entry, type Outbox } from "./outbox";
import { withCommand, withFirstSent, withMine, withoutSaved } from "./outbox-steps";
import { sendAnswer } from "./send-answer";

/** After the last key, before what was typed is sent. */
const PAUSE = 600;
/** Between tries while nobody answers: doubled each time. */
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 60_000;

const form = document.querySelector<HTMLFormElement>("form[data-answer]");
const note = document.querySelector<HTMLElement>("[data-outbox]");

/** The member has asked for the next page: what surrounds the answer on this one no longer matters. */
const leaving = { isLeaving: false };

countCharacters(document);
openOutbox().then(
  (outbox) => start(outbox, note?.dataset["outbox"] ?? ""),
  // Without a place to keep anything the page is the plain form it came as.
  (fault: unknown) => console.warn("This browser keeps no outbox", fault),
);

function start(outbox: Outbox, seat: string): void {
  let sending: Promise<void> | null = null;
  /** Entries that wait for the member's choice between two answers. */
  const clashing = new Set<string>();
  let wait = FIRST_WAIT;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const place = form === null ? null : placeOf(form, seat);

  /** Sends everything this seat has here, one at a time; whoever asks meanwhile has it looked through once more. */
  function flush(): Promise<void> {
    clearTimeout(timer);
    if (sending !== null) return sending.then(flush);
    sending = sendAll().finally(() => (sending = null));
    return sending;
  }

  async function sendAll(): Promise<void> {
    for (const { key } of await outbox.readAll(seat)) await sendEntry(key);
    await showNote();
    const left = (await outbox.readAll(seat)).filter((entry) => isWaiting(entry) && !clashing.has(entry.key));
    if (left.length === 0) {
      wait = FIRST_WAIT;
      return;
    }
    timer = setTimeout(() => void flush(), wait);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  }

  /** Sends the commands of one entry in order, until all are saved or one is not. */
  async function sendEntry(key: string): Promise<void> {
    while (!clashing.has(key)) {
      const entry = await outbox.change(key, withFirstSent);
      const [command] = entry?.queue ?? [];
      if (entry === null || command === undefined || entry.refusal !== null) return;
      const here = key === place?.key ? form : null;
      if (here) showSaved(here, "sending");
      const sent = await sendAnswer(entry.href, command);
      switch (sent.status) {
        case "saved": {
          // Both in one step: whatever the member does next is made on top of this, whether it is queued before or after.
          const left = await outbox.change(key, (now) => {
            if (here) setField(here, "baseRevision", String(sent.revision));
            return withoutSaved(now, command.fields["commandId"] ?? "", sent.revision);
          });
          if (left !== null) continue;
          if (here) showSaved(here, "saved");
          if (here && !leaving.isLeaving) await refreshAround().catch((fault: unknown) => console.warn("The page could not be refreshed", fault));
          return;
        }
        case "stale": {
          clashing.add(key);
          if (here === null) return;
          showSaved(here, "not-saved", "Not saved yet. Choose which answer to keep.");
          const last = entry.queue.at(-1) ?? command;
          void askWhichToKeep(sentence(sent.stored), inWords(here, last.fields)).then(async (chosen) => {
            await outbox.change(key, (now) => (chosen === "mine" ? withMine(now, newCommandId(), sent.stored.revision) : null));
            clashing.delete(key);
            if (chosen === "mine") await flush();
            else location.reload();
          });
          return;
        }
        case "invalid":
          await outbox.change(key, () => null);
          if (here) showSaved(here, "not-saved", `Not saved. ${Object.values(sent.errors).join(". ")}.`);
          return;
        case "refused":
          await outbox.change(key, (now) => now && { ...now, refusal: sent.text });
          if (here) showSaved(here, "not-saved", sent.text);
          return;
        case "signed-out":
          if (here) showSaved(here, "on-phone", "Saved on this phone. Sign in again to send it.");
          return;
        case "later":
          if (here) showSaved(here, "on-phone");
          return;
      }
    }
  }

  /** What is on this phone and belongs to other pages than this one. */
  async function showNote(): Promise<void> {
    if (note === null) return;
    const others = (await outbox.readAll(seat)).filter(({ key }) => key !== place?.key);
    const waiting = others.filter(isWaiting).length;
    const refused = others.flatMap(({ refusal }) => refusal ?? []);
    const lines = [...(waiting === 0 ? [] : [`${waiting === 1 ? "One answer is" : `${waiting} answers are`} on this phone and not yet with the board.`]), ...new Set(refused)];
    note.textContent = lines.join(" ");
    // Said once, on a page the member reads; it can never be saved.
    for (const { key } of others.filter(({ refusal }) => refusal !== null)) await outbox.change(key, () => null);
  }

  for (const event of ["online", "focus", "pageshow"]) addEventListener(event, () => void flush());
  if (form !== null && place !== null) keepAnswering(form, place, outbox, flush);
  void flush();
}

type Place = Pick<Entry, "key" | "seat" | "href">;

function placeOf(of: HTMLFormElement, seat: string): Place {
  const href = of.dataset["answer"] ?? "";
  return { key: `${seat} ${href} ${readFields(of)["round"] ?? ""}`, seat, href };
}

/** Keeps every change on this phone first, then sends it. */
function keepAnswering(of: HTMLFormElement, place: Place, outbox: Outbox, flush: () => Promise<void>): void {
  let typing: ReturnType<typeof setTimeout> | undefined;
  let isDirty = false;

  async function keep(): Promise<void> {
    clearTimeout(typing);
    if (!isDirty) return;
    isDirty = false;
    setField(of, "commandId", newCommandId());
    const fields = readFields(of);
    if ((fields["choice"] ?? "") === "") await outbox.change(place.key, () => ({ ...place, queue: [], draft: fields, refusal: null }));
    else await outbox.change(place.key, (entry) => withCommand(entry, place, { ...fields, baseRevision: readFields(of)["baseRevision"] ?? "0" }));
    await flush();
  }

  of.addEventListener("change", () => {
    isDirty = true;
    void keep();
  });
  of.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    isDirty = true;
    clearTimeout(typing);
    typing = setTimeout(() => void keep(), PAUSE);
  });
  addEventListener("pagehide", () => void keep());
  document.addEventListener("visibilitychange", () => void keep());
  of.addEventListener("submit", (event) => {
    // Nothing chosen: the page itself says what is missing.
    if ((readFields(of)["choice"] ?? "") === "") return;
    event.preventDefault();
    leaving.isLeaving = true;
    isDirty ||= (readFields(of)["baseRevision"] ?? "0") === "0";
    void keep()
      .then(flush)
      .then(async () => {
        leaving.isLeaving = (await outbox.read(place.key)) === null;
        if (leaving.isLeaving) location.assign(of.dataset["next"] ?? "/");
      });
  });
  for (const part of of.querySelectorAll<HTMLElement>("[data-without-script]")) part.hidden = true;

  void outbox.read(place.key).then((entry) => {
    // A draft goes back only where there is no answer yet.
    const isUnanswered = readFields(of)["baseRevision"] === "0";
    const kept = entry?.queue.at(-1)?.fields ?? (isUnanswered ? entry?.draft : null);
    if (kept) writeFields(of, kept);
  });
}

function isWaiting({ queue, refusal }: Entry): boolean {
  return queue.length > 0 && refusal === null;
}

/** 128 random bits; `crypto.randomUUID` asks for https, which a hospital's first evening may not have. */
function newCommandId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
