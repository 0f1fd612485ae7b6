import { formatClock } from "../core/text/instants";

/** Milliseconds before the end of a sign-in from which on it is warned of: time to come back from the kettle. */
const WARN_BEFORE = 10 * 60_000;
/** A page left open for less is not worth a question. */
const FIRST_LOOK = 60_000;

type Left = { readonly unused: number; readonly atMost: number };

/**
 * Warns of the end of a sign-in while a page lies open, with a button to stay. Asking how long it holds does not move the end on;
 * what another tab does is seen, as it is asked anew before anything is said.
 */
export function watchSession(page: Document): void {
  let timer = 0;
  let box: HTMLElement | null = null;

  function lookIn(milliseconds: number): void {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void look(), milliseconds);
  }

  async function look(): Promise<void> {
    const left = await readLeft();
    // Without the network nothing is known: it is asked again.
    if (left === null) return lookIn(FIRST_LOOK);
    if (left.unused === 0) return say("You have been signed out. What you typed is still on this page: copy it, then sign in again.", null);
    if (left.unused > WARN_BEFORE) {
      // Where the reader is stays where it is.
      if (box !== null && !box.contains(page.activeElement)) {
        box.remove();
        box = null;
      }
      return lookIn(left.unused - WARN_BEFORE);
    }
    const until = formatClock(new Date(Date.now() + left.unused));
    const isLast = left.unused >= left.atMost;
    say(isLast ? `You will be signed out at ${until}, and signing in anew is the only way on. Save what you are writing.` : `You will be signed out at ${until}. What is not saved by then is lost.`, isLast ? null : stay);
    lookIn(left.unused + 1_000);
  }

  /** Any page asked for moves the end on. */
  async function stay(): Promise<void> {
    const answer = await ask("/account/session");
    if (answer === null || !answer.ok || answer.redirected) return void look();
    say("You stay signed in.", null);
    lookIn(FIRST_LOOK);
  }

  function say(words: string, onStay: (() => Promise<void>) | null): void {
    const hadFocus = box !== null && box.contains(page.activeElement);
    const said = page.createElement("p");
    said.tabIndex = -1;
    box ??= addBox(page);
    box.replaceChildren(said);
    // Into a region that is there already, so that it is said aloud, and once.
    said.textContent = words;
    if (onStay !== null) box.append(buttonOf(page, "Stay signed in", onStay));
    if (hadFocus) said.focus();
  }

  page.addEventListener("visibilitychange", () => page.visibilityState === "visible" && lookIn(0));
  lookIn(FIRST_LOOK);
}

/** What an address answers; null: nothing, without the network. */
async function ask(address: string): Promise<Response | null> {
  try {
    return await fetch(address);
  } catch (fault) {
    // What fetch throws when nobody can be reached.
    if (!(fault instanceof TypeError)) throw fault;
    return null;
  }
}

async function readLeft(): Promise<Left | null> {
  const answer = await ask("/session-left");
  if (answer === null || !answer.ok) return null;
  const { unused, atMost } = (await answer.json()) as Left;
  return { unused: unused * 1_000, atMost: atMost * 1_000 };
}

function addBox(page: Document): HTMLElement {
  const box = page.createElement("div");
  box.className = "bm-session";
  box.setAttribute("role", "alert");
  page.body.append(box);
  return box;
}

function buttonOf(page: Document, text: string, onPress: () => Promise<void>): HTMLButtonElement {
  const button = page.createElement("button");
  button.type = "button";
  button.className = "nhsuk-button bm-button bm-button--small";
  button.textContent = text;
  button.addEventListener("click", () => void onPress());
  return button;
}
