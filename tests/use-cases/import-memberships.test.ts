import { expect, test } from "vitest";
import type { Db } from "../../app/db/database";
import { systemsOfTrust } from "../../app/db/memberships";
import { importMemberships } from "../../app/use-cases/import-memberships";
import { importOds } from "../../app/use-cases/import-ods";
import { createTestDatabase } from "../support/database";
import { givenFile, importSupplies, odsLine } from "../support/import-supplies";

const supplies = importSupplies();
const TODAY = "2026-10-01";

async function databaseWithTrust(): Promise<Db> {
  const db = await createTestDatabase();
  await importLists(db);
  return db;
}

/** RDE: principal of QJG until 31 March 2026, then of D7T5G, as the register proposes. */
async function importLists(db: Db): Promise<void> {
  const file = givenFile("etr_2026-07.csv", odsLine({ code: "RDE", name: "EAST SUFFOLK AND NORTH ESSEX NHS FOUNDATION TRUST" }));
  const outcome = await importOds(db, [{ ...file, issuedOn: "2026-07-01" }], TODAY, false, supplies);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
}

function decide(db: Db, ...lines: readonly string[]) {
  return importMemberships(db, givenFile("memberships.csv", lines.join("\n")), supplies);
}

async function systemsOn(db: Db, day: string) {
  return (await systemsOfTrust(db, "RDE", day)).map(({ code, isPrincipal }) => (isPrincipal ? `${code} principal` : code));
}

test("a decision wins over a proposal from its first day on, and the proposal stands before it", async () => {
  const db = await databaseWithTrust();
  expect(await systemsOn(db, TODAY)).toEqual(["D7T5G principal"]);
  expect(await decide(db, "trust code,system code,from,to,principal", "RDE,T6Y0W,2026-09-01,,yes")).toEqual({ ok: true, counts: { added: 1, changed: 0, unchanged: 0 } });
  expect(await systemsOn(db, "2025-01-01")).toEqual(["QJG principal"]);
  expect(await systemsOn(db, "2026-08-31")).toEqual(["D7T5G principal"]);
  expect(await systemsOn(db, "2026-09-01")).toEqual(["T6Y0W principal", "D7T5G"]);
});

test("a decision survives every later import, and is unchanged when given again", async () => {
  const db = await databaseWithTrust();
  await decide(db, "RDE,T6Y0W,2026-04-01,,yes");
  await importLists(db);
  expect(await decide(db, "RDE,T6Y0W,2026-04-01,,yes")).toEqual({ ok: true, counts: { added: 0, changed: 0, unchanged: 1 } });
  expect(await systemsOn(db, TODAY)).toEqual(["T6Y0W principal", "D7T5G"]);
});

test("a decision for the same trust, system and first day replaces the one before", async () => {
  const db = await databaseWithTrust();
  await decide(db, "RDE,T6Y0W,2026-04-01,,yes");
  expect(await decide(db, "RDE,T6Y0W,2026-04-01,2026-08-01,no")).toMatchObject({ ok: true, counts: { changed: 1 } });
  expect(await systemsOn(db, "2026-07-01")).toEqual(["D7T5G principal", "T6Y0W"]);
  expect(await systemsOn(db, TODAY)).toEqual(["D7T5G principal"]);
});

test("principals that overlap are refused with their line, in the file or against a decision of before, and nothing is written", async () => {
  const db = await databaseWithTrust();
  await decide(db, "RDE,T6Y0W,2026-04-01,,yes");
  const before = await db.systemMembership.findMany({ orderBy: { id: "asc" } });
  expect(await decide(db, "RDE,QKS,2026-05-01,,no", "RDE,D7T5G,2026-06-01,,yes")).toEqual({
    ok: false,
    problems: [{ place: "line 2", message: "makes D7T5G the principal system of RDE in the same days as a decision of before (T6Y0W, from 2026-04-01) names another" }],
  });
  expect(await db.systemMembership.findMany({ orderBy: { id: "asc" } })).toEqual(before);
});

test("codes nobody knows, and days on which a board was not open, are refused with their lines", async () => {
  const db = await databaseWithTrust();
  const outcome = await decide(db, "ZX9,D7T5G,2026-04-01,,yes", "RDE,ZZ9,2026-04-01,,no", "RDE,D7T5G,2026-03-31,,no", "RDE,QJG,2025-04-01,,no", "D7T5G,RDE,2026-04-01,,no");
  expect(!outcome.ok && outcome.problems.map(({ place, message }) => `${place}: ${message}`)).toEqual([
    "line 1: there is no trust with the code ZX9: import the ODS lists first",
    "line 2: there is no system with the code ZZ9",
    "line 3: D7T5G opened on 2026-04-01, after the membership begins",
    "line 4: QJG closed on 2026-03-31: the membership must end by the day after, 2026-04-01",
    "line 5: there is no trust with the code D7T5G: import the ODS lists first",
  ]);
  expect(await systemsOn(db, TODAY)).toEqual(["D7T5G principal"]);
});

test("a refused file leaves an empty database empty", async () => {
  const db = await createTestDatabase();
  expect(await decide(db, "RDE,D7T5G,2026-04-01,,yes")).toMatchObject({ ok: false });
  expect(await db.organisation.count()).toBe(0);
});
