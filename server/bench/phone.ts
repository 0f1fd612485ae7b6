import http from "node:http";

/** What a phone was answered. */
export type Answered = { readonly status: number; readonly headers: http.IncomingHttpHeaders; readonly body: Buffer; /** As they came over the wire, compressed or not, without the head. */ readonly bytes: number };
export type Asking = { readonly method?: "GET" | "POST"; readonly body?: string; readonly cookie?: string; readonly headers?: Readonly<Record<string, string>> };

/** A phone's own connections: one that is kept for what it asks, and one for what it listens to. */
export type Phone = {
  readonly ask: (url: string, asking?: Asking) => Promise<Answered>;
  /** @returns how to stop. */
  readonly listen: (url: string, cookie: string, take: (text: string) => void) => Promise<() => void>;
  readonly close: () => void;
};

const MOST_TRIES = 8;

/** Plain Node HTTP: what a phone costs the machine must not be what is measured. */
export function openPhone(): Phone {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 2 });

  /** Sends it until it is answered: a kept connection may be closed in the very moment it is used again. */
  async function ask(url: string, asking: Asking = {}): Promise<Answered> {
    for (let left = MOST_TRIES; ; left -= 1) {
      try {
        return await askOnce(url, asking);
      } catch (fault) {
        if (left === 1) throw fault;
        await later(50 + Math.random() * 200);
      }
    }
  }

  function askOnce(url: string, { method = "GET", body, cookie, headers = {} }: Asking = {}): Promise<Answered> {
    return new Promise((resolve, reject) => {
      const form = body === undefined ? {} : { "Content-Type": "application/x-www-form-urlencoded", "Content-Length": Buffer.byteLength(body), Origin: new URL(url).origin };
      const request = http.request(url, { method, agent, headers: { ...form, ...(cookie ? { Cookie: cookie } : {}), ...headers } }, (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("error", reject);
        answer.on("end", () => {
          const all = Buffer.concat(parts);
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: all, bytes: all.length });
        });
      });
      request.on("error", reject);
      request.end(body);
    });
  }

  function listen(url: string, cookie: string, take: (text: string) => void): Promise<() => void> {
    return new Promise((resolve, reject) => {
      const request = http.get(url, { agent: false, headers: cookie ? { Cookie: cookie } : {} }, (answer) => {
        if (answer.statusCode !== 200) return reject(new Error(`A stream was answered ${answer.statusCode}`));
        answer.setEncoding("utf8").on("data", take);
        answer.on("error", () => undefined);
        resolve(() => request.destroy());
      });
      request.on("error", reject);
    });
  }

  return { ask, listen, close: () => agent.destroy() };
}

function later(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(() => resolve(), milliseconds));
}
