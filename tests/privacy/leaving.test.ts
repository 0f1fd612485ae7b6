import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { EXPORTED_TABLES, WITHHELD_TABLES } from "../../app/core/privacy/trust-tables";
import { verifyAudit } from "../../app/db/audit-verification";
import { findTrustTables, readTrustRows } from "../../app/db/trust-tables";
import { deleteLeavers } from "../../app/use-cases/leave-service";
import { DEMO_PASSWORD } from "../../prisma/seed/demo-people";
import { ask, sendForm } from "../support/app";
import { openWorkedExample, type WorkedExample } from "../support/worked-example";

let example: WorkedExample;
let lead: string;
beforeAll(async () => {
  example = await openWorkedExample();
  lead = await example.cookieOf("lead@northmoor.example");
});
afterAll(() => example.close());

async function dataOf(cookie: string): Promise<{ person: { email: string }; roles: { role: string }[]; seats: { title: string; answers: unknown[] }[]; record: { made: { action: string }[] } }> {
  return (await (await ask(`${example.url}/account/data.json`, { headers: { Cookie: cookie } })).json()) as never;
}

/** Tables in which a text still stands, but for ids beside what a person wrote, which lead nowhere. */
async function everywhere(text: string): Promise<readonly string[]> {
  type Readable = { readonly findMany?: () => Promise<readonly Readonly<Record<string, unknown>>[]> };
  const models = Object.entries(example.db as unknown as Readonly<Record<string, Readable>>).filter(([name]) => /^[a-z]/.test(name));
  const found: string[] = [];
  for (const [model, { findMany }] of models) {
    for (const row of findMany === undefined ? [] : await findMany()) {
      for (const [column, value] of Object.entries(row)) if (value === text && !/By$|acilitatorId$/.test(column)) found.push(`${model}.${column}`);
    }
  }
  return found;
}

test("a person reads and keeps everything held of them, and nobody else's", async () => {
  const cookie = await example.cookieOf("chair@northmoor.example");
  const page = await (await ask(`${example.url}/account/data`, { headers: { Cookie: cookie } })).text();
  expect(page).toContain("chair@northmoor.example");
  expect(page).toContain("Board member");
  expect(page).toContain("Signed in");
  const data = await dataOf(cookie);
  expect(data.person.email).toBe("chair@northmoor.example");
  expect(data.roles.map(({ role }) => role)).toEqual(["board-member"]);
  const seat = await example.db.seat.findFirstOrThrow({ where: { person: { email: "chair@northmoor.example" }, answers: { some: {} } } });
  expect(data.seats.find(({ title }) => title === seat.title)?.answers).toHaveLength(await example.db.answer.count({ where: { seatId: seat.id } }));
  expect(JSON.stringify(data)).not.toMatch(/ned1@|passwordHash|argon2|tokenHash/);
});

test("an erased member's answers count on and are sealed, and the seat's link opens nothing", async () => {
  const email = "cno@northmoor.example";
  const seat = await example.db.seat.findFirstOrThrow({ where: { person: { email }, answers: { some: {} } } });
  const kept = await example.db.answer.count({ where: { seatId: seat.id } });
  await example.db.seat.update({ where: { id: seat.id }, data: { tokenHash: "a link" } });
  const cookie = await example.cookieOf(email);
  expect((await sendForm(`${example.url}/account/data`, { intent: "erase", current: DEMO_PASSWORD }, cookie)).status).toBe(303);
  expect(await example.db.answer.count({ where: { seatId: seat.id, isSealed: true } })).toBe(kept);
  expect(await example.db.seat.findUniqueOrThrow({ where: { id: seat.id } })).toMatchObject({ personId: null, tokenHash: null, sealedBy: "erasure" });
});

test("who signs in elsewhere alone shows who they are by the email address", async () => {
  const email = "ned2@northmoor.example";
  const cookie = await example.cookieOf(email);
  await example.db.person.update({ where: { email }, data: { passwordHash: null } });
  expect(await (await ask(`${example.url}/account/data`, { headers: { Cookie: cookie } })).text()).toContain("Your email address, to show that you mean it");
  expect((await sendForm(`${example.url}/account/data`, { intent: "erase", current: "chair@northmoor.example" }, cookie)).status).toBe(400);
  expect((await sendForm(`${example.url}/account/data`, { intent: "erase", current: "NED2@northmoor.example" }, cookie)).status).toBe(303);
});

test("an erased person is gone from every table, the record still verifies and says of nobody", async () => {
  const email = "observer@northmoor.example";
  const cookie = await example.cookieOf(email);
  const { id } = await example.db.person.findUniqueOrThrow({ where: { email } });
  expect((await sendForm(`${example.url}/account/data`, { intent: "erase", current: "not this one" }, cookie)).status).toBe(400);
  expect(await everywhere(id)).toEqual(expect.arrayContaining(["roleMembership.personId", "session.personId", "auditPersonal.value"]));
  const done = await sendForm(`${example.url}/account/data`, { intent: "erase", current: DEMO_PASSWORD }, cookie);
  expect([done.status, done.headers.get("Location")]).toEqual([303, "/"]);
  expect((await ask(`${example.url}/account`, { headers: { Cookie: cookie } })).status).toBe(303);
  expect(await example.db.person.count({ where: { id } })).toBe(0);
  expect(await example.db.auditPersonal.count({ where: { value: id } })).toBe(0);
  expect(await everywhere(id)).toEqual([]);
  expect((await verifyAudit(example.db)).flatMap(({ faults }) => faults)).toEqual([]);
  expect(await example.db.auditEntry.count({ where: { action: "personal-data-erased" } })).toBe(3);
});

