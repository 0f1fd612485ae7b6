import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { EXPORTED_TABLES, WITHHELD_TABLES } from "../../app/core/privacy/trust-tables";
import { verifyAudit } from "../../app/db/audit-verification";
import { findTrustTables, readTrustRows } from "../../app/db/trust-tables";
import { deleteLeavers } from "../../app/use-cases/leave-service";
import { ask, sendForm } from "../support/app";
import { openWorkedExample, type WorkedExample } from "../support/worked-example";

let example: WorkedExample;
let lead: string;
beforeAll(async () => {
  example = await openWorkedExample();
  lead = await example.cookieOf("lead@northmoor.example");
});
afterAll(() => example.close());

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
  const answer = await sendForm(`${example.url}/trusts/XN1/exit/export`, {}, lead);
  expect([answer.status, answer.headers.get("Content-Type")]).toEqual([200, "application/zip"]);
  const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  const names = Object.keys(parts);
  expect(names).toEqual(expect.arrayContaining(["tables/Assessment.json", "tables/AgreedLevel.json", "tables/Action.json", "audit.json", "papers/2026-27.json"]));
  expect(names.filter((name) => Object.keys(WITHHELD_TABLES).some((table) => name === `tables/${table}.json`))).toEqual([]);
  const own = JSON.parse(strFromU8(parts["tables/Assessment.json"] ?? new Uint8Array())) as { trustCode: string }[];
  expect(own).toHaveLength(await example.db.assessment.count({ where: { trustCode: "XN1" } }));
  const text = names.map((name) => strFromU8(parts[name] ?? new Uint8Array())).join("\n");
  const reasons = (await example.db.answer.findMany({ where: { reason: { not: null } }, select: { reason: true } })).map(({ reason }) => reason ?? "");
  expect(reasons.length).toBeGreaterThan(3);
  expect(reasons.filter((reason) => text.includes(reason))).toEqual([]);
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
