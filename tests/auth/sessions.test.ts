import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { Auth } from "../../app/auth/auth";
import { createTestDatabase } from "../support/database";
import { addPerson, cookieSent, createTestAuth, PASSWORD } from "../support/people";

const HERE = { address: "192.0.2.1", userAgent: "Firefox" };
const EMAIL = "lead@northmoor.example";
const START = new Date("2026-11-09T09:00:00Z");

function hours(count: number): Date {
  return new Date(START.getTime() + count * 3_600_000);
}

/** A clock that a test moves. */
function clockAt(start: Date) {
  let at = start;
  return { now: () => at, moveTo: (next: Date) => void (at = next) };
}

async function signIn(auth: Auth, userAgent = "Firefox"): Promise<string> {
  const outcome = await auth.signIn({ email: EMAIL, password: PASSWORD }, { ...HERE, userAgent });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.cookie;
}

test("the store holds the hash of the token and nothing of the token itself", async () => {
  const db = await createTestDatabase();
  await addPerson(db, EMAIL);
  const token = cookieSent(await signIn(createTestAuth(db, () => START))).split("=")[1] ?? "";
  expect(token.length).toBeGreaterThanOrEqual(32);
  const [session] = await db.session.findMany();
  expect(session?.id).toBe(createHash("sha256").update(token).digest("hex"));
  expect(JSON.stringify(session)).not.toContain(token);
});

test("the stored hash is no key", async () => {
  const db = await createTestDatabase();
  await addPerson(db, EMAIL);
  const auth = createTestAuth(db, () => START);
  await signIn(auth);
  const [session] = await db.session.findMany();
  expect((await auth.findViewer(`boardmark=${session?.id}`)).viewer).toBeNull();
});

test("the cookie is out of reach of scripts and other sites, and bound to the host over https", async () => {
  const db = await createTestDatabase();
  await addPerson(db, EMAIL);
  const plain = await signIn(createTestAuth(db, () => START));
  expect(plain).toMatch(/^boardmark=[a-z0-9]+; /);
  expect(plain).toContain("HttpOnly");
  expect(plain).toContain("SameSite=Lax");
  expect(plain).not.toContain("Secure");
  const secure = await signIn(createTestAuth(db, () => START, { isSecure: true }));
  expect(secure).toMatch(/^__Host-boardmark=/);
  expect(secure).toContain("Secure");
  expect(secure).toContain("Path=/");
  expect(secure).not.toContain("Domain");
});

test("the viewer carries the roles held on the day, by half-open dates", async () => {
  const db = await createTestDatabase();
  await addPerson(db, EMAIL, [
    { role: "trust-lead", organisationCode: "XN1", from: "2026-11-09" },
    { role: "observer", organisationCode: "XN2", from: "2026-01-01", to: "2026-11-09" },
    { role: "facilitator", organisationCode: "XN3", from: "2026-11-10" },
    { role: "digital-team", organisationCode: "XN4", from: "2026-01-01", to: "2026-11-10" },
  ]);
  const auth = createTestAuth(db, () => START);
  const { viewer } = await auth.findViewer(cookieSent(await signIn(auth)));
  expect(viewer).toMatchObject({ email: EMAIL, name: "Alex Marlow" });
  expect(viewer?.roles).toEqual([
    { role: "trust-lead", organisationCode: "XN1" },
    { role: "digital-team", organisationCode: "XN4" },
  ]);
});

test("a session idle for two hours is over, and its row and cookie go", async () => {
  const db = await createTestDatabase();
  await addPerson(db, EMAIL);
  const clock = clockAt(START);
  const auth = createTestAuth(db, clock.now);
  const cookie = cookieSent(await signIn(auth));
  clock.moveTo(hours(2));
  const after = await auth.findViewer(cookie);
  expect(after.viewer).toBeNull();
  expect(after.setCookie).toMatch(/^boardmark=; .*Max-Age=0/);
  expect(await db.session.count()).toBe(0);
});

