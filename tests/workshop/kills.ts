import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Engine } from "../../app/db/database";
import { createAddressOn } from "../support/database";
import { THEME_IDS } from "../support/board";
import { startRoundRobin } from "../support/round-robin";
import { startServer, type TestServer } from "../support/server";
import { answerAll, compareStored, openSeat, preparePhones } from "./phones";

/** Acknowledged: the server said "saved" before it was killed. */
export type Burst = { readonly acknowledged: number; readonly kills: number; readonly lost: readonly string[]; readonly twice: readonly string[] };

export const PHONES = 12;

/**
 * Twelve phones answer thirteen themes while the server is killed again and again; each phone sends an answer under one id
 * until it is told that it is saved. Then the database is looked at.
 */
export async function answerThroughKills(engine: Engine, kills: number): Promise<Burst> {
  const { address, remove } = await createAddressOn(engine);
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "boardmark-kills-"));
  try {
    return await run(address, dataDir, kills);
  } finally {
    await remove();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function run(address: string, dataDir: string, kills: number): Promise<Burst> {
  const isEmbedded = !address.startsWith("postgres");
  const folder = isEmbedded ? path.dirname(address) : dataDir;
  const board = await preparePhones(address, PHONES);
  // Phones keep one address while the server behind it comes back at another: in the meantime anybody could take its port.
  let server: TestServer | null = null;
  const proxy = await startRoundRobin(0, () => (server === null ? [] : [server.url]));
  const { url } = proxy;
  const start = () => startServer({ dataDir: folder, env: { PUBLIC_URL: url, ...(isEmbedded ? {} : { DATABASE_URL: address }) } });
  server = await start();
  const cookies: string[] = [];
  for (const token of board.tokens) cookies.push(await openSeat(url, token));

  const acknowledged = new Map<string, string>();
  let killed = 0;
  let pause = Promise.resolve();
  /** Kills the server once enough of a burst has been acknowledged, and starts it on the same files. */
  function killAfter(count: number): void {
    if (killed >= kills || count < ((killed + 1) * PHONES * THEME_IDS.length) / (kills + 1)) return;
    killed += 1;
    pause = (async () => {
      await server?.end("SIGKILL");
      server = await start();
    })();
  }
  await Promise.all(
    cookies.map((cookie, place) =>
      answerAll({ ...{ url, board, place, cookie }, beforeRetry: () => pause, onSaved: (key, level) => killAfter(acknowledged.set(key, level).size) }),
    ),
  );
  await pause;
  await server.end();
  await proxy.close();
  return { acknowledged: acknowledged.size, kills: killed, ...(await compareStored(address, acknowledged)) };
}
