import { expect, onTestFinished, test } from "vitest";
import { hashOfToken } from "../../app/auth/seat-sessions";
import type { Takeover } from "../../app/core/assessment/takeover";
import { findAssessment } from "../../app/db/assessments";
import { readOwnAnswers } from "../../app/db/answers";
import { findSealing } from "../../app/db/sealed-answers";
import { listSeats } from "../../app/db/seats";
import type { Db } from "../../app/db/database";
import { changeEmail } from "../../app/use-cases/change-email";
import { issueSeatLink } from "../../app/use-cases/issue-seat-links";
import { setSeats } from "../../app/use-cases/set-seats";
import { ask, sendForm, startApp } from "../support/app";
import { answer, must, openBoard, type Board } from "../support/board";
import { createTestDatabase } from "../support/database";
import { startMailServer } from "../support/mail-server";
import { addPerson, cookieSent, createTestAuth, PASSWORD } from "../support/people";
import { act, read, serveRoom, takeSeat } from "../workshop/served-room";

const HERE = { address: "192.0.2.1", userAgent: "Firefox" };
const EMAIL = "chair@northmoor.example";
const NEXT = "lantern meadow quartz";
const REASON = "We have no plan at all";

type Told = (readonly [email: string, by: Takeover])[];

/** A board whose first seat belongs to an account and has answered. */
async function answeredBoard(): Promise<{ readonly db: Db; readonly board: Board; readonly seatId: string; readonly personId: string; readonly told: Told; readonly tellHolder: (email: string, by: Takeover) => void }> {
  const db = await createTestDatabase();
  const board = await openBoard(db, 6);
  const trust = (await findAssessment(db, board.assessmentId))?.trust.code ?? "";
  const personId = await addPerson(db, EMAIL, [{ role: "board-member", organisationCode: trust }]);
  const seatId = board.seatIds[0] ?? "";
  await db.seat.update({ where: { id: seatId }, data: { personId } });
  expect((await answer(board, 0, "well-led", { choice: { kind: "level", level: 1 }, reason: REASON })).ok).toBe(true);
  const told: Told = [];
  return { db, board, seatId, personId, told, tellHolder: (email, by) => told.push([email, by]) };
}

async function pageAfterSignIn(db: Db, { assessmentId }: Board, email: string, password: string): Promise<string> {
  const url = await startApp(db, { now: () => new Date("2026-10-02T09:00:00Z") });
  const cookie = cookieSent((await sendForm(`${url}/sign-in`, { email, password })).headers.get("Set-Cookie") ?? "");
  return (await Promise.all(["answer", "answer/well-led", "room"].map((page) => read(`${url}/assessments/${assessmentId}/${page}`, cookie)))).join("\n");
}

test("without a takeover the holder's own pages do show what was answered: what is sealed below is really there", async () => {
  const { db, board } = await answeredBoard();
  expect(await pageAfterSignIn(db, board, EMAIL, PASSWORD)).toContain(REASON);
});

test("a new password by a link seals what was answered, tells the holder, and the answer still counts", async () => {
  const { db, board, seatId, personId, told, tellHolder } = await answeredBoard();
  const auth = createTestAuth(db, () => new Date("2026-10-02T08:00:00Z"), { tellHolder });
  const outcome = await auth.setPassword(await auth.makeLink(personId, "reset"), NEXT, HERE);
  expect(outcome.ok).toBe(true);
  expect(await readOwnAnswers(db, seatId)).toEqual([]);
  expect(await findSealing(db, seatId)).toEqual({ by: "password", on: "2026-10-02" });
  expect(told).toEqual([[EMAIL, "password"]]);
  expect(await db.answer.count({ where: { seatId } })).toBe(1);
  const pages = await pageAfterSignIn(db, board, EMAIL, NEXT);
  expect(pages).not.toContain(REASON);
  expect(pages).toContain("A new password was chosen for this account by a link on 2 October 2026");
});

test("changing the own password with the old one is no takeover", async () => {
  const { db, seatId, personId, told, tellHolder } = await answeredBoard();
  const auth = createTestAuth(db, () => new Date("2026-10-02T08:00:00Z"), { tellHolder });
  const viewer = { personId, sessionId: "none", email: EMAIL, name: "Alex Marlow", roles: [] };
  expect((await auth.changePassword(viewer, { current: PASSWORD, next: NEXT }, HERE)).ok).toBe(true);
  expect(await readOwnAnswers(db, seatId)).toHaveLength(1);
  expect(told).toEqual([]);
});

test("another e-mail address seals what was answered, signs the account out and tells both mailboxes", async () => {
  const { db, board, seatId, told, tellHolder } = await answeredBoard();
  const now = () => new Date("2026-10-02T08:00:00Z");
  const auth = createTestAuth(db, now);
  const before = await auth.signIn({ email: EMAIL, password: PASSWORD }, HERE);
  const to = "someone.else@northmoor.example";
  const giver = { personId: null, address: null };
  expect(await changeEmail({ db, now, newId: () => crypto.randomUUID(), tellHolder }, { from: "nobody@northmoor.example", to }, giver)).toEqual({ ok: false, code: "no-such-account" });
  expect(await changeEmail({ db, now, newId: () => crypto.randomUUID(), tellHolder }, { from: EMAIL, to: EMAIL }, giver)).toEqual({ ok: false, code: "email-taken" });
  expect(told).toEqual([]);
  must(await changeEmail({ db, now, newId: () => crypto.randomUUID(), tellHolder }, { from: EMAIL, to }, giver));
  if (!before.ok) throw new Error(before.code);
  expect((await auth.findViewer(cookieSent(before.value.cookie))).viewer).toBeNull();
  expect(await findSealing(db, seatId)).toEqual({ by: "email", on: "2026-10-02" });
  expect(told).toEqual([[EMAIL, "email"], [to, "email"]]);
  expect(await pageAfterSignIn(db, board, to, PASSWORD)).not.toContain(REASON);
});

