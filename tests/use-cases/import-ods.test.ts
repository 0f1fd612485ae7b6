import { expect, test } from "vitest";
import type { Db } from "../../app/db/database";
import { listImportRuns } from "../../app/db/import-runs";
import { listSystemMembers, systemsOfTrust } from "../../app/db/memberships";
import { findSystem, findTrust, listSystems, listTrusts } from "../../app/db/organisations";
import type { OdsReport } from "../../app/imports/ods/apply-file";
import { issueDateFromName } from "../../app/imports/ods/issue-date";
import { importOds } from "../../app/use-cases/import-ods";
import type { GivenFile } from "../../app/use-cases/import-source";
import { createTestDatabase } from "../support/database";
import { givenFile, givenSharedFile, importSupplies, odsLine } from "../support/import-supplies";
import { testOnRealFiles } from "../support/shared-data";

const TODAY = "2026-10-01";
const supplies = importSupplies();

async function importAll(db: Db, files: readonly GivenFile[], asAt = TODAY): Promise<readonly OdsReport[]> {
  const outcome = await importOds(db, files.map((file) => ({ ...file, issuedOn: issueDateFromName(file.name) ?? asAt })), asAt, false, supplies);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.reports;
}

function countsOf(reports: readonly OdsReport[]) {
  return reports.map(({ counts: { added, changed, renamed, closed, unchanged } }) => [added, changed, renamed, closed, unchanged]);
}

/** Everything an import may write, to see that nothing was. */
async function contentOf(db: Db) {
  return {
    organisations: await db.organisation.findMany({ orderBy: { code: "asc" } }),
    names: await db.organisationName.findMany({ orderBy: { id: "asc" } }),
    memberships: await db.systemMembership.findMany({ orderBy: { id: "asc" } }),
    runs: await db.importRun.count(),
  };
}

test("a new trust is added, and its postcode area is a hint and no membership", async () => {
  const db = await createTestDatabase();
  expect(countsOf(await importAll(db, [givenFile("etr_2026-07.csv", odsLine())]))).toEqual([[1, 0, 0, 0, 0]]);
  expect(await findTrust(db, "ZX1")).toEqual({
    code: "ZX1", name: "North Moor NHS Trust", type: null, settings: [], regionCode: "Y63", geographyCode: "QWO", town: "Stoke-on-Trent", postcode: "ST4 6QG",
    opened: "2010-04-01", closed: null, formerNames: [], predecessors: [], successors: [],
  });
  expect(await systemsOfTrust(db, "ZX1", TODAY)).toEqual([]);
});

test("importing a file twice changes nothing the second time", async () => {
  const db = await createTestDatabase();
  const file = givenFile("etr_2026-07.csv", [odsLine(), odsLine({ code: "ZX2", closes: "20260331" })].join("\n"));
  await importAll(db, [file]);
  const before = await contentOf(db);
  expect(countsOf(await importAll(db, [file]))).toEqual([[0, 0, 0, 0, 2]]);
  expect({ ...(await contentOf(db)), runs: before.runs }).toEqual(before);
});

test("a renamed trust keeps its former name with the day the new one was seen, whichever file comes first", async () => {
  const old = givenFile("etr_2025-07.csv", odsLine({ name: "OLD MOOR NHS TRUST" }));
  const recent = givenFile("etr_2026-07.csv", odsLine({ name: "NEW MOOR NHS TRUST" }));
  for (const files of [[old, recent], [recent, old]]) {
    const db = await createTestDatabase();
    const counts = [];
    for (const file of files) counts.push(...countsOf(await importAll(db, [file])));
    expect(counts).toEqual([[1, 0, 0, 0, 0], [0, 0, 1, 0, 0]]);
    expect(await findTrust(db, "ZX1")).toMatchObject({ name: "New Moor NHS Trust", formerNames: [{ name: "Old Moor NHS Trust", from: "2025-07-01", to: "2026-07-01" }] });
  }
});

test("files of one command are taken in the order of their issue", async () => {
  const db = await createTestDatabase();
  const reports = await importAll(db, [givenFile("etr_2026-07.csv", odsLine({ name: "NEW" })), givenFile("etr_2025-07.csv", odsLine({ name: "OLD" }))]);
  expect(reports.map(({ fileName }) => fileName)).toEqual(["etr_2025-07.csv", "etr_2026-07.csv"]);
  expect(reports[1]?.renamed).toEqual([{ code: "ZX1", before: "Old", after: "New" }]);
});

