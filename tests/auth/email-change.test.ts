import { expect, test } from "vitest";
import { codeAt, stepAt } from "../../app/auth/totp";
import type { Takeover } from "../../app/core/assessment/takeover";
import { readOwnAnswers } from "../../app/db/answers";
import { ask, sendForm, startApp } from "../support/app";
import { answer, openBoard } from "../support/board";
import { createTestDatabase } from "../support/database";
import { startMailServer, type MailServer } from "../support/mail-server";
import { addPerson, cookieSent, createTestAuth, PASSWORD } from "../support/people";

const OLD = "chair@northmoor.example";
const NEW = "new.chair@northmoor.example";
const HERE = { address: "192.0.2.1" };

async function signIn(url: string, email: string): Promise<string> {
  return cookieSent((await sendForm(`${url}/sign-in`, { email, password: PASSWORD })).headers.get("Set-Cookie") ?? "");
}

/** The path of the link that was sent to an address. */
function linkTo({ mails }: MailServer, email: string): string {
  const mail = mails.findLast(({ headers, text }) => headers.get("to") === email && text.includes("/confirm-email/"));
  return /\/confirm-email\/[\w-]+/.exec(mail?.text ?? "")?.[0] ?? "no link";
}

test("an address changes once both mailboxes confirm by a button: signed out everywhere, answers sealed, both told, the new one signs in", async () => {
  const db = await createTestDatabase();
  const board = await openBoard(db, 6);
  const personId = await addPerson(db, OLD);
  const seatId = board.seatIds[0] ?? "";
  await db.seat.update({ where: { id: seatId }, data: { personId } });
  expect((await answer(board, 0, "well-led", { reason: "Private words" })).ok).toBe(true);
  const mail = await startMailServer();
  const url = await startApp(db, { env: { SMTP_URL: mail.address, PUBLIC_URL: "http://127.0.0.1" } });
  const cookie = await signIn(url, OLD);
  const page = `${url}/account/email`;
  expect((await sendForm(page, { intent: "change", email: NEW, current: "not this one" }, cookie)).status).toBe(400);
  expect((await sendForm(page, { intent: "change", email: OLD.toUpperCase(), current: PASSWORD }, cookie)).status).toBe(400);
  expect(mail.mails).toHaveLength(0);
  expect((await sendForm(page, { intent: "change", email: ` ${NEW.toUpperCase()} `, current: PASSWORD }, cookie)).status).toBe(303);
  await mail.arrived(2);
  expect(mail.mails.map(({ text }) => text).join("\n")).not.toContain(NEW);

  const [old, fresh] = [linkTo(mail, OLD), linkTo(mail, NEW)];
  for (const link of [old, fresh, old]) expect((await ask(`${url}${link}`)).status).toBe(200);
  expect(await (await ask(page, { headers: { Cookie: cookie } })).text()).toContain("Still to confirm");
  const half = await sendForm(`${url}${fresh}`, {});
  expect([half.status, (await half.text()).includes("This mailbox has confirmed")]).toEqual([200, true]);
  expect((await ask(page, { headers: { Cookie: cookie } })).status).toBe(200);
  expect(await readOwnAnswers(db, seatId)).toHaveLength(1);
  const done = await sendForm(`${url}${old}`, {});
  expect([done.status, (await done.text()).includes("Your email address is changed")]).toEqual([200, true]);
  expect((await ask(page, { headers: { Cookie: cookie } })).status).toBe(303);
  expect(await readOwnAnswers(db, seatId)).toEqual([]);
  expect(await db.answer.count({ where: { seatId } })).toBe(1);
  await mail.arrived(4);
  expect(mail.mails.filter(({ text }) => text.includes("was changed")).map(({ headers }) => headers.get("to")).sort()).toEqual([OLD, NEW].sort());
  expect((await sendForm(`${url}/sign-in`, { email: OLD, password: PASSWORD })).status).toBe(400);
  expect((await sendForm(`${url}/sign-in`, { email: NEW, password: PASSWORD })).status).toBe(303);
  for (const link of [old, fresh]) expect([(await ask(`${url}${link}`)).status, (await sendForm(`${url}${link}`, {})).status]).toEqual([404, 404]);
  expect((await db.auditEntry.findMany({ orderBy: { sequence: "asc" }, where: { chain: "service" } })).map(({ action }) => action)).toEqual(["signed-in", "email-change-asked", "email-changed", "signed-in"]);
});

