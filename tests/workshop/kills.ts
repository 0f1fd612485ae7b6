import { randomUUID } from "node:crypto";
import path from "node:path";
import { openDatabase } from "../../app/db/database";
import { migrate } from "../../app/db/migrate";
import { hashOfToken, newToken } from "../../app/auth/seat-sessions";
import { issueSeatLink } from "../../app/use-cases/issue-seat-links";
import { must, openBoard, THEME_IDS } from "../support/board";
import { PROJECT_ROOT } from "../support/database";
import { cookieSent } from "../support/people";
import { freePort, startServer, type TestServer } from "../support/server";

/** Acknowledged: the server said "saved" before it was killed. */
export type Burst = { readonly acknowledged: number; readonly lost: readonly string[]; readonly twice: readonly string[]; readonly missing: readonly string[] };

const PHONES = 12;

/**
 * Twelve phones answer thirteen themes while the server is killed again and again; each phone sends an answer under one id
 * until it is told that it is saved. Then the database is looked at.
 */
export async function answerThroughKills(dataDir: string, kills: number): Promise<Burst> {
  const address = path.join(dataDir, "boardmark.sqlite");
  await migrate(address, PROJECT_ROOT);
  const { db, close } = await openDatabase(address);
  const board = await openBoard(db, PHONES);
  const tokens: string[] = [];
  for (const seatId of board.seatIds) {
    const { token } = newToken();
    must(await issueSeatLink(board.tools, board.assessmentId, seatId, hashOfToken(token)));
    tokens.push(token);
  }
  await close();

  const port = await freePort();
  const start = () => startServer({ dataDir, env: { PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` } });
  const url = `http://127.0.0.1:${port}`;
  let server: TestServer = await start();
  const cookies: string[] = [];
  for (const token of tokens) cookies.push(cookieSent((await send(`${url}/seat/${token}`, {}, "")).headers.get("Set-Cookie") ?? ""));

  const acknowledged = new Map<string, string>();
  let killed = 0;
  let pause = Promise.resolve();
  /** Kills the server once enough of a burst has been acknowledged, and starts it on the same files. */
  function killAfter(count: number): void {
    if (killed >= kills || count < ((killed + 1) * PHONES * THEME_IDS.length) / (kills + 1)) return;
    killed += 1;
    pause = (async () => {
      await server.end("SIGKILL");
      server = await start();
    })();
  }

  async function phone(place: number): Promise<void> {
    for (const [index, theme] of THEME_IDS.entries()) {
      const level = String(((place + index) % 5) + 1);
      const fields = { choice: level, commandId: randomUUID(), baseRevision: "0", round: "1", seat: board.seatIds[place] ?? "" };
      for (let isSaved = false; !isSaved; ) {
        isSaved = await send(`${url}/assessments/${board.assessmentId}/answer/${theme}/save`, fields, cookies[place] ?? "").then((answer) => answer.status === 200, () => false);
        if (!isSaved) await pause;
      }
      acknowledged.set(`${board.seatIds[place]} ${theme}`, level);
      killAfter(acknowledged.size);
    }
  }
  await Promise.all(cookies.map((_, place) => phone(place)));
  await pause;
  await server.end();

  const after = await openDatabase(address);
  const rows = await after.db.answer.findMany({ include: { round: { select: { themeId: true } } } });
  await after.close();
  const stored = rows.map(({ seatId, round, level }) => ({ key: `${seatId} ${round.themeId}`, level: String(level) }));
  const count = new Map<string, number>();
  for (const { key } of stored) count.set(key, (count.get(key) ?? 0) + 1);
  return {
    acknowledged: acknowledged.size,
    lost: [...acknowledged].filter(([key, level]) => !stored.some((one) => one.key === key && one.level === level)).map(([key]) => key),
    twice: [...count].filter(([, times]) => times > 1).map(([key]) => key),
    missing: killed === kills ? [] : [`only ${killed} kills`],
  };
}

function send(url: string, fields: Readonly<Record<string, string>>, cookie: string): Promise<Response> {
  return fetch(url, { method: "POST", redirect: "manual", body: new URLSearchParams(fields), headers: { Origin: new URL(url).origin, ...(cookie === "" ? {} : { Cookie: cookie }) } });
}