test("use in the second half of the time moves the end on, never past twelve hours", async () => {
  const db = await createTestDatabase();
  await addPerson(db, EMAIL);
  const clock = clockAt(START);
  const auth = createTestAuth(db, clock.now);
  const cookie = cookieSent(await signIn(auth));
  clock.moveTo(hours(0.5));
  expect((await auth.findViewer(cookie)).setCookie).toBeNull();
  for (let at = 1.5; at < 12; at += 1.5) {
    clock.moveTo(hours(at));
    const { viewer, setCookie } = await auth.findViewer(cookie);
    expect(viewer?.email).toBe(EMAIL);
    expect(cookieSent(setCookie ?? "")).toBe(cookie);
  }
  clock.moveTo(hours(12));
  expect((await auth.findViewer(cookie)).viewer).toBeNull();
});

test("signing out ends the session in the store, not only in the browser", async () => {
  const db = await createTestDatabase();
  await addPerson(db, EMAIL);
  const auth = createTestAuth(db, () => START);
  const cookie = cookieSent(await signIn(auth));
  const { viewer } = await auth.findViewer(cookie);
  expect((await auth.signOut(viewer, HERE)).cookie).toMatch(/Max-Age=0/);
  expect((await auth.findViewer(cookie)).viewer).toBeNull();
});

test("a disabled person's sessions hold no longer", async () => {
  const db = await createTestDatabase();
  const id = await addPerson(db, EMAIL);
  const auth = createTestAuth(db, () => START);
  const cookie = cookieSent(await signIn(auth));
  await db.person.update({ where: { id }, data: { disabledAt: START } });
  expect((await auth.findViewer(cookie)).viewer).toBeNull();
});

test("a person lists and ends the own devices, and nobody else's", async () => {
  const db = await createTestDatabase();
  await addPerson(db, EMAIL);
  await addPerson(db, "other@northmoor.example");
  const auth = createTestAuth(db, () => START);
  const here = cookieSent(await signIn(auth, "Firefox"));
  const there = cookieSent(await signIn(auth, "Safari"));
  const strange = await auth.signIn({ email: "other@northmoor.example", password: PASSWORD }, HERE);
  const { viewer } = await auth.findViewer(here);
  if (viewer === null || !strange.ok) throw new Error("not signed in");
  const devices = await auth.listDevices(viewer);
  expect(devices.map(({ userAgent, isThisOne }) => [userAgent, isThisOne]).sort()).toEqual([["Firefox", true], ["Safari", false]]);
  const other = (await auth.findViewer(cookieSent(strange.value.cookie))).viewer;
  expect(await auth.endDevice(viewer, other?.sessionId ?? "")).toBe(false);
  expect(await auth.endDevice(viewer, devices.find(({ isThisOne }) => !isThisOne)?.sessionId ?? "")).toBe(true);
  expect((await auth.findViewer(there)).viewer).toBeNull();
  expect((await auth.findViewer(here)).viewer?.email).toBe(EMAIL);
});

test("a changed password ends every session and begins a new one; the old password is no good any more", async () => {
  const db = await createTestDatabase();
  await addPerson(db, EMAIL);
  const auth = createTestAuth(db, () => START);
  const here = cookieSent(await signIn(auth));
  const there = cookieSent(await signIn(auth));
  const { viewer } = await auth.findViewer(here);
  if (viewer === null) throw new Error("not signed in");
  const next = "lantern meadow quartz";
  expect(await auth.changePassword(viewer, { current: "not this one at all", next }, HERE)).toEqual({ ok: false, code: "wrong" });
  expect(await auth.changePassword(viewer, { current: PASSWORD, next: "Password2026!" }, HERE)).toEqual({ ok: false, code: "too-common" });
  const outcome = await auth.changePassword(viewer, { current: PASSWORD, next }, HERE);
  if (!outcome.ok) throw new Error(outcome.code);
  expect((await auth.findViewer(here)).viewer).toBeNull();
  expect((await auth.findViewer(there)).viewer).toBeNull();
  expect((await auth.findViewer(cookieSent(outcome.value.cookie))).viewer?.email).toBe(EMAIL);
  expect((await auth.signIn({ email: EMAIL, password: PASSWORD }, HERE)).ok).toBe(false);
  expect((await auth.signIn({ email: EMAIL, password: next }, HERE)).ok).toBe(true);
});