test("the only administrator cannot leave the service without one", async () => {
  const cookie = await example.cookieOf("admin@boardmark.example");
  const refused = await sendForm(`${example.url}/account/data`, { intent: "erase", current: DEMO_PASSWORD }, cookie);
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain("Give somebody else that role first");
  expect((await ask(`${example.url}/account`, { headers: { Cookie: cookie } })).status).toBe(200);
});

test("every table that points at a person is thought of when one is erased", async () => {
  const tables = await example.db.$queryRawUnsafe<{ name: string }[]>(
    process.env["BOARDMARK_TEST_ENGINE"] === "postgresql"
      ? `SELECT DISTINCT k.table_name::text AS name FROM information_schema.referential_constraints r JOIN information_schema.key_column_usage k ON k.constraint_name = r.constraint_name JOIN information_schema.constraint_column_usage u ON u.constraint_name = r.constraint_name WHERE u.table_name = 'Person'`
      : `SELECT DISTINCT m.name FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table' AND f."table" = 'Person'`,
  );
  const handled = ["AccountLink", "Action", "ActionDigest", "EmailChange", "ExternalIdentity", "RecoveryCode", "RoleMembership", "RoleRequest", "SavedPeerSet", "Seat", "Session", "SystemSeen"];
  expect(tables.map(({ name }) => name).sort(), "delete it in app/db/person-data.ts, then name it here").toEqual(handled);
});

function fail(fault: unknown): void {
  throw fault;
}

async function rowsOf(trustCode: string): Promise<Readonly<Record<string, number>>> {
  const counts = await Promise.all((await findTrustTables(example.db, trustCode)).map(async (table) => [table.table, (await readTrustRows(example.db, table)).length] as const));
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

test("every table of a trust's own is either exported or withheld for a reason", async () => {
  const tables = (await findTrustTables(example.db, "XN1")).map(({ table }) => table);
  expect(tables.filter((table) => !EXPORTED_TABLES.includes(table) && !Object.hasOwn(WITHHELD_TABLES, table)), "decide in app/core/privacy/trust-tables.ts").toEqual([]);
  expect(tables).toEqual(expect.arrayContaining(["Assessment", "Answer", "Action", "BenefitReading", "Post", "SeatSession", "PracticeAnswer", "RoleMembership"]));
  expect(tables).not.toContain("Person");
  expect(tables).not.toContain("Organisation");
});

test("the whole export is one archive, without an individual answer or a key", async () => {
  for (const { id } of await example.db.answer.findMany({ where: { round: { assessment: { trustCode: "XN1" } } } })) await example.db.answer.update({ where: { id }, data: { reason: `private words ${id}` } });
  const answer = await sendForm(`${example.url}/trusts/XN1/exit/export`, {}, lead);
  expect([answer.status, answer.headers.get("Content-Type")]).toEqual([200, "application/zip"]);
  const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  const names = Object.keys(parts);
  expect(names).toEqual(expect.arrayContaining(["tables/Assessment.json", "tables/AgreedLevel.json", "tables/Action.json", "audit.json", "papers/2026-27.json"]));
  expect(names.filter((name) => Object.keys(WITHHELD_TABLES).some((table) => name === `tables/${table}.json`))).toEqual([]);
  const own = JSON.parse(strFromU8(parts["tables/Assessment.json"] ?? new Uint8Array())) as { trustCode: string }[];
  expect(own).toHaveLength(await example.db.assessment.count({ where: { trustCode: "XN1" } }));
  const text = names.map((name) => strFromU8(parts[name] ?? new Uint8Array())).join("\n");
  expect(await example.db.answer.count({ where: { reason: { startsWith: "private words" } } })).toBeGreaterThan(3);
  expect(text).not.toContain("private words");
  expect(text).not.toMatch(/tokenHash|passwordHash/);
  expect(await example.db.auditEntry.count({ where: { chain: "XN1", action: "trust-data-exported" } })).toBe(1);
});

test("a trust leaves after its code is typed and thirty days are over, and other trusts lose nothing", async () => {
  const url = `${example.url}/trusts/XN1/exit`;
  expect((await sendForm(url, { intent: "leave", code: "XV1" }, lead)).status).toBe(400);
  expect((await sendForm(url, { intent: "leave", code: "xn1 " }, lead)).status).toBe(303);
  expect((await sendForm(url, { intent: "leave", code: "XN1" }, lead)).status).toBe(409);
  expect(await (await ask(url, { headers: { Cookie: lead } })).text()).toContain("Call the deletion off");
  expect((await sendForm(url, { intent: "stay" }, lead)).status).toBe(303);
  await sendForm(url, { intent: "leave", code: "XN1" }, lead);

  const tools = { db: example.db, newId: () => crypto.randomUUID(), reportFault: fail, dataDir: example.dataDir };
  const later = (days: number) => () => new Date(Date.now() + days * 86_400_000);
  expect(await deleteLeavers({ ...tools, now: later(29) })).toEqual([]);
  expect(Object.keys(await rowsOf("XN1")).length).toBeGreaterThan(15);
  const neighbour = await rowsOf("XV1");
  expect(await deleteLeavers({ ...tools, now: later(31) })).toEqual(["XN1"]);
  expect(await rowsOf("XN1")).toEqual({});
  const { Talk: _before, ...keeps } = neighbour;
  const { Talk: _after, ...kept } = await rowsOf("XV1");
  expect(kept).toEqual(keeps);
  expect(await example.db.organisation.count({ where: { code: "XN1" } })).toBe(1);
  expect(await example.db.person.count({ where: { email: { endsWith: "@northmoor.example" } } })).toBe(0);
  expect(await example.db.person.count({ where: { email: "lead@valeside.example" } })).toBe(1);
  expect((await verifyAudit(example.db)).flatMap(({ faults }) => faults)).toEqual([]);
});
