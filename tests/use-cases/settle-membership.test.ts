import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { readFrameworks } from "../../app/content/read-frameworks";
import type { Db } from "../../app/db/database";
import { listUnjoinedNames } from "../../app/db/membership-conflicts";
import { systemsOfTrust } from "../../app/db/memberships";
import { importDma } from "../../app/use-cases/import-dma";
import { importOds } from "../../app/use-cases/import-ods";
import { joinName } from "../../app/use-cases/join-name";
import { settleMembership } from "../../app/use-cases/settle-membership";
import { createTestDatabase, PROJECT_ROOT } from "../support/database";
import { dmaWorkbook } from "../support/dma-workbook";
import { givenFile, importSupplies, odsLine } from "../support/import-supplies";

const supplies = importSupplies();
const frameworks = readFrameworks(PROJECT_ROOT);

async function importLists(db: Db): Promise<void> {
  const lines = [odsLine({ code: "RDE", name: "EAST SUFFOLK AND NORTH ESSEX NHS FOUNDATION TRUST" })].join("\n");
  const outcome = await importOds(db, [{ ...givenFile("etr_2026-07.csv", lines), issuedOn: "2026-07-01" }], "2026-10-01", false, supplies);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
}

async function databaseWithTrust(): Promise<Db> {
  const db = await createTestDatabase();
  await importLists(db);
  await db.person.create({ data: { id: "admin", email: "a@b.example", name: "A", createdAt: new Date() } });
  return db;
}

function tools(db: Db) {
  return { db, frameworks, now: () => new Date("2026-11-23T10:00:00Z"), newId: randomUUID };
}

function settle(db: Db, systemCode: string, from: string) {
  return settleMembership(tools(db), { personId: "admin" }, { trustCode: "RDE", systemCode, from });
}

async function systemsOn(db: Db, day: string) {
  return (await systemsOfTrust(db, "RDE", day)).map(({ code, isPrincipal }) => (isPrincipal ? `${code} principal` : code));
}

test("what a person settles holds from its day on, and the days before keep their board", async () => {
  const db = await databaseWithTrust();
  expect(await systemsOn(db, "2026-10-01")).toEqual(["D7T5G principal"]);
  expect((await settle(db, "T6Y0W", "2026-09-01")).ok).toBe(true);
  expect(await systemsOn(db, "2025-01-01")).toEqual(["QJG principal"]);
  expect(await systemsOn(db, "2026-08-31")).toEqual(["D7T5G principal"]);
  expect(await systemsOn(db, "2026-09-01")).toEqual(["T6Y0W principal"]);
});

test("it survives the next import of the very lists that say otherwise, and is in the audit record", async () => {
  const db = await databaseWithTrust();
  await settle(db, "T6Y0W", "2026-09-01");
  await importLists(db);
  expect(await systemsOn(db, "2026-10-01")).toEqual(["T6Y0W principal"]);
  expect(await systemsOn(db, "2026-08-31")).toEqual(["D7T5G principal"]);
  expect(await db.auditEntry.count({ where: { action: "membership-decided", subject: "RDE" } })).toBe(1);
});

test("a later decision takes over from an earlier one on its day", async () => {
  const db = await databaseWithTrust();
  await settle(db, "T6Y0W", "2026-09-01");
  await settle(db, "D7T5G", "2026-11-01");
  expect(await systemsOn(db, "2026-10-31")).toEqual(["T6Y0W principal"]);
  expect(await systemsOn(db, "2026-11-01")).toEqual(["D7T5G principal"]);
});

test("a board that is not open on the day, or is none, is refused and nothing is written", async () => {
  const db = await databaseWithTrust();
  const before = await db.systemMembership.findMany();
  expect(await settle(db, "D7T5G", "2025-01-01")).toEqual({ ok: false, code: "board-not-open" });
  expect(await settle(db, "QJG", "2026-11-01")).toEqual({ ok: false, code: "board-not-open" });
  expect(await settle(db, "RDE", "2026-11-01")).toEqual({ ok: false, code: "no-such-board" });
  expect(await db.systemMembership.findMany()).toEqual(before);
});

test("a name joined by hand is joined in what is here and at the next import of the file", async () => {
  const db = await databaseWithTrust();
  const file = { ...givenFile("dma.xlsx", "dma"), workbook: dmaWorkbook([{ name: "EAST SUFFOLK HOSPITALS OF OLD" }]) };
  expect((await importDma(db, file, supplies)).ok).toBe(true);
  const [unjoined] = await listUnjoinedNames(db);
  if (unjoined === undefined) throw new Error("Every name of the file is joined");
  expect(await joinName(tools(db), { personId: "admin" }, { name: unjoined.name, trustCode: "RDE", reason: "Its annual report" })).toMatchObject({ ok: true });
  const joined = () => db.dmaEntry.count({ where: { sourceName: unjoined.name, trustCode: "RDE" } });
  expect(await joined()).toBeGreaterThan(0);
  expect((await importDma(db, file, supplies)).ok).toBe(true);
  expect(await joined()).toBeGreaterThan(0);
  expect((await listUnjoinedNames(db)).map(({ name }) => name)).not.toContain(unjoined.name);
});