test("a new seat link seals, is told by mail to a holder with an account, and is in the trust's record", async () => {
  const { db, board, seatId, told, tellHolder } = await answeredBoard();
  must(await issueSeatLink({ ...board.tools, tellHolder }, board.assessmentId, seatId, hashOfToken("a new one")));
  expect(await readOwnAnswers(db, seatId)).toEqual([]);
  expect(told).toEqual([[EMAIL, "link"]]);
  expect(await db.auditEntry.count({ where: { action: "seat-link-given", subject: seatId } })).toBe(1);
  const [other] = (await listSeats(db, board.assessmentId)).filter(({ personId }) => personId === null);
  must(await issueSeatLink({ ...board.tools, tellHolder }, board.assessmentId, other?.id ?? "", hashOfToken("another")));
  expect(told).toHaveLength(1);
});

test("a browser that is sent away learns why, its data and writes are refused, and the new holder is told of the sealing", async () => {
  const room = await serveRoom(6);
  onTestFinished(room.close);
  const { board, url, seats } = room;
  await act(room, { intent: "open", minutes: "60" });
  const old = seats[0] ?? "";
  await answer(board, 0, "well-led", { reason: REASON });
  const fresh = await takeSeat(url, board, board.seatIds[0] ?? "");
  const base = `${url}/assessments/${board.assessmentId}`;
  for (const page of ["room", "answer", "answer/well-led"]) expect(await read(`${base}/${page}`, old)).toContain("303 /join?away=link");
  expect(await read(`${url}/join?away=link`, old)).toContain("Your seat was given a new link");
  expect(await read(`${base}/room.data?_routes=routes%2Fworkshop-room`, old)).not.toContain("away");
  expect((await sendForm(`${base}/answer/well-led/save`, { choice: "5" }, old)).status).toBe(403);
  const pages = (await Promise.all(["room", "answer", "answer/well-led"].map((page) => read(`${base}/${page}`, fresh)))).join("\n");
  expect(pages).toContain("A new link was made for this seat on 1 October 2026");
  expect(pages).not.toContain(REASON);
  await act(room, { intent: "presence", seatId: board.seatIds[1] ?? "", how: "paper" });
  expect(await read(`${base}/room`, seats[1] ?? "")).toContain("/join?away=paper");
});

test("the holder is really told, by a mail that has no link and no word of any answer", async () => {
  const { db, board, seatId } = await answeredBoard();
  const mail = await startMailServer();
  const trust = (await findAssessment(db, board.assessmentId))?.trust.code ?? "";
  await addPerson(db, "lead@northmoor.example", [{ role: "trust-lead", organisationCode: trust }]);
  const url = await startApp(db, { now: () => new Date("2026-10-02T09:00:00Z"), env: { SMTP_URL: mail.address, PUBLIC_URL: "http://boardmark.example" } });
  const origin = { Origin: "http://boardmark.example" };
  const post = (address: string, fields: Readonly<Record<string, string>>, cookie = "") => ask(`${url}${address}`, { method: "POST", body: new URLSearchParams(fields), headers: { ...origin, ...(cookie === "" ? {} : { Cookie: cookie }) } });
  const lead = cookieSent((await post("/sign-in", { email: "lead@northmoor.example", password: PASSWORD })).headers.get("Set-Cookie") ?? "");
  expect((await post(`/assessments/${board.assessmentId}/links`, { seatId }, lead)).status).toBe(200);
  await mail.arrived(1);
  const [told] = mail.mails;
  expect(told?.headers.get("to")).toContain(EMAIL);
  expect(told?.headers.get("subject")).toBe("Your Boardmark seat has a new link");
  expect(told?.text).toContain("is sealed: it still counts, and nobody can read it");
  for (const words of ["http", "well-led", REASON]) expect(told?.raw).not.toContain(words);
});

test("a seat that is given to another person begins empty for them and is closed to the one before", async () => {
  const { db, board, seatId } = await answeredBoard();
  const trust = (await findAssessment(db, board.assessmentId))?.trust.code ?? "";
  const next = "next@northmoor.example";
  await addPerson(db, next, [{ role: "board-member", organisationCode: trust }]);
  const seats = await listSeats(db, board.assessmentId);
  must(await setSeats(board.tools, board.assessmentId, seats.map(({ id, title, kind, isExecutive }) => ({ id, title, kind, isExecutive, email: id === seatId ? next : null }))));
  const pages = await pageAfterSignIn(db, board, next, PASSWORD);
  expect(pages).toContain("200 ");
  expect(pages).not.toContain(REASON);
  const before = await pageAfterSignIn(db, board, EMAIL, PASSWORD);
  expect(before).not.toContain(REASON);
  expect(before.match(/^404 /gm)).toHaveLength(3);
  // Nothing of it is counted either: it was said for a seat that has left.
  expect(await db.answer.count()).toBe(0);
});
