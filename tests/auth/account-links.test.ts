import { expect, test } from "vitest";
import { createTestDatabase } from "../support/database";
import { addPerson, cookieSent, createTestAuth, PASSWORD } from "../support/people";

const HERE = { address: "192.0.2.1", userAgent: "Firefox" };
const EMAIL = "lead@northmoor.example";
const START = new Date("2026-11-09T09:00:00Z");
const NEXT = "lantern meadow quartz";

function later(hours: number): () => Date {
  return () => new Date(START.getTime() + hours * 3_600_000);
}

test("a link sets a password and signs in, once, and looking at it uses nothing up", async () => {
  const db = await createTestDatabase();
  const personId = await addPerson(db, EMAIL);
  const auth = createTestAuth(db, later(0));
  const before = await auth.signIn({ email: EMAIL, password: PASSWORD }, HERE);
  const token = await auth.makeLink(personId, "invitation");
  for (let i = 0; i < 3; i++) expect(await auth.findLink(token)).toMatchObject({ personId, kind: "invitation", email: EMAIL });
  expect(await auth.setPassword(token, "Password2026!", HERE)).toEqual({ ok: false, code: "too-common" });
  const outcomes = await Promise.all([auth.setPassword(token, NEXT, HERE), auth.setPassword(token, NEXT, HERE)]);
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  const [done] = outcomes.filter(({ ok }) => ok);
  if (!done?.ok || !before.ok) throw new Error("not done");
  expect((await auth.findViewer(cookieSent(done.value.cookie))).viewer?.email).toBe(EMAIL);
  expect((await auth.findViewer(cookieSent(before.value.cookie))).viewer).toBeNull();
  expect(await auth.setPassword(token, NEXT, HERE)).toEqual({ ok: false, code: "ended" });
  expect((await auth.signIn({ email: EMAIL, password: NEXT }, HERE)).ok).toBe(true);
});

test("the token is not in the database, and the stored hash opens nothing", async () => {
  const db = await createTestDatabase();
  const personId = await addPerson(db, EMAIL);
  const auth = createTestAuth(db, later(0));
  const token = await auth.makeLink(personId, "reset");
  const [stored] = await db.accountLink.findMany();
  expect(JSON.stringify(stored)).not.toContain(token);
  expect(await auth.findLink(stored?.tokenHash ?? "")).toBeNull();
});

test("a reset lasts an hour, an invitation seven days, and a newer link ends an older", async () => {
  const db = await createTestDatabase();
  const personId = await addPerson(db, EMAIL);
  const reset = await createTestAuth(db, later(0)).makeLink(personId, "reset");
  expect(await createTestAuth(db, later(0.9)).findLink(reset)).not.toBeNull();
  expect(await createTestAuth(db, later(1)).findLink(reset)).toBeNull();
  const invitation = await createTestAuth(db, later(0)).makeLink(personId, "invitation");
  expect(await createTestAuth(db, later(0)).findLink(reset)).toBeNull();
  expect(await createTestAuth(db, later(7 * 24 - 1)).findLink(invitation)).not.toBeNull();
  expect(await createTestAuth(db, later(7 * 24)).findLink(invitation)).toBeNull();
});

test("a disabled person's link is no link", async () => {
  const db = await createTestDatabase();
  const personId = await addPerson(db, EMAIL);
  const auth = createTestAuth(db, later(0));
  const token = await auth.makeLink(personId, "reset");
  await db.person.update({ where: { id: personId }, data: { disabledAt: START } });
  expect(await auth.setPassword(token, NEXT, HERE)).toEqual({ ok: false, code: "ended" });
});

test("a link does not stand in for the one-time code", async () => {
  const db = await createTestDatabase();
  const personId = await addPerson(db, EMAIL);
  await db.person.update({ where: { id: personId }, data: { codesSince: START } });
  const auth = createTestAuth(db, later(0));
  const outcome = await auth.setPassword(await auth.makeLink(personId, "reset"), NEXT, HERE);
  if (!outcome.ok) throw new Error(outcome.code);
  expect(outcome.value.awaitsCode).toBe(true);
  expect((await auth.findViewer(cookieSent(outcome.value.cookie))).viewer).toBeNull();
});

test("a link is sent to whom there is, five times an hour, and to nobody else", async () => {
  const db = await createTestDatabase();
  await addPerson(db, EMAIL);
  const sent: string[] = [];
  const auth = createTestAuth(db, later(0), { sendPasswordLink: (email) => sent.push(email) });
  await auth.askForLink("nobody@northmoor.example", HERE);
  for (let i = 0; i < 7; i++) await auth.askForLink(` ${EMAIL.toUpperCase()}`, HERE);
  expect(sent).toEqual(Array.from({ length: 5 }, () => EMAIL));
});
