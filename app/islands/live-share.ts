/** What passes between the tabs of one browser that show the same room. */
type Word = { readonly kind: "mine" | "alive" | "gone" } | { readonly kind: "said"; readonly name: string; readonly data: string };

export type Sharing = {
  /** This tab holds the stream from now on. */
  readonly lead: () => void;
  /** Another tab holds it. */
  readonly follow: () => void;
  /** Another tab has just begun to hold it, perhaps from a later event on than this tab knows: it asks once what it missed. */
  readonly catchUp: () => void;
  /** Something came over another tab's stream. */
  readonly hear: (name: string, data: string) => void;
};

const SOON = 200;
const ALIVE_EVERY = 10_000;
/** A tab that has said nothing for this long is no longer there. */
const SILENCE = 40_000;

/**
 * Lets the tabs of one browser use one stream between them: a browser opens six to a server in all. The tab that was looked at
 * last holds it, as a phone stops the tabs that nobody sees; the others are passed what it hears. A browser that cannot share
 * opens one each.
 *
 * @param name of what is shared, the same in every tab
 */
export function shareStream(name: string, { lead, follow, catchUp, hear }: Sharing) {
  const channel = "BroadcastChannel" in window ? new BroadcastChannel(`boardmark live ${name}`) : null;
  let isMine = false;
  let claiming = 0;
  let beating = 0;

  function claim(): void {
    window.clearTimeout(claiming);
    if (isMine) return;
    isMine = true;
    say({ kind: "mine" });
    beating = window.setInterval(() => say({ kind: "alive" }), ALIVE_EVERY);
    lead();
  }

  function claimLater(wait: number): void {
    window.clearTimeout(claiming);
    claiming = window.setTimeout(claim, wait);
  }

  function yieldIt(): void {
    if (!isMine) return;
    isMine = false;
    window.clearInterval(beating);
    follow();
  }

  function say(word: Word): void {
    channel?.postMessage(word);
  }

  channel?.addEventListener("message", ({ data }: MessageEvent<Word>) => {
    if (data.kind === "said" && !isMine) hear(data.name, data.data);
    if (data.kind === "gone") claimLater(Math.random() * SOON);
    if (data.kind === "mine") {
      yieldIt();
      catchUp();
    }
    if (data.kind !== "gone" && !isMine) claimLater(SILENCE);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") claim();
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) claim();
  });
  addEventListener("pagehide", () => {
    if (!isMine) return;
    yieldIt();
    say({ kind: "gone" });
  });

  return {
    start: claim,
    /** Passes what this tab heard on to the others. */
    pass(event: string, data: string): void {
      say({ kind: "said", name: event, data });
    },
  };
}