test("a trust closes by its closing day, opens again when a newer file takes it back, and never by absence", async () => {
  const db = await createTestDatabase();
  await importAll(db, [givenFile("etr_2025-07.csv", [odsLine(), odsLine({ code: "ZX2" })].join("\n"))]);
  expect(countsOf(await importAll(db, [givenFile("etr_2026-01.csv", odsLine({ closes: "20251231" }))]))).toEqual([[0, 0, 0, 1, 0]]);
  expect((await findTrust(db, "ZX1"))?.closed).toBe("2025-12-31");
  expect((await findTrust(db, "ZX2"))?.closed).toBeNull();
  await importAll(db, [givenFile("etr_2025-06.csv", odsLine())]);
  expect((await findTrust(db, "ZX1"))?.closed).toBe("2025-12-31");
  expect(countsOf(await importAll(db, [givenFile("etr_2026-02.csv", odsLine())]))).toEqual([[0, 1, 0, 0, 0]]);
  expect((await findTrust(db, "ZX1"))?.closed).toBeNull();
});

test("a type and a person's decision are never overwritten by a file", async () => {
  const db = await createTestDatabase();
  const file = givenFile("etr_2026-07.csv", odsLine({ code: "RCF", name: "AIREDALE NHS FOUNDATION TRUST", geography: "QE1" }));
  await importAll(db, [file]);
  expect(await findTrust(db, "RCF")).toMatchObject({ type: "acute", geographyCode: "QE1" });
  expect(await systemsOfTrust(db, "RCF", TODAY)).toEqual([{ code: "QWO", name: "NHS West Yorkshire Integrated Care Board", kind: "icb", isPrincipal: true }]);
  await db.organisation.update({ where: { code: "RCF" }, data: { type: "community" } });
  await db.systemMembership.create({ data: { id: "by-hand", memberCode: "RCF", systemCode: "QE1", from: "2026-04-01", to: null, isPrincipal: true, source: "letter", decision: "decided", decidedBy: null } });
  await importAll(db, [file]);
  expect((await findTrust(db, "RCF"))?.type).toBe("community");
  expect((await systemsOfTrust(db, "RCF", TODAY)).map(({ code, isPrincipal }) => [code, isPrincipal])).toEqual([["QE1", true], ["QWO", false]]);
  expect((await systemsOfTrust(db, "RCF", "2025-04-01")).map(({ code, isPrincipal }) => [code, isPrincipal])).toEqual([["QWO", true]]);
});

test("an unknown ICB code is kept as a hint and told; one closed before the issue too", async () => {
  const db = await createTestDatabase();
  const lines = [odsLine({ geography: "QZ9" }), odsLine({ code: "ZX2", geography: "QMJ" }), odsLine({ code: "ZX3", geography: "QMJ" })];
  const [report] = await importAll(db, [givenFile("etr_2026-07.csv", lines.join("\n"))]);
  expect(report?.geography).toEqual([
    { icbCode: "QMJ", trusts: 2, board: { name: "NHS North Central London Integrated Care Board", closed: "2026-03-31", successors: ["Z9B2Z"] } },
    { icbCode: "QZ9", trusts: 1, board: null },
  ]);
  expect((await findTrust(db, "ZX1"))?.geographyCode).toBe("QZ9");
  const [earlier] = await importAll(db, [givenFile("etr_2025-07.csv", lines.join("\n"))]);
  expect(earlier?.geography.map(({ icbCode }) => icbCode)).toEqual(["QZ9"]);
});

test("a file with one wrong line, or a code of a board, writes nothing of any file", async () => {
  const db = await createTestDatabase();
  await importAll(db, [givenFile("etr_2025-07.csv", odsLine())]);
  const before = await contentOf(db);
  const good = { ...givenFile("etr_2026-07.csv", odsLine({ name: "OTHER", code: "ZX5" })), issuedOn: "2026-07-01" };
  for (const [line, message] of [[`${odsLine({ code: "ZX6" })},""`, "has 28 fields, not 27"], [odsLine({ code: "QWO" }), "QWO is the code of a system (icb), not of a trust"]] as const) {
    const bad = { ...givenFile("bad.csv", [odsLine({ code: "ZX7" }), line].join("\n")), issuedOn: "2026-07-01" };
    expect(await importOds(db, [good, bad], TODAY, false, supplies)).toEqual({ ok: false, problems: [{ fileName: "bad.csv", place: "line 2", message }] });
    expect(await contentOf(db)).toEqual(before);
  }
});

