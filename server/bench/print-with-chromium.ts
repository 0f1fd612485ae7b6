import { spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";

type Answer = { readonly id?: number; readonly method?: string; readonly sessionId?: string; readonly result?: Readonly<Record<string, unknown>>; readonly error?: { readonly message: string } };

export type Printer = { /** Prints a file of HTML as a tagged PDF. @returns its bytes */ readonly print: (fileUrl: string) => Promise<Uint8Array>; readonly processId: number };

/**
 * A headless browser while work is done, warm from one print to the next. It is spoken to over a pipe, so that it needs no port.
 *
 * @throws Error when the browser ends or refuses
 */
export async function withPrinter<T>(program: string, profile: string, work: (printer: Printer) => Promise<T>): Promise<T> {
  const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--remote-debugging-pipe", `--user-data-dir=${profile}`];
  const browser = spawn(program, flags, { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
  const [, , , input, output] = browser.stdio as unknown as readonly [unknown, unknown, unknown, Writable, Readable];
  const heard = new Map<string, (answer: Answer) => void>();
  // Not a promise that rejects: it ends once the work is done too, when nobody listens.
  const gone = new Promise<Error>((resolve) => void browser.on("exit", (code) => resolve(new Error(`The browser ended with ${code}`))));
  let lastId = 0;
  let rest = "";
  output.setEncoding("utf8").on("data", (chunk: string) => {
    const messages = `${rest}${chunk}`.split("\0");
    rest = messages.pop() ?? "";
    for (const message of messages) hear(JSON.parse(message) as Answer);
  });

  function hear(answer: Answer): void {
    const key = answer.id === undefined ? `${answer.sessionId ?? ""} ${answer.method ?? ""}` : String(answer.id);
    heard.get(key)?.(answer);
    heard.delete(key);
  }

  function ask(method: string, params: object, sessionId?: string): Promise<Readonly<Record<string, unknown>>> {
    lastId += 1;
    const id = lastId;
    const answered = new Promise<Readonly<Record<string, unknown>>>((resolve, reject) => {
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

  async function print(url: string): Promise<Uint8Array> {
    const { targetId } = await ask("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await ask("Target.attachToTarget", { targetId, flatten: true });
    const session = String(sessionId);
    await ask("Page.enable", {}, session);
    const loaded = new Promise((resolve) => void heard.set(`${session} Page.loadEventFired`, resolve));
    await ask("Page.navigate", { url }, session);
    await unlessGone(loaded);
    const { data } = await ask("Page.printToPDF", { printBackground: true, generateTaggedPDF: true, paperWidth: 8.27, paperHeight: 11.69 }, session);
    await ask("Target.closeTarget", { targetId });
    return Buffer.from(String(data), "base64");
  }

  try {
    return await work({ print, processId: browser.pid ?? 0 });
  } finally {
    browser.kill("SIGKILL");
  }
}
