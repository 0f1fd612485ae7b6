import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Db } from "../../../app/db/database";
import { runAccount } from "../../../server/commands/account";
import { createTestDatabase } from "../../support/database";
import { cookieSent, createTestAuth } from "../../support/people";

const NOW = () => new Date("2026-11-09T09:00:00Z");
const HERE = { address: "192.0.2.1", userAgent: null };

async function run(db: Db, ...argv: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const auth = createTestAuth(db, NOW);
  const code = await runAccount(argv, { out: (line) => out.push(line), err: (line) => err.push(line), db, auth, publicUrl: "https://boardmark.example", now: NOW, newId: randomUUID });
  return { code, out, err, auth };
}

async function addOrganisation(db: Db, code: string, kind: string): Promise<void> {
  await db.organisation.create({ data: { code, kind, name: code, source: "test" } });
}

test("the first administrator of an empty service is added and signs in by the printed link", async () => {
  const db = await createTestDatabase();
  const { code, out, auth } = await run(db, "add", "Ann@Example.nhs.uk", "Ann Other", "service-administrator");
  expect(code).toBe(0);
  const token = /^https:\/\/boardmark\.example\/set-password\/([\w-]+)$/.exec(out[0] ?? "")?.[1] ?? "";
  const done = await auth.setPassword(token, "lantern meadow quartz", HERE);
  if (!done.ok) throw new Error(done.code);
  const { viewer } = await auth.findViewer(cookieSent(done.value.cookie));
  expect(viewer).toMatchObject({ email: "ann@example.nhs.uk", roles: [{ role: "service-administrator", organisationCode: "BOARDMARK" }] });
  expect((await db.auditEntry.findMany({ orderBy: [{ chain: "asc" }, { sequence: "asc" }] })).map(({ chain, action }) => `${chain} ${action}`)).toEqual([
    "BOARDMARK role-given",
    "service person-added",
    "service password-changed",
  ]);
});

test("a second role goes to the same account, and the same role is given once", async () => {
  const db = await createTestDatabase();
  await addOrganisation(db, "XN1", "trust");
  await run(db, "add", "ann@example.nhs.uk", "Ann Other", "trust-lead", "xn1");
  const again = await run(db, "add", "ann@example.nhs.uk", "Ann Other", "trust-lead", "XN1");
  expect([again.code, again.out]).toEqual([0, []]);
  await run(db, "add", "ann@example.nhs.uk", "Ann Other", "facilitator", "XN1");
  expect([await db.person.count(), await db.roleMembership.count()]).toEqual([1, 2]);
});

test("a role ended today counts no more today", async () => {
  const db = await createTestDatabase();
  await addOrganisation(db, "XN1", "trust");
  await run(db, "add", "ann@example.nhs.uk", "Ann Other", "trust-lead", "XN1");
  expect((await run(db, "end", "ann@example.nhs.uk", "trust-lead", "XN1")).code).toBe(0);
  expect((await run(db, "end", "ann@example.nhs.uk", "trust-lead", "XN1")).code).toBe(2);
  expect(await db.roleMembership.count({ where: { to: "2026-11-09" } })).toBe(1);
});

test.each([
  ["a trust's role at a system", ["add", "a@b.example", "A", "trust-lead", "XMV"]],
  ["a system lead at a trust", ["add", "a@b.example", "A", "system-lead", "XN1"]],
  ["a trust's role nowhere", ["add", "a@b.example", "A", "trust-lead"]],
  ["an administrator at a trust", ["add", "a@b.example", "A", "service-administrator", "XN1"]],
  ["an organisation that is not there", ["add", "a@b.example", "A", "trust-lead", "XQ9"]],
  ["no e-mail address", ["add", "a.b.example", "A", "trust-lead", "XN1"]],
  ["no role", ["add", "a@b.example", "A", "chief", "XN1"]],
  ["a link for nobody", ["link", "a@b.example"]],
  ["nobody to disable", ["disable", "a@b.example"]],
  ["codes of no organisation", ["codes", "XQ9", "on"]],
  ["codes neither on nor off", ["codes", "XN1", "maybe"]],
  ["nothing", []],
])("%s ends 2 and writes nothing", async (_name, argv) => {
  const db = await createTestDatabase();
  await addOrganisation(db, "XN1", "trust");
  await addOrganisation(db, "XMV", "icb");
  const { code, err } = await run(db, ...argv);
  expect([code, err.length > 0]).toEqual([2, true]);
  expect([await db.person.count(), await db.roleMembership.count(), await db.accountLink.count(), await db.auditEntry.count()]).toEqual([0, 0, 0, 0]);
});

test("a disabled account's sessions, links and password open nothing", async () => {
  const db = await createTestDatabase();
  const { out, auth } = await run(db, "add", "ann@example.nhs.uk", "Ann Other", "service-administrator");
  const done = await auth.setPassword(out[0]?.split("/").at(-1) ?? "", "lantern meadow quartz", HERE);
  if (!done.ok) throw new Error(done.code);
  const link = await run(db, "link", "ann@example.nhs.uk");
  expect((await run(db, "disable", "ann@example.nhs.uk")).code).toBe(0);
  expect((await auth.findViewer(cookieSent(done.value.cookie))).viewer).toBeNull();
  expect(await auth.findLink(link.out[0]?.split("/").at(-1) ?? "")).toBeNull();
  expect(await auth.signIn({ email: "ann@example.nhs.uk", password: "lantern meadow quartz" }, HERE)).toEqual({ ok: false, code: "wrong" });
  expect((await run(db, "link", "ann@example.nhs.uk")).code).toBe(2);
});

test("an organisation's codes are turned on and off", async () => {
  const db = await createTestDatabase();
  await addOrganisation(db, "XN1", "trust");
  expect((await run(db, "codes", "XN1", "on")).code).toBe(0);
  expect((await db.organisation.findUnique({ where: { code: "XN1" } }))?.requiresCodes).toBe(true);
  expect((await run(db, "codes", "xn1", "off")).code).toBe(0);
  expect((await db.organisation.findUnique({ where: { code: "XN1" } }))?.requiresCodes).toBe(false);
});
