import { expect, test } from "vitest";
import { argon2id } from "../../app/auth/password-hasher";
import { createTestDatabase } from "../support/database";
import { addPerson, createTestAuth, PASSWORD } from "../support/people";

const NOW = () => new Date("2026-11-09T09:00:00Z");
const HERE = { address: "192.0.2.1", userAgent: "Firefox" };

test("the right password begins a session, whatever the case of the e-mail", async () => {
  const db = await createTestDatabase();
  await addPerson(db, "lead@northmoor.example");
  const outcome = await createTestAuth(db, NOW).signIn({ email: " Lead@Northmoor.example ", password: PASSWORD }, HERE);
  expect(outcome).toMatchObject({ ok: true, value: { awaitsCode: false } });
  expect(await db.session.count()).toBe(1);
});

test("an unknown e-mail, a wrong password, an account without one and a disabled one are told nothing apart and cost one verification each", async () => {
  const db = await createTestDatabase();
  await addPerson(db, "lead@northmoor.example");
  const withoutPassword = await addPerson(db, "sso@northmoor.example");
  await db.person.update({ where: { id: withoutPassword }, data: { passwordHash: null } });
  const disabled = await addPerson(db, "left@northmoor.example");
  await db.person.update({ where: { id: disabled }, data: { disabledAt: NOW() } });
  const verified: string[] = [];
  const hasher = {
    hash: argon2id.hash,
    verify: (stored: string, password: string) => {
      verified.push(stored.split("$").slice(0, 4).join("$"));
      return argon2id.verify(stored, password);
    },
  };
  const auth = createTestAuth(db, NOW, { hasher });
  const tries = [
    ["nobody@northmoor.example", PASSWORD],
    ["lead@northmoor.example", "a wrong password"],
    ["sso@northmoor.example", PASSWORD],
    ["left@northmoor.example", PASSWORD],
  ] as const;
  for (const [email, password] of tries) expect(await auth.signIn({ email, password }, HERE)).toEqual({ ok: false, code: "wrong" });
  expect(verified).toEqual(Array.from({ length: 4 }, () => "$argon2id$v=19$m=19456,t=2,p=1"));
  expect(await db.session.count()).toBe(0);
});

test("the eleventh wrong try from one address is refused, the right password with it, and other addresses go on", async () => {
  const db = await createTestDatabase();
  await addPerson(db, "lead@northmoor.example");
  const auth = createTestAuth(db, NOW);
  const wrong = { email: "lead@northmoor.example", password: "a wrong password" };
  for (let i = 0; i < 10; i++) expect(await auth.signIn(wrong, HERE)).toEqual({ ok: false, code: "wrong" });
  // Another process on the same database counts on where this one stopped.
  const other = createTestAuth(db, NOW);
  expect(await other.signIn({ ...wrong, password: PASSWORD }, HERE)).toEqual({ ok: false, code: "too-many" });
  expect((await other.signIn({ ...wrong, password: PASSWORD }, { ...HERE, address: "192.0.2.2" })).ok).toBe(true);
  const later = createTestAuth(db, () => new Date("2026-11-09T09:15:00Z"));
  expect((await later.signIn({ ...wrong, password: PASSWORD }, HERE)).ok).toBe(true);
});

test("an unknown e-mail is limited as a known one is", async () => {
  const db = await createTestDatabase();
  const auth = createTestAuth(db, NOW);
  const nobody = { email: "nobody@northmoor.example", password: "a wrong password" };
  const codes = [];
  for (let i = 0; i < 12; i++) codes.push(await auth.signIn(nobody, HERE));
  expect(codes.map((outcome) => !outcome.ok && outcome.code)).toEqual([...Array.from({ length: 10 }, () => "wrong"), "too-many", "too-many"]);
});

test("a whole room behind one address signs in, and a second time", async () => {
  const db = await createTestDatabase();
  const emails = Array.from({ length: 25 }, (_, i) => `member${i}@northmoor.example`);
  for (const email of emails) await addPerson(db, email);
  const auth = createTestAuth(db, NOW);
  for (const email of [...emails, ...emails]) expect((await auth.signIn({ email, password: PASSWORD }, HERE)).ok).toBe(true);
});

test("neither e-mail nor address is readable in the counts", async () => {
  const db = await createTestDatabase();
  await createTestAuth(db, NOW).signIn({ email: "nobody@northmoor.example", password: "a wrong password" }, HERE);
  const keys = (await db.rateLimit.findMany()).map(({ key }) => key).join(" ");
  expect(keys).not.toMatch(/nobody|northmoor|192\.0\.2/);
});

test("signing in is recorded without a name, a try that failed is not", async () => {
  const db = await createTestDatabase();
  await addPerson(db, "lead@northmoor.example");
  const auth = createTestAuth(db, NOW);
  await auth.signIn({ email: "lead@northmoor.example", password: "a wrong password" }, HERE);
  await auth.signIn({ email: "lead@northmoor.example", password: PASSWORD }, HERE);
  const entries = await db.auditEntry.findMany();
  expect(entries.map(({ chain, action, subject }) => [chain, action, subject])).toEqual([["service", "signed-in", null]]);
});
