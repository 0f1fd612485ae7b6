import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Auth } from "../../app/auth/auth";
import type { Db } from "../../app/db/database";
import { endRole } from "../../app/use-cases/end-role";
import { giveRole, type RoleToGive } from "../../app/use-cases/give-role";
import { createTestDatabase } from "../support/database";
import { addPerson, cookieSent, createTestAuth, PASSWORD } from "../support/people";

const HERE = { address: "192.0.2.1", userAgent: "Firefox" };
const EMAIL = "member@northmoor.example";
const START = new Date("2026-11-09T09:00:00Z");
const BY_COMMAND = { personId: null, address: null };
const LEAD: RoleToGive = { email: EMAIL, name: "Alex Marlow", role: "trust-lead", organisationCode: "XN1" };

let at = START;
const now = () => at;

function moveTo(seconds: number): void {
  at = new Date(START.getTime() + seconds * 1_000);
}

/** A board member of XN1, signed in at 09:00, who is made its lead an hour later. */
async function givenARole(): Promise<{ db: Db; auth: Auth; before: string }> {
  moveTo(0);
  const db = await createTestDatabase();
  await addPerson(db, EMAIL, [{ role: "board-member", organisationCode: "XN1", from: "2026-01-01" }]);
  const auth = createTestAuth(db, now);
  const before = await signIn(auth, "Firefox");
  moveTo(3_000);
  const given = await giveRole({ db, now, newId: randomUUID }, LEAD, BY_COMMAND);
  expect(given.ok).toBe(true);
  return { db, auth, before };
}

async function signIn(auth: Auth, userAgent: string): Promise<string> {
  const outcome = await auth.signIn({ email: EMAIL, password: PASSWORD }, { ...HERE, userAgent });
  if (!outcome.ok) throw new Error(outcome.code);
  return cookieSent(outcome.value.cookie);
}

test("whoever is given a role while signed in goes on under another token, and the old one soon opens nothing", async () => {
  const { auth, before } = await givenARole();
  const next = await auth.findViewer(before);
  expect(next.viewer?.roles).toContainEqual({ role: "trust-lead", organisationCode: "XN1" });
  const after = cookieSent(next.setCookie ?? "");
  expect(after).toMatch(/^boardmark=[a-z0-9]{32,}$/);
  expect(after).not.toBe(before);
  expect((await auth.findViewer(after)).viewer?.sessionId).toBe(next.viewer?.sessionId);
  moveTo(3_031);
  expect((await auth.findViewer(before)).viewer).toBeNull();
  const later = await auth.findViewer(after);
  expect([later.viewer?.email, later.setCookie]).toEqual([EMAIL, null]);
});

test("what the browser had under way with the old token still ends, and takes no second token", async () => {
  const { db, auth, before } = await givenARole();
  const answers = await Promise.all([auth.findViewer(before), auth.findViewer(before), auth.findViewer(before)]);
  expect(answers.map(({ viewer }) => viewer?.email)).toEqual([EMAIL, EMAIL, EMAIL]);
  expect(answers.filter(({ setCookie }) => setCookie !== null)).toHaveLength(1);
  expect(await db.session.count()).toBe(2);
});

test("a session that goes on keeps its beginning, its end and its browser, and stands once among the devices", async () => {
  const { auth, before } = await givenARole();
  const { viewer, setCookie } = await auth.findViewer(before);
  if (viewer === null) throw new Error("not signed in");
  expect(await auth.listDevices(viewer)).toEqual([{ sessionId: viewer.sessionId, userAgent: "Firefox", since: START, isThisOne: true }]);
  moveTo(3_100);
  expect((await auth.timeLeft(cookieSent(setCookie ?? ""))).atMost).toBe(12 * 3_600_000 - 3_100_000);
});

test("whoever signs out, or ends a device, leaves no token behind that was replaced a moment ago", async () => {
  const { auth, before } = await givenARole();
  const { viewer } = await auth.findViewer(before);
  await auth.signOut(viewer, HERE);
  expect((await auth.findViewer(before)).viewer).toBeNull();
});

test("every browser of the person gets a token of its own, and nobody else's changes", async () => {
  const { db, auth, before } = await givenARole();
  await addPerson(db, "other@northmoor.example");
  const strange = await auth.signIn({ email: "other@northmoor.example", password: PASSWORD }, HERE);
  if (!strange.ok) throw new Error(strange.code);
  const there = await signIn(auth, "Safari");
  expect((await auth.findViewer(there)).setCookie).toBeNull();
  await giveRole({ db, now, newId: randomUUID }, { ...LEAD, role: "facilitator" }, BY_COMMAND);
  const tokens = [before, there].map(async (cookie) => cookieSent((await auth.findViewer(cookie)).setCookie ?? "boardmark=none"));
  expect(new Set([before, there, ...(await Promise.all(tokens))]).size).toBe(4);
  expect((await auth.findViewer(cookieSent(strange.value.cookie))).setCookie).toBeNull();
});

test("a role that ends is a change too; one that is held already is none", async () => {
  const { db, auth, before } = await givenARole();
  const second = cookieSent((await auth.findViewer(before)).setCookie ?? "");
  await giveRole({ db, now, newId: randomUUID }, LEAD, BY_COMMAND);
  expect((await auth.findViewer(second)).setCookie).toBeNull();
  await endRole({ db, now, newId: randomUUID }, LEAD, BY_COMMAND);
  const { viewer, setCookie } = await auth.findViewer(second);
  expect(viewer?.roles).toEqual([{ role: "board-member", organisationCode: "XN1" }]);
  expect(cookieSent(setCookie ?? "")).not.toBe(second);
});
