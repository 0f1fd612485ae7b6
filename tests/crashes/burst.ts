import { onTestFinished } from "vitest";
import { startServer, type TestServer } from "../support/server";
import { freePort } from "../support/server";
import { answerAll, openSeat, preparePhones, type PhoneBoard } from "../workshop/phones";

/** A served board whose phones answer while something fails under it. */
export type Burst = {
  readonly board: PhoneBoard;
  readonly url: string;
  readonly server: TestServer;
  /** What phones were told is saved, by seat and theme. */
  readonly told: ReadonlyMap<string, string>;
  /** Every phone answers every theme; between two tries it waits for what is given here. @returns when all are told. */
  readonly answer: (parts: { readonly beforeRetry: () => Promise<unknown>; readonly onSaved?: (count: number) => void }) => Promise<void>;
  /** Starts the server again on the same port and files. */
  readonly restart: () => Promise<void>;
};

type Place = { readonly address: string; readonly dataDir: string; readonly size: number; readonly env?: Readonly<Record<string, string>> };

/** Prepares the board, starts the server and opens each seat's link. */
export async function startBurst({ address, dataDir, size, env = {} }: Place): Promise<Burst> {
  const board = await preparePhones(address, size);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const isEmbedded = !address.startsWith("postgres");
  const start = () => startServer({ dataDir, env: { PORT: String(port), PUBLIC_URL: url, SESSION_SECRET: "one secret for all starts of this test", ...(isEmbedded ? {} : { DATABASE_URL: address }), ...env } });
  let server = await start();
  onTestFinished(() => server.stop());
  const cookies: string[] = [];
  for (const token of board.tokens) cookies.push(await openSeat(url, token));
  const told = new Map<string, string>();
  return {
    board,
    url,
    get server() {
      return server;
    },
    told,
    async answer({ beforeRetry, onSaved = () => undefined }) {
      await Promise.all(
        cookies.map((cookie, place) =>
          answerAll({
            ...{ url, board, place, cookie, beforeRetry },
            onSaved(key, level) {
              told.set(key, level);
              onSaved(told.size);
            },
          }),
        ),
      );
    },
    async restart() {
      server = await start();
    },
  };
}

/** What the service says of itself: status and words. */
export async function readyz(url: string): Promise<string> {
  const answer = await fetch(`${url}/readyz`);
  return `${answer.status} ${(await answer.text()).trim()}`;
}

/** Asks until the answer is the one wanted. @throws by the test's own limit of time. */
export async function untilReadyz(url: string, wanted: string): Promise<void> {
  while ((await readyz(url)) !== wanted) await new Promise((again) => setImmediate(again));
}

/** What must never be on a page. */
export const TRACES = /\bat .*:\d+:\d+|node_modules|Error:|SQLITE|ECONNREFUSED|prisma|P\d{4}|\/tmp\//i;
