import { expect, test } from "vitest";
import type { Auth } from "../../app/auth/auth";
import { codeAt, findCodeStep, stepAt } from "../../app/auth/totp";
import type { Viewer } from "../../app/core/permissions/viewer";
import { createTestDatabase } from "../support/database";
import { addPerson, cookieSent, createTestAuth, PASSWORD } from "../support/people";

const HERE = { address: "192.0.2.1", userAgent: "Firefox" };
const EMAIL = "lead@northmoor.example";
const START = new Date("2026-11-09T09:00:00Z");

function clock() {
  let at = START;
  return { now: () => at, pass: (seconds: number) => void (at = new Date(at.getTime() + seconds * 1_000)) };
}

async function signInAs(auth: Auth): Promise<{ viewer: Viewer; cookie: string }> {
  const outcome = await auth.signIn({ email: EMAIL, password: PASSWORD }, HERE);
  if (!outcome.ok) throw new Error(outcome.code);
  const cookie = cookieSent(outcome.value.cookie);
  const { viewer } = await auth.findViewer(cookie);
  if (viewer === null) throw new Error("not signed in");
  return { viewer, cookie };
}

/** A person whose codes are on, with the secret and the recovery codes. */
async function withCodes(auth: Auth, now: () => Date) {
  const { viewer, cookie } = await signInAs(auth);
  await auth.beginCodes(viewer);
  const begun = await auth.readCodes(viewer);
  if (begun.kind !== "begun") throw new Error(begun.kind);
  const turned = await auth.turnOnCodes(viewer, codeAt(begun.secret, stepAt(now())), HERE);
  if (!turned.ok) throw new Error(turned.code);
  return { viewer, before: cookie, secret: begun.secret, recovery: turned.value.recovery, after: cookieSent(turned.value.cookie) };
}

async function passPassword(auth: Auth): Promise<{ awaited: { personId: string; sessionId: string }; cookie: string }> {
  const outcome = await auth.signIn({ email: EMAIL, password: PASSWORD }, HERE);
  if (!outcome.ok || !outcome.value.awaitsCode) throw new Error("no code is asked for");
  const cookie = cookieSent(outcome.value.cookie);
  const awaited = await auth.findAwaited(cookie);
  if (awaited === null) throw new Error("no code is awaited");
  return { awaited, cookie };
}

// RFC 6238, appendix B, SHA-1: the last six of the eight digits given there.
test.each([
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_111_111_111, "050471"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
  [20_000_000_000, "353130"],
])("at %i seconds the code is the standard's", (seconds, code) => {
  const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  expect(codeAt(secret, stepAt(new Date(seconds * 1_000)))).toBe(code);
  expect(findCodeStep(secret, code, new Date(seconds * 1_000 + 30_000), null)).toBe(stepAt(new Date(seconds * 1_000)));
  expect(findCodeStep(secret, code, new Date(seconds * 1_000 + 60_000), null)).toBeNull();
});

test("with codes on, the password alone signs nobody in, and the code does so under a new session", async () => {
  const db = await createTestDatabase();
  await addPerson(db, EMAIL);
  const { now, pass } = clock();
  const auth = createTestAuth(db, now);
  const { secret } = await withCodes(auth, now);
  pass(60);
  const { awaited, cookie } = await passPassword(auth);
  expect((await auth.findViewer(cookie)).viewer).toBeNull();
  expect(await auth.finishSignIn(awaited, "000000", HERE)).toEqual({ ok: false, code: "wrong" });
  const done = await auth.finishSignIn(awaited, codeAt(secret, stepAt(now())), HERE);
  if (!done.ok) throw new Error(done.code);
  expect(cookieSent(done.value.cookie)).not.toBe(cookie);
  expect((await auth.findViewer(cookieSent(done.value.cookie))).viewer?.email).toBe(EMAIL);
  expect(await auth.findAwaited(cookie)).toBeNull();
});

