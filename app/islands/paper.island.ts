// While the files of an issued paper are drawn, its page is asked again; the list of papers is shown as it is then, and what has
// come of it is read out once.

const PAUSE = 1_500;
const AFTER_A_FAULT = 10_000;
const LIST = "[data-drawing-list]";

let before = standingOf(document);
if (before !== null) setTimeout(() => void look(), PAUSE);

/** Whether files are being drawn or could not be; null: all are there. */
function standingOf(page: ParentNode): "drawing" | "failed" | null {
  const marks = [...page.querySelectorAll<HTMLElement>("progress[data-drawing]")];
  if (marks.length === 0) return null;
  return marks.some(({ dataset }) => dataset["drawing"] === "failed") ? "failed" : "drawing";
}

async function look(): Promise<void> {
  let pause = PAUSE;
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (!answer.ok) throw new Error(`The page was answered ${answer.status}`);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector(LIST);
    // Signed out, or another page by now.
    if (fresh === null) return location.reload();
    const now = standingOf(page);
    show(fresh);
    if (now !== before) say(now);
    before = now;
    if (now === null) return;
    if (now === "failed") pause = AFTER_A_FAULT;
  } catch (fault) {
    console.warn("The page could not be looked at anew", fault);
    pause = AFTER_A_FAULT;
  }
  setTimeout(() => void look(), pause);
}

function show(fresh: Element): void {
  const list = document.querySelector(LIST);
  // Whoever is about to press something there is not interrupted, unless it is gone.
  if (list === null || list.innerHTML === fresh.innerHTML) return;
  const focused = list.contains(document.activeElement) ? document.activeElement : null;
  list.replaceChildren(...fresh.childNodes);
  if (focused === null) return;
  const twin = [...list.querySelectorAll<HTMLElement>(focused.localName)].find(({ outerHTML }) => outerHTML === focused.outerHTML);
  (twin ?? document.querySelector("main"))?.focus({ preventScroll: true });
}

function say(standing: "drawing" | "failed" | null): void {
  const place = document.querySelector("[data-drawing-said]");
  if (place !== null) place.textContent = { drawing: "The files are being drawn.", failed: "The files could not all be drawn. It is tried again by itself.", none: "All files are ready." }[standing ?? "none"];
}
