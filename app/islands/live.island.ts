import { deskLooksEvery } from "../core/workshop/desk-pace";
import { lookAnew, replaceMain } from "./live-page";
import { shareStream } from "./live-share";
import { followTimer, setTimer } from "./live-timer";
import { isInRoomForm } from "./room-form";

type Said = { readonly version: number; readonly isChanged?: boolean; readonly answered?: number; readonly seats?: number; readonly left?: number | null; readonly runs?: boolean };

/** Nothing heard for this long, heartbeats included: the stream is dead, whatever the browser thinks. */
const SILENCE = 40_000;
const ASK_EVERY = 5_000;
const AT_MOST_LATER = 400;

/** Keeps a page up to date: it hears numbers, and asks the server for the page anew. */
function start(place: HTMLElement): void {
  const href = place.dataset["live"] ?? "";
  const as = place.dataset["liveAs"] ?? "room";
  const role = as === "room" ? "room" : "desk";
  let version = Number(place.dataset["liveVersion"] ?? "0");
  let source: EventSource | null = null;
  let watchdog = 0;
  let asking = 0;
  let isDirty = false;
  let seatsCounted = 0;

  document.addEventListener("input", ({ target }) => {
    if (!isInRoomForm(target)) isDirty = true;
  });

  const share = shareStream(`${href} ${role}`, {
    lead: listen,
    follow: () => {
      source?.close();
      source = null;
      window.clearTimeout(watchdog);
      window.clearInterval(asking);
      asking = 0;
    },
    catchUp,
    hear: (name, data) => take(name, JSON.parse(data) as Said),
  });

  function heard(): void {
    window.clearTimeout(watchdog);
    watchdog = window.setTimeout(askInstead, SILENCE);
  }

  function listen(): void {
    if (!("EventSource" in window)) return askInstead();
    source?.close();
    source = new EventSource(`${href}?as=${role}&after=${version}`);
    source.onopen = () => {
      window.clearInterval(asking);
      asking = 0;
      heard();
    };
    source.onerror = () => {
      // A browser gives up on an answer that is no stream; until it is open again the page asks.
      if (asking === 0) askInstead();
    };
    for (const name of ["state", "count", "timer"]) {
      source.addEventListener(name, (event) => {
        heard();
        const { data } = event as MessageEvent<string>;
        share.pass(name, data);
        take(name, JSON.parse(data) as Said);
      });
    }
    heard();
  }

  function take(name: string, said: Said): void {
    // Only a count can be too old to be shown: that something changed holds, whatever number it comes with.
    if (said.version < version && name === "count") return;
    version = Math.max(version, said.version);
    if (name === "state") changed();
    if (name === "timer") setTimer(said.left ?? null, said.runs === true);
    if (name === "count") counted(said);
  }

  function counted({ answered = 0, seats = 0 }: Said): void {
    seatsCounted = seats;
    for (const count of document.querySelectorAll("[data-live-count]")) count.textContent = `Answered ${answered} of ${seats}`;
    for (const dots of document.querySelectorAll("[data-live-dots]")) [...dots.children].forEach((dot, index) => dot.classList.toggle("bm-slide__dot--full", index < answered));
    if (as === "desk") refreshParts();
  }

  function changed(): void {
    if (isDirty) {
      // It stands there, and was read out.
      if (place.querySelector("a") !== null) return;
      place.className = "bm-live";
      place.innerHTML = "";
      const link = document.createElement("a");
      link.href = window.location.pathname + window.location.search;
      link.textContent = "This page has changed. Show it";
      place.append("What you typed is still here. ", link);
      return;
    }
    if (role === "desk") return window.location.reload();
    // A whole board asks at once otherwise.
    window.setTimeout(showAnew, Math.random() * AT_MOST_LATER);
  }

  const showAnew = lookAnew((main) => {
    if (isDirty) return changed();
    replaceMain(main, place);
    followTimer();
  });

  /** The console's parts that may change under somebody's hands are replaced, unless they are in use. */
  const refreshParts = lookAnew((main) => {
    for (const part of document.querySelectorAll<HTMLElement>("[data-live-part]")) {
      const next = main.querySelector(`[data-live-part="${part.dataset["livePart"] ?? ""}"]`);
      if (next !== null && !part.contains(document.activeElement)) part.replaceChildren(...next.childNodes);
    }
  }, () => deskLooksEvery(seatsCounted));

  /** What happened before another tab's stream begins is told to that tab alone, by its page. */
  function catchUp(): void {
    fetch(`${href}/state?as=${role}&after=${version}`)
      .then(async (answer) => {
        const said = answer.ok ? ((await answer.json()) as Said) : null;
        if (said?.isChanged === true) take("state", said);
      })
      .catch(() => window.setTimeout(catchUp, ASK_EVERY));
  }

  function askInstead(): void {
    if (asking !== 0) return;
    asking = window.setInterval(() => {
      fetch(`${href}/state?as=${role}&after=${version}`)
        .then(async (answer) => {
          if (!answer.ok) return;
          const said = (await answer.json()) as Said;
          if (said.isChanged === true) take("state", said);
          else {
            counted(said);
            setTimer(said.left ?? null, said.runs === true);
          }
          if (source === null || source.readyState === EventSource.CLOSED) {
            window.clearInterval(asking);
            asking = 0;
            listen();
          }
        })
        .catch(() => {
          // Offline: it asks again in a moment, and the page says what it last knew.
          place.dataset["liveOffline"] = "yes";
        });
    }, ASK_EVERY + Math.random() * 1000);
  }

  share.start();
}

for (const place of document.querySelectorAll<HTMLElement>("[data-live]")) start(place);
for (const place of document.querySelectorAll<HTMLElement>("[data-announce]")) {
  // Text that is there when a page loads is not announced; text that arrives is.
  // A page that is only drawn anew has nothing new to say.
  const words = place.dataset["announce"] ?? "";
  if (sessionStorage.getItem("announced") === words) continue;
  sessionStorage.setItem("announced", words);
  window.setTimeout(() => (place.textContent = words), 300);
}
followTimer();
