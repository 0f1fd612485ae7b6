import type { Result } from "../../app/core/result";
import type { Logger } from "pino";
import { findAssessment } from "../../app/db/assessments";
import { hashOfToken, newToken } from "../../app/auth/seat-sessions";
import { issueSeatLink } from "../../app/use-cases/issue-seat-links";
import { ask, openApp, sendForm } from "../support/app";
import { answer, must, openBoard, THEME_IDS, type Board } from "../support/board";
import { createMigratedDatabase } from "../support/database";
import { addPerson, cookieSent, PASSWORD } from "../support/people";

/** A board whose seats were reached by links, a facilitator, and the application that serves them. */
export type ServedRoom = {
  readonly url: string;
  readonly board: Board;
  readonly facilitator: string;
  /** The cookie of each seat's browser, in the board's order. */
  readonly seats: readonly string[];
  readonly workshop: string;
  readonly room: string;
  readonly close: () => Promise<void>;
};

const NOW = new Date("2026-10-02T09:00:00Z");

/** Opens it with the workshop not yet open. The clock stands still. */
export async function serveRoom(size: number, observers = 0, { seated = Infinity, log, code }: { /** Of the trust; the default is its own. */ readonly code?: string; /** Seats that are reached by links, from the first on. */ readonly seated?: number; /** Where the application writes. */ readonly log?: Logger } = {}): Promise<ServedRoom> {
  const { db, remove } = await createMigratedDatabase();
  const app = await openApp(db, { now: () => NOW, ...(log === undefined ? {} : { log }) });
  const board = await openBoard(db, size, observers, code);
  const trust = (await findAssessment(db, board.assessmentId))?.trust.code ?? "";
  const email = "facilitator@northmoor.example";
  await addPerson(db, email, [{ role: "facilitator", organisationCode: trust }]);
  const facilitator = await signIn(app, email);
  const seats: string[] = [];
  for (const seatId of board.seatIds.slice(0, seated)) seats.push(await takeSeat(app.url, board, seatId));
  const base = `${app.url}/assessments/${board.assessmentId}`;
  return {
    url: app.url,
    board,
    facilitator,
    seats,
    workshop: `${base}/workshop`,
    room: `${base}/room`,
    close: async () => {
      await app.close();
      await remove();
    },
  };
}

/** Signs a person in. @returns the cookie of their browser. */
export async function signIn({ url }: Pick<ServedRoom, "url">, email: string): Promise<string> {
  return cookieSent((await sendForm(`${url}/sign-in`, { email, password: PASSWORD })).headers.get("Set-Cookie") ?? "");
}

/** One more person who may run workshops at the trust, signed in. */
export async function addRunner(room: ServedRoom, email: string): Promise<{ readonly id: string; readonly cookie: string }> {
  const { db } = room.board.tools;
  const organisationCode = (await findAssessment(db, room.board.assessmentId))?.trust.code ?? "";
  return { id: await addPerson(db, email, [{ role: "facilitator", organisationCode }]), cookie: await signIn(room, email) };
}

/** Gives a seat a link and opens it in a new browser. @returns its cookie. */
export async function takeSeat(url: string, { tools, assessmentId }: Board, seatId: string): Promise<string> {
  const { token } = newToken();
  must(await issueSeatLink(tools, assessmentId, seatId, hashOfToken(token)));
  return cookieSent((await sendForm(`${url}/seat/${token}`, {})).headers.get("Set-Cookie") ?? "");
}

/** Sends what the facilitator's console asks for, with the assessment's revision where it is asked for. */
export async function act({ workshop, facilitator, board }: ServedRoom, fields: Readonly<Record<string, string>>): Promise<void> {
  const assessment = await findAssessment(board.tools.db, board.assessmentId);
  const answer = await sendForm(workshop, { revision: String(assessment?.revision ?? 0), ...fields }, facilitator);
  if (answer.status !== 303) throw new Error(`${JSON.stringify(fields)} was answered ${answer.status}: ${/error-summary[\s\S]{0,600}/.exec(await answer.text())?.[0] ?? ""}`);
}

/** Goes through the first rounds with every seat that answers in the room: on the first theme views differ, on the others all say 3. */
export async function bringToReveal(room: ServedRoom, { isOpen = false } = {}): Promise<void> {
  const { board, seats } = room;
  if (!isOpen) await act(room, { intent: "open", minutes: "60" });
  await act(room, { intent: "stage", to: "answering" });
  for (const [seat, cookie] of seats.entries()) {
    if ((await sendForm(room.room, { intent: "enter" }, cookie)).status !== 303) continue;
    for (const theme of THEME_IDS) must(saved(await answer(board, seat, theme, { choice: { kind: "level", level: theme === THEME_IDS[0] ? (((seat % 2) * 4 + 1) as 1 | 5) : 3 } })));
  }
  await act(room, { intent: "close" });
  await act(room, { intent: "reveal" });
}

/** Of what became of an answer, whether it is stored. */
export function saved(outcome: { readonly ok: boolean; readonly code?: string }): Result<null, string> {
  return outcome.ok ? { ok: true, value: null } : { ok: false, code: outcome.code ?? "refused" };
}

/** A page as a browser is given it. */
export async function read(url: string, cookie: string): Promise<string> {
  const answer = await ask(url, { headers: cookie === "" ? {} : { Cookie: cookie } });
  return `${answer.status} ${answer.headers.get("Location") ?? ""}\n${await answer.text()}`;
}

/** Opens an event stream and keeps what comes over it. */
export async function listen(url: string, cookie: string, headers: Readonly<Record<string, string>> = {}): Promise<{ readonly status: number; readonly heard: () => string; readonly stop: () => void }> {
  const controller = new AbortController();
  const answer = await fetch(url, { headers: { Cookie: cookie, ...headers }, signal: controller.signal });
  let heard = "";
  async function take(): Promise<void> {
    const [reader, decoder] = [answer.body?.getReader(), new TextDecoder()];
    for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) heard += decoder.decode(part.value, { stream: true });
  }
  take().catch((fault: unknown) => {
    if (!controller.signal.aborted) heard += `\nended: ${String(fault)}`;
  });
  return { status: answer.status, heard: () => heard, stop: () => controller.abort() };
}