test("a code works once, also when it is entered twice at once", async () => {
  const db = await createTestDatabase();
  await addPerson(db, EMAIL);
  const { now, pass } = clock();
  const auth = createTestAuth(db, now);
  const { secret } = await withCodes(auth, now);
  pass(60);
  const code = codeAt(secret, stepAt(now()));
  const tries = await Promise.all([passPassword(auth), passPassword(auth)]);
  const outcomes = await Promise.all(tries.map(({ awaited }) => auth.finishSignIn(awaited, code, HERE)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test("a recovery code stands in for a code, once", async () => {
  const db = await createTestDatabase();
  await addPerson(db, EMAIL);
  const { now } = clock();
  const auth = createTestAuth(db, now);
  const { recovery, viewer } = await withCodes(auth, now);
  expect(new Set(recovery).size).toBe(10);
  const typed = `${recovery[0]?.slice(0, 5).toUpperCase()} ${recovery[0]?.slice(5)}`;
  expect((await auth.finishSignIn((await passPassword(auth)).awaited, typed, HERE)).ok).toBe(true);
  expect(await auth.finishSignIn((await passPassword(auth)).awaited, typed, HERE)).toEqual({ ok: false, code: "wrong" });
  expect(await auth.readCodes(viewer)).toMatchObject({ kind: "on", recoveryLeft: 9 });
});

test("the eleventh wrong code is refused, the right one with it", async () => {
  const db = await createTestDatabase();
  await addPerson(db, EMAIL);
  const { now, pass } = clock();
  const auth = createTestAuth(db, now);
  const { secret } = await withCodes(auth, now);
  pass(60);
  const { awaited } = await passPassword(auth);
  for (let i = 0; i < 10; i++) expect(await auth.finishSignIn(awaited, "000000", HERE)).toEqual({ ok: false, code: "wrong" });
  expect(await auth.finishSignIn(awaited, codeAt(secret, stepAt(now())), HERE)).toEqual({ ok: false, code: "too-many" });
});

test("the time to enter a code is ten minutes", async () => {
  const db = await createTestDatabase();
  await addPerson(db, EMAIL);
  const { now, pass } = clock();
  const auth = createTestAuth(db, now);
  await withCodes(auth, now);
  const { cookie } = await passPassword(auth);
  pass(600);
  expect(await auth.findAwaited(cookie)).toBeNull();
});

test("neither secret nor recovery codes can be read in the database", async () => {
  const db = await createTestDatabase();
  await addPerson(db, EMAIL);
  const { now } = clock();
  const { secret, recovery } = await withCodes(createTestAuth(db, now), now);
  const stored = JSON.stringify([await db.person.findMany(), await db.recoveryCode.findMany()]);
  expect(stored).not.toContain(secret);
  for (const code of recovery) expect(stored).not.toContain(code);
  // Under another secret of the service they cannot be opened either.
  const other = createTestAuth(db, now, { secret: "another secret of the service" });
  const { awaited } = await passPassword(other);
  expect(await other.finishSignIn(awaited, codeAt(secret, stepAt(now()) + 1), HERE)).toEqual({ ok: false, code: "wrong" });
});

test("where an organisation asks for codes, a role counts only with them", async () => {
  const db = await createTestDatabase();
  await addPerson(db, EMAIL, [{ role: "trust-lead", organisationCode: "XN1" }, { role: "observer", organisationCode: "XV1" }]);
  await db.organisation.update({ where: { code: "XN1" }, data: { requiresCodes: true } });
  const { now, pass } = clock();
  const auth = createTestAuth(db, now);
  const { viewer, secret, before, after } = await withCodes(auth, now);
  expect(viewer.roles).toEqual([{ role: "observer", organisationCode: "XV1" }]);
  expect(await auth.listOwed(viewer)).toEqual(["XN1"]);
  // The role that counts from now on does so under a session that nobody held before.
  expect(after).not.toBe(before);
  expect((await auth.findViewer(before)).viewer).toBeNull();
  expect((await auth.findViewer(after)).viewer?.roles.map(({ organisationCode }) => organisationCode)).toEqual(["XN1", "XV1"]);
  pass(60);
  const done = await auth.finishSignIn((await passPassword(auth)).awaited, codeAt(secret, stepAt(now())), HERE);
  const withCode = await auth.findViewer(done.ok ? cookieSent(done.value.cookie) : "");
  expect(withCode.viewer?.roles.map(({ organisationCode }) => organisationCode)).toEqual(["XN1", "XV1"]);
});

test("turned off, codes are asked for no more and their recovery codes are gone", async () => {
  const db = await createTestDatabase();
  await addPerson(db, EMAIL);
  const { now } = clock();
  const auth = createTestAuth(db, now);
  const { viewer } = await withCodes(auth, now);
  await auth.turnOffCodes(viewer, HERE);
  expect(await auth.signIn({ email: EMAIL, password: PASSWORD }, HERE)).toMatchObject({ ok: true, value: { awaitsCode: false } });
  expect(await db.recoveryCode.count()).toBe(0);
});
