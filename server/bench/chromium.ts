import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import type { Readable, Writable } from "node:stream";

type Said = Readonly<Record<string, unknown>>;
type Message = { readonly id?: number; readonly method?: string; readonly sessionId?: string; readonly result?: Said; readonly error?: { readonly message: string } };

/** A page of the browser. @throws what the browser refuses, or that it ended. */
export type BrowserPage = {
  readonly ask: (method: string, params?: object) => Promise<Said>;
  /** Resolves when the page next says so. */
  readonly next: (event: string) => Promise<void>;
};

export type Chromium = {
  /** A new page in a profile of its own, closed when the work is done. */
  readonly withPage: <T>(work: (page: BrowserPage) => Promise<T>) => Promise<T>;
  readonly processId: number;
};

const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--remote-debugging-pipe"];

/** The browser that CHROME_PATH names, or the machine's own; null: there is none. */
export function findChromium(): string | null {
  return [process.env["CHROME_PATH"] ?? "", "/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-headless-shell"].find((place) => place !== "" && existsSync(place)) ?? null;
}

/**
 * A headless browser while work is done. It is spoken to over a pipe, so that it needs no port.
 *
 * @throws Error when the browser ends or refuses
 */
export async function withChromium<T>(program: string, profile: string, work: (browser: Chromium) => Promise<T>): Promise<T> {
  const browser = spawn(program, [...FLAGS, `--user-data-dir=${profile}`], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
  const [, , , input, output] = browser.stdio as unknown as readonly [unknown, unknown, unknown, Writable, Readable];
  const heard = new Map<string, (message: Message) => void>();
  // Not a promise that rejects: it ends once the work is done too, when nobody listens.
  const gone = new Promise<Error>((resolve) => void browser.on("exit", (code) => resolve(new Error(`The browser ended with ${code}`))));
  let lastId = 0;
  let rest = "";
  output.setEncoding("utf8").on("data", (chunk: string) => {
    const messages = `${rest}${chunk}`.split("\0");
    rest = messages.pop() ?? "";
    for (const message of messages) hear(JSON.parse(message) as Message);
  });

  function hear(message: Message): void {
    const key = message.id === undefined ? `${message.sessionId ?? ""} ${message.method ?? ""}` : String(message.id);
    heard.get(key)?.(message);
    heard.delete(key);
  }

  function ask(method: string, params: object = {}, sessionId?: string): Promise<Said> {
    lastId += 1;
    const id = lastId;
    const answered = new Promise<Said>((resolve, reject) => {
      heard.set(String(id), ({ result, error }) => (error === undefined ? resolve(result ?? {}) : reject(new Error(error.message))));
    });
    input.write(`${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`);
    return unlessGone(answered);
  }

  async function unlessGone<A>(awaited: Promise<A>): Promise<A> {
    const first = await Promise.race([awaited.then((value) => ({ value })), gone]);
    if (first instanceof Error) throw first;
    return first.value;
  }

  async function withPage<P>(onPage: (page: BrowserPage) => Promise<P>): Promise<P> {
    const { browserContextId } = await ask("Target.createBrowserContext");
    const { targetId } = await ask("Target.createTarget", { url: "about:blank", browserContextId });
    const session = String((await ask("Target.attachToTarget", { targetId, flatten: true }))["sessionId"]);
    const next = (event: string) => unlessGone(new Promise<void>((resolve) => void heard.set(`${session} ${event}`, () => resolve())));
    await ask("Page.enable", {}, session);
    const done = await onPage({ ask: (method, params) => ask(method, params, session), next });
    await ask("Target.disposeBrowserContext", { browserContextId });
    return done;
  }

  try {
    return await work({ withPage, processId: browser.pid ?? 0 });
  } finally {
    browser.kill("SIGKILL");
  }
}
