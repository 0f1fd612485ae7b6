import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyAudit } from "../../app/db/audit-verification";
import { DEMO_PASSWORD } from "../../prisma/seed/demo-people";
import { ask, sendForm } from "../support/app";
import { openWorkedExample, type WorkedExample } from "../support/worked-example";

let example: WorkedExample;
beforeAll(async () => {
  example = await openWorkedExample();
});
afterAll(() => example.close());

async function dataOf(cookie: string): Promise<{ person: { email: string }; roles: { role: string }[]; seats: { title: string; answers: unknown[] }[]; record: { made: { action: string }[] } }> {
  return (await (await ask(`${example.url}/account/data.json`, { headers: { Cookie: cookie } })).json()) as never;
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

test("an erased person is gone from every table, the record still verifies and says of nobody", async () => {
  const email = "observer@northmoor.example";
  const cookie = await example.cookieOf(email);
  const { id } = await example.db.person.findUniqueOrThrow({ where: { email } });
  expect((await sendForm(`${example.url}/account/data`, { intent: "erase", current: "not this one" }, cookie)).status).toBe(400);
  const done = await sendForm(`${example.url}/account/data`, { intent: "erase", current: DEMO_PASSWORD }, cookie);
  expect([done.status, done.headers.get("Location")]).toEqual([303, "/"]);
  expect((await ask(`${example.url}/account`, { headers: { Cookie: cookie } })).status).toBe(303);
  expect(await example.db.person.count({ where: { id } })).toBe(0);
  expect(await example.db.auditPersonal.count({ where: { value: id } })).toBe(0);
  expect((await verifyAudit(example.db)).flatMap(({ faults }) => faults)).toEqual([]);
  expect(await example.db.auditEntry.count({ where: { action: "personal-data-erased" } })).toBe(1);
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
  const handled = ["AccountLink", "Action", "ActionDigest", "EmailChange", "RecoveryCode", "RoleMembership", "RoleRequest", "SavedPeerSet", "Seat", "Session"];
  expect(tables.map(({ name }) => name).sort(), "delete it in app/db/person-data.ts, then name it here").toEqual(handled);
});