test("the boards come with the product: 48, dated, each closed one with those that followed it", async () => {
  const db = await createTestDatabase();
  await importAll(db, [givenFile("etr_2026-07.csv", odsLine())]);
  expect(await listSystems(db)).toHaveLength(48);
  const frimley = await findSystem(db, "QNQ");
  expect(frimley).toMatchObject({ kind: "icb", regionCode: "Y59", opened: "2022-07-01", closed: "2026-03-31" });
  expect(frimley?.successors.map(({ code, date }) => [code, date])).toEqual([["QRL", "2026-04-01"], ["S9B9J", "2026-04-01"], ["S0E4D", "2026-04-01"]]);
  expect((await findSystem(db, "S0E4D"))?.predecessors.map(({ code }) => code)).toEqual(["QU9", "QNQ"]);
  expect(await findSystem(db, "ZX1")).toBeNull();
  expect(await findTrust(db, "QNQ")).toBeNull();
});

testOnRealFiles("the real lists: counts, and nothing left to do the second time", async () => {
  const db = await createTestDatabase();
  const files = ["ods_etr_2026-07.csv", "ods_etr_2025-07.csv", "ods_ect_2023-10.csv"].map(givenSharedFile);
  expect(countsOf(await importAll(db, files))).toEqual([[4, 0, 0, 0, 0], [207, 0, 0, 0, 0], [64, expect.any(Number), 7, 4, expect.any(Number)]]);
  expect(await listTrusts(db)).toHaveLength(275);
  expect(countsOf(await importAll(db, files))).toEqual([[0, 0, 0, 0, 4], [0, 0, 0, 0, 207], [0, 0, 0, 0, 271]]);
  expect((await listImportRuns(db)).map(({ kind }) => kind)).toEqual(Array.from({ length: 6 }, () => "ods"));
});

testOnRealFiles("the real lists: the renamed, closed, Welsh, merged and five-character rows", async () => {
  const db = await createTestDatabase();
  for (const name of ["ods_etr_2025-07.csv", "ods_etr_2026-07.csv", "ods_ect_2023-10.csv"]) await importAll(db, [givenSharedFile(name)]);
  expect(await findTrust(db, "RA2")).toMatchObject({ name: "Royal Surrey NHS Foundation Trust", formerNames: [{ name: "Royal Surrey County Hospital NHS Foundation Trust", to: "2026-07-01" }] });
  expect(await findTrust(db, "RVJ")).toMatchObject({ name: "North Bristol NHS Trust", closed: "2026-06-30" });
  expect(await findTrust(db, "RT4")).toBeNull();
  expect(await findTrust(db, "G6V2S")).toMatchObject({ name: "North London NHS Foundation Trust", geographyCode: "Z9B2Z", type: "mental-health" });
  expect(await findTrust(db, "TAD")).toMatchObject({ name: "Bradford District Care NHS Foundation Trust", closed: null });
  // The lists since 2023 carry neither: what the product's register knows of them is newer.
  expect(await findTrust(db, "TAH")).toMatchObject({ name: "Sheffield Health Partnership University NHS Foundation Trust", formerNames: [{ name: "Sheffield Health & Social Care NHS Foundation Trust" }] });
  expect(await findTrust(db, "TAF")).toMatchObject({ closed: "2024-10-31" });
  expect((await listSystemMembers(db, "QMJ", "2026-03-31")).map(({ code }) => code)).toContain("RNK");
  expect(await listSystemMembers(db, "QMJ", "2026-04-01")).toEqual([]);
  expect((await listSystemMembers(db, "Z9B2Z", TODAY)).map(({ code }) => code)).toContain("G6V2S");
  expect(await systemsOfTrust(db, "RDE", "2026-03-31")).toMatchObject([{ code: "QJG", isPrincipal: true }]);
  expect(await systemsOfTrust(db, "RDE", "2026-04-01")).toMatchObject([{ code: "D7T5G", isPrincipal: true }]);
});
