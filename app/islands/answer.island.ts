import { askWhichToKeep, inWords, refreshAround, sentence, setField, showSaved } from "./answer-page";
import { countCharacters } from "./count-characters";
import { keepAnswering, newCommandId, placeOf, type AnswerPlace, type Keeping } from "./keep-answering";
import { forgetPages, isKept, keepPages, noteRevision, tellWorkerOfSilence } from "./kept-pages";
import { openOutbox, type Outbox } from "./outbox";
import { isWaiting, pageOf, showNote } from "./outbox-note";
import { withFirstSent, withMine, withoutInvalid, withoutSaved } from "./outbox-steps";
import { FIRST_WAIT, nextWait, spreadOut } from "./retry-wait";
import { mountRoomForm, MAIN_REPLACED } from "./room-form";
import { sendAnswer } from "./send-answer";

/** Whose pages these are, and where what is still on this phone is told: another element each time the room's main part is. */
const noteOf = () => document.querySelector<HTMLElement>("[data-outbox]");
const note = noteOf();
/** The seat's list, under which all its pages lie. */
const list = note?.dataset["list"] ?? "";
/** The page as it was kept on this phone: the board's own replaces it as soon as it can be had. */
const isKeptPage = note?.dataset["kept"] !== undefined;

/** The member has asked for the next page: what surrounds the answer on this one no longer matters. */
const leaving = { isLeaving: false };

countCharacters(document);
openOutbox().then(
  (outbox) => start(outbox, note?.dataset["outbox"] ?? ""),
  // Without a place to keep anything the page is the plain form it came as.
  warn("This browser keeps no outbox"),
);

type Open = { readonly form: HTMLFormElement; readonly place: AnswerPlace; readonly keeping: Keeping };

