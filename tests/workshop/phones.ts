import { randomUUID } from "node:crypto";
import { openDatabase } from "../../app/db/database";
import { migrate } from "../../app/db/migrate";
import { findAssessment } from "../../app/db/assessments";
import { hashOfToken, newToken } from "../../app/auth/seat-sessions";
import { issueSeatLink } from "../../app/use-cases/issue-seat-links";
import { must, openBoard, THEME_IDS } from "../support/board";
import { PROJECT_ROOT } from "../support/database";
import { addPerson, cookieSent } from "../support/people";

/** A board in a database of its own, whose servers are yet to start; each seat has a link that nobody has opened. */
export type PhoneBoard = { readonly assessmentId: string; readonly seatIds: readonly string[]; readonly tokens: readonly string[] };

export const FACILITATOR = "facilitator@northmoor.example";

export async function preparePhones(address: string, size: number): Promise<PhoneBoard> {
  await migrate(address, PROJECT_ROOT);
  const { db, close } = await openDatabase(address);
  const board = await openBoard(db, size);
  const trust = (await findAssessment(db, board.assessmentId))?.trust.code ?? "";
  await addPerson(db, FACILITATOR, [{ role: "facilitator", organisationCode: trust }]);
  const tokens: string[] = [];
  for (const seatId of board.seatIds) {
    const { token } = newToken();
    must(await issueSeatLink(board.tools, board.assessmentId, seatId, hashOfToken(token)));
    tokens.push(token);
  }
  await close();
  return { assessmentId: board.assessmentId, seatIds: board.seatIds, tokens };
}

/** Presses the button of a seat's link. @returns the cookie of the browser. */
export async function openSeat(url: string, token: string): Promise<string> {
  return cookieSent((await send(`${url}/seat/${token}`, {}, "")).headers.get("Set-Cookie") ?? "");
}

export type AnsweringPhone = {
  readonly url: string;
  readonly board: PhoneBoard;
  readonly place: number;
  readonly cookie: string;
  /** Waits for what a phone waits for between two tries. */
  readonly beforeRetry: () => Promise<unknown>;
  /** The server has said that it is saved. */
  readonly onSaved: (key: string, level: string) => void;
};

/** One phone answers every theme, each under one id until it is told that it is saved. */
export async function answerAll({ url, board, place, cookie, beforeRetry, onSaved }: AnsweringPhone): Promise<void> {
  const seat = board.seatIds[place] ?? "";
  for (const [index, theme] of THEME_IDS.entries()) {
    const level = String(((place + index) % 5) + 1);
    const fields = { choice: level, commandId: randomUUID(), baseRevision: "0", round: "1", seat };
    for (let isSaved = false; !isSaved; ) {
      isSaved = await send(`${url}/assessments/${board.assessmentId}/answer/${theme}/save`, fields, cookie).then((answer) => answer.status === 200, () => false);
      if (!isSaved) await beforeRetry();
    }
    onSaved(`${seat} ${theme}`, level);
  }
}

/** What the database holds, beside what phones were told: answers that are missing or other than told, and answers taken more than once. */
export async function compareStored(address: string, told: ReadonlyMap<string, string>): Promise<{ readonly lost: readonly string[]; readonly twice: readonly string[] }> {
  const { db, close } = await openDatabase(address);
  const rows = await db.answer.findMany({ include: { round: { select: { themeId: true } } } });
  const commands = await db.answerCommand.count();
  await close();
  const stored = new Map<string, string>();
  const twice: string[] = [];
  for (const { seatId, round, level, revision } of rows) {
    const key = `${seatId} ${round.themeId}`;
    if (stored.has(key) || revision !== 1) twice.push(key);
    stored.set(key, String(level));
  }
  if (commands !== rows.length) twice.push(`${commands} writes for ${rows.length} answers`);
  return { lost: [...told].filter(([key, level]) => stored.get(key) !== level).map(([key]) => key), twice };
}

export function send(url: string, fields: Readonly<Record<string, string>>, cookie: string): Promise<Response> {
  return fetch(url, { method: "POST", redirect: "manual", body: new URLSearchParams(fields), headers: { Origin: new URL(url).origin, ...(cookie === "" ? {} : { Cookie: cookie }) } });
}
