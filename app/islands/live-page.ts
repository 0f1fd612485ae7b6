import { joinPage, markChunk, markPage, splitPage, type PageStep } from "../core/text/page-chunks";
import { keepRoomForm, MAIN_REPLACED } from "./room-form";

/** As the server names them: which elements of a page are asked for, and what is had of them. */
const PARTS = "Boardmark-Parts";
const HAVE = "Boardmark-Have";
/** Between two looks at a page that shows what has changed. */
const AT_MOST_EVERY = 1_000;
const AGAIN_AFTER = 2_000;

/** What became of asking for a page's main part: its markup, "same" as the last time, or "gone": the page is to be loaded as a whole. */
type Asked = { readonly markup: string } | "same" | "gone";

/** As it was sent last; null: not yet. */
let known: { readonly tag: string; readonly pieces: readonly string[] } | null = null;

/** @throws when nobody answers, or what is answered cannot be put together: it is asked for whole the next time. */
async function askForMain(): Promise<Asked> {
  const has: Record<string, string> = known === null ? {} : { "If-None-Match": known.tag, [HAVE]: known.pieces.map(markChunk).join(" ") };
  const answer = await fetch(window.location.href, { headers: { Accept: "text/html", [PARTS]: "main", ...has }, redirect: "manual", cache: "no-store" });
  if (answer.status === 304) return "same";
  if (answer.status >= 500) throw new Error(`The page was answered ${answer.status}`);
  if (answer.status !== 200) return "gone";
  const pieces = known?.pieces ?? [];
  known = null;
  const markup = answer.headers.get("Content-Type")?.startsWith("application/json") === true ? putTogether((await answer.json()) as Sent, pieces) : await answer.text();
  known = { tag: answer.headers.get("ETag") ?? "", pieces: splitPage(markup) };
  return { markup };
}

type Sent = { readonly mark: string; readonly steps: readonly PageStep[] };

function putTogether({ mark, steps }: Sent, pieces: readonly string[]): string {
  const markup = joinPage(steps, pieces);
  if (markPage(markup) !== mark) throw new Error("The page could not be put together from what was had of it");
  return markup;
}

/**
 * Makes a way to look at the page anew: a few hundred bytes, or none when nothing on it has changed. Whoever asks meanwhile is
 * served by one look afterwards; without a network it tries on.
 *
 * @param show is given the page's main part as it is now
 * @param every says how many milliseconds there are from a look to the next at least
 */
export function lookAnew(show: (main: HTMLElement) => void, every = () => AT_MOST_EVERY): () => void {
  let isLooking = false;
  let isAsked = false;

  async function look(): Promise<void> {
    if (isLooking) return void (isAsked = true);
    [isLooking, isAsked] = [true, false];
    let wait = every();
    try {
      const asked = await askForMain();
      const main = typeof asked === "string" ? null : new DOMParser().parseFromString(asked.markup, "text/html").querySelector<HTMLElement>("main");
      if (asked === "gone" || (asked !== "same" && main === null)) return window.location.reload();
      if (main !== null) show(main);
    } catch (fault) {
      console.warn("The page could not be looked at anew", fault);
      [isAsked, wait] = [true, AGAIN_AFTER];
    }
    window.setTimeout(() => {
      isLooking = false;
      if (isAsked) void look();
    }, wait);
  }
  return () => void look();
}

/**
 * Puts a page's main part in the place of the one that is shown, but for one element of it: the live region, which stays where it
 * is. Put into the page again, it would be read out again. What the page has to say goes into it once, when it has changed.
 */
export function replaceMain(fresh: HTMLElement, place: HTMLElement): void {
  const main = document.querySelector("main");
  const seat = [...fresh.childNodes].find((part): part is HTMLElement => part instanceof HTMLElement && part.matches("[data-live]"));
  // A page that no longer listens is another page.
  if (main === null || seat === undefined || place.parentElement !== main) return window.location.reload();
  const [before, focused] = [titleOf(main), main.contains(document.activeElement) ? document.activeElement : null];
  keepRoomForm(main, fresh);
  const parts = [...fresh.childNodes];
  for (const part of [...main.childNodes]) if (part !== place) part.remove();
  place.before(...parts.slice(0, parts.indexOf(seat)));
  place.after(...parts.slice(parts.indexOf(seat) + 1));
  if (focused instanceof HTMLElement) (main.contains(focused) ? focused : (twinOf(focused, main) ?? main)).focus({ preventScroll: true });
  document.dispatchEvent(new Event(MAIN_REPLACED));
  if (titleOf(main) !== before) window.scrollTo(0, 0);
  const says = seat.dataset["liveSays"] ?? "";
  if (says === place.dataset["liveSays"]) return;
  place.dataset["liveSays"] = says;
  place.className = "nhsuk-u-visually-hidden";
  place.textContent = says;
}

/** The same control on the page as it is now; null when it is gone. */
function twinOf(control: Element, main: Element): HTMLElement | null {
  return [...main.querySelectorAll<HTMLElement>(control.localName)].find(({ outerHTML }) => outerHTML === control.outerHTML) ?? null;
}

function titleOf(main: Element): string {
  return main.querySelector("h1")?.textContent ?? "";
}