test("who signs in with a code shows one to begin, and after the change still needs one", async () => {
  const db = await createTestDatabase();
  await addPerson(db, OLD);
  const mail = await startMailServer();
  let now = new Date("2026-11-09T09:00:00Z");
  const url = await startApp(db, { env: { SMTP_URL: mail.address, PUBLIC_URL: "http://127.0.0.1" }, now: () => now });
  const first = await signIn(url, OLD);
  await sendForm(`${url}/account/codes`, { intent: "begin" }, first);
  const secret = /secret=([A-Z2-7]{32})/.exec(await (await ask(`${url}/account/codes`, { headers: { Cookie: first } })).text())?.[1] ?? "";
  const turned = await sendForm(`${url}/account/codes`, { intent: "turn-on", code: codeAt(secret, stepAt(now)) }, first);
  const withCodes = cookieSent(turned.headers.get("Set-Cookie") ?? "");
  now = new Date(now.getTime() + 60_000);
  const asked = (code: string) => sendForm(`${url}/account/email`, { intent: "change", email: NEW, current: PASSWORD, code }, withCodes);
  expect([(await asked("")).status, (await asked("000000")).status]).toEqual([400, 400]);
  expect((await asked(codeAt(secret, stepAt(now)))).status).toBe(303);
  await mail.arrived(2);
  for (const email of [OLD, NEW]) expect((await sendForm(`${url}${linkTo(mail, email)}`, {})).status).toBe(200);
  now = new Date(now.getTime() + 60_000);
  const half = await sendForm(`${url}/sign-in`, { email: NEW, password: PASSWORD });
  expect(half.headers.get("Location")).toBe("/sign-in/code?to=%2F");
  expect((await sendForm(`${url}/sign-in/code`, { code: codeAt(secret, stepAt(now)) }, cookieSent(half.headers.get("Set-Cookie") ?? ""))).headers.get("Location")).toBe("/");
});

test("an address that somebody has is asked for, answered and stored alike, is written to by nobody, and never becomes anybody else's", async () => {
  const db = await createTestDatabase();
  const personId = await addPerson(db, OLD);
  await addPerson(db, "taken@northmoor.example");
  const sent: string[] = [];
  const told: [string, Takeover][] = [];
  const tokens = new Map<string, string>();
  const now = () => new Date("2026-11-09T09:00:00Z");
  const auth = createTestAuth(db, now, { sendEmailLink: (email, token) => void (sent.push(email), tokens.set(email, token)), tellHolder: (email, by) => void told.push([email, by]) });
  const viewer = { personId, sessionId: "none", email: OLD, name: "Alex Marlow", roles: [] };
  expect(await auth.askForEmail(viewer, "taken@northmoor.example", HERE)).toEqual(await auth.askForEmail(viewer, NEW, HERE));
  expect(sent).toEqual([OLD, OLD, NEW]);
  // Somebody takes the address between the two confirmations.
  const [old = "", fresh = ""] = [tokens.get(OLD), tokens.get(NEW)];
  expect(await auth.confirmChange(old, HERE)).toEqual({ ok: true, value: "half" });
  await addPerson(db, NEW);
  expect(await auth.confirmChange(fresh, HERE)).toEqual({ ok: false, code: "ended" });
  expect((await db.person.findUniqueOrThrow({ where: { id: personId } })).email).toBe(OLD);
  expect(told).toEqual([]);
});

test("one mailbox alone, however often it confirms, changes nothing; a later change, calling off and a day end the links", async () => {
  const db = await createTestDatabase();
  const personId = await addPerson(db, OLD);
  let at = new Date("2026-11-09T09:00:00Z");
  const tokens: string[] = [];
  const auth = createTestAuth(db, () => at, { sendEmailLink: (_email, token) => void tokens.push(token) });
  const viewer = { personId, sessionId: "none", email: OLD, name: "Alex Marlow", roles: [] };
  await auth.askForEmail(viewer, NEW, HERE);
  for (let again = 0; again < 3; again += 1) expect(await auth.confirmChange(tokens[1] ?? "", HERE)).toEqual({ ok: true, value: "half" });
  await auth.askForEmail(viewer, "other@northmoor.example", HERE);
  expect(await auth.confirmChange(tokens[0] ?? "", HERE)).toEqual({ ok: false, code: "ended" });
  await auth.dropChange(viewer);
  expect(await auth.confirmChange(tokens[2] ?? "", HERE)).toEqual({ ok: false, code: "ended" });
  await auth.askForEmail(viewer, NEW, HERE);
  at = new Date("2026-11-10T09:00:00Z");
  for (const token of tokens.slice(-2)) expect(await auth.confirmChange(token, HERE)).toEqual({ ok: false, code: "ended" });
  expect((await db.person.findUniqueOrThrow({ where: { id: personId } })).email).toBe(OLD);
  expect(JSON.stringify(await db.emailChange.findMany())).not.toContain(tokens.at(-1));
});

test("where no mail is sent, the page says so and nothing begins", async () => {
  const db = await createTestDatabase();
  await addPerson(db, OLD);
  const url = await startApp(db);
  const cookie = await signIn(url, OLD);
  expect(await (await ask(`${url}/account/email`, { headers: { Cookie: cookie } })).text()).toContain("This service sends no mail");
  expect((await sendForm(`${url}/account/email`, { intent: "change", email: NEW, current: PASSWORD }, cookie)).status).toBe(409);
  expect(await db.emailChange.count()).toBe(0);
});