function start(outbox: Outbox, seat: string): void {
  let sending: Promise<void> | null = null;
  /** Entries that wait for the member's choice between two answers. */
  const clashing = new Set<string>();
  /** Why answers of other pages were not saved: said on this page for as long as it is open. */
  const refusals = new Set<string>();
  let isAnswered = true;
  /** Something was saved since this page was opened. */
  let hasSent = false;
  let wait = FIRST_WAIT;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The form on the page; null: there is none, or not any more. */
  let open: Open | null = null;

  function attach(form: HTMLFormElement): void {
    const place = placeOf(form, seat);
    const keeping = keepAnswering(form, place, outbox, {
      flush,
      setLeaving: (isLeaving) => (leaving.isLeaving = isLeaving),
      noteSilence: () => {
        showSaved(form, "on-phone");
        tellWorkerOfSilence();
      },
      mayLeave: async (entry, next) => isWaiting(entry) && !clashing.has(entry.key) && (await isKept(list, seat, next)),
    });
    open = { form, place, keeping };
  }

  /** The room asks anew, or no longer. */
  function lookForForm(): void {
    if (open !== null && !open.form.isConnected) open = null;
    const form = mountRoomForm();
    if (form === null) return;
    countCharacters(document);
    attach(form);
  }

  /** Sends everything this seat has here, one at a time; whoever asks meanwhile has it looked through once more. */
  function flush(): Promise<void> {
    clearTimeout(timer);
    if (sending !== null) return sending.then(flush);
    sending = sendAll().finally(() => (sending = null));
    return sending;
  }

  async function sendAll(): Promise<void> {
    await tellOfOthers();
    isAnswered = true;
    // Where nobody answers the first, nobody is asked the rest: each would wait in vain.
    for (const { key } of await outbox.readAll(seat)) if (isAnswered) await sendEntry(key);
    await tellOfOthers();
    const left = (await outbox.readAll(seat)).filter((entry) => isWaiting(entry) && !clashing.has(entry.key));
    if (left.length === 0) {
      wait = FIRST_WAIT;
      // Somebody answers again: what was sent came from the pages before this one.
      if (isKeptPage && hasSent && !leaving.isLeaving) location.reload();
      return;
    }
    timer = setTimeout(() => void flush(), spreadOut(wait, Math.random()));
    wait = nextWait(wait);
  }

  /** Sends the commands of one entry in order, until all are saved or one is not. */
  async function sendEntry(key: string): Promise<void> {
    while (!clashing.has(key)) {
      const entry = await outbox.change(key, withFirstSent);
      const [command] = entry?.queue ?? [];
      if (entry === null || command === undefined || entry.refusal !== null) return;
      const at: Open | null = key === open?.place.key ? open : null;
      const here = at?.form ?? null;
      if (here) showSaved(here, "sending");
      const sent = await sendAnswer(entry.href, command);
      switch (sent.status) {
        case "saved": {
          hasSent = true;
          // Both in one step: whatever the member does next is made on top of this, whether it is queued before or after.
          const left = await outbox.change(key, (now) => {
            if (here) setField(here, "baseRevision", String(sent.revision));
            return withoutSaved(now, command.fields["commandId"] ?? "", sent.revision);
          });
          if (left !== null) continue;
          if (here) showSaved(here, "saved");
          await noteRevision(list, seat, pageOf(entry), sent.revision).catch(warn("The kept page could not be changed"));
          at?.keeping.saved();
          if (here && !isKeptPage && !leaving.isLeaving) await refreshAround().catch(warn("The page could not be refreshed"));
          return;
        }
        case "stale": {
          clashing.add(key);
          await noteRevision(list, seat, pageOf(entry), sent.stored.revision).catch(warn("The kept page could not be changed"));
          if (here === null) return;
          at?.keeping.stay();
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
        case "invalid": {
          const left = await outbox.change(key, (now) => withoutInvalid(now, command.fields));
          if (left !== null && left.queue.length > 0) continue;
          if (here) showSaved(here, "not-saved", `Not saved. ${Object.values(sent.errors).join(". ")}.`);
          return;
        }
        case "refused":
          await outbox.change(key, (now) => now && { ...now, refusal: sent.text });
          if (here) showSaved(here, "not-saved", sent.text);
          return;
        case "signed-out":
          await forgetPages().catch(warn("What was kept could not be forgotten"));
          if (here) showSaved(here, "on-phone", "Saved on this phone. Sign in again to send it.");
          return;
        case "later":
          isAnswered = false;
          if (here) showSaved(here, "on-phone");
          return;
      }
    }
  }

  async function tellOfOthers(): Promise<void> {
    const place = noteOf();
    if (place === null) return;
    const others = (await outbox.readAll(seat)).filter(({ key }) => key !== open?.place.key);
    for (const { refusal } of others) if (refusal !== null) refusals.add(refusal);
    showNote(place, others, clashing, refusals);
    // Said once, on a page the member reads; it can never be saved.
    for (const { key } of others.filter(({ refusal }) => refusal !== null)) await outbox.change(key, () => null);
  }

  const served = document.querySelector<HTMLFormElement>("form[data-answer]");
  if (served !== null) attach(served);
  lookForForm();
  document.addEventListener(MAIN_REPLACED, () => {
    lookForForm();
    void flush();
  });
  for (const event of ["online", "focus", "pageshow"]) addEventListener(event, () => void flush());
  void flush();
  if (isKeptPage) {
    // Whoever has asked for the next page meanwhile goes there, and not back to this one.
    const renew = () => void flush().then(() => leaving.isLeaving || location.reload());
    addEventListener("online", renew);
    // The network may have come back before this page could hear of it.
    void isWorthRenewing().then((isWorth) => isWorth && !leaving.isLeaving && renew());
  }
  else if (note?.dataset["keep"] !== undefined) keepPages(list, seat, note.dataset["keep"].split(" ").filter(Boolean)).catch(warn("The pages could not be kept"));
}

/** Whether the board answers although its page did not come: asked once a minute for a page, so that a slow network brings no endless loading. */
async function isWorthRenewing(): Promise<boolean> {
  const key = `renewed ${location.pathname}`;
  if (!navigator.onLine || Date.now() - Number(sessionStorage.getItem(key) ?? "0") < 60_000) return false;
  try {
    const { ok } = await fetch("/healthz", { cache: "no-store" });
    if (ok) sessionStorage.setItem(key, String(Date.now()));
    return ok;
  } catch (fault) {
    console.warn("Nobody answers", fault);
    return false;
  }
}

function warn(text: string): (fault: unknown) => void {
  return (fault) => console.warn(text, fault);
}
