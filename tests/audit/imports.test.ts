import { expect, test } from "vitest";
import { listAuditEntries } from "../../app/db/audit-reading";
import { verifyAudit } from "../../app/db/audit-verification";
import { importDma } from "../../app/use-cases/import-dma";
import { importMemberships } from "../../app/use-cases/import-memberships";
import { importOds } from "../../app/use-cases/import-ods";
import { createTestDatabase } from "../support/database";
import { dmaWorkbook } from "../support/dma-workbook";
import { givenFile, importSupplies, odsLine } from "../support/import-supplies";

const supplies = importSupplies();
const EVERYTHING = { from: null, to: null, kind: null, page: 1 };

test("every file that is imported has an entry in the service's own record, by who brought it, and its run is what the entry is about", async () => {
  const db = await createTestDatabase();
  const files = [1, 2].map((month) => ({ ...givenFile(`etr_2026-0${month}.csv`, odsLine({ code: "RDE", postcode: `M${month} 1AA` })), issuedOn: `2026-0${month}-01` }));
  expect(await importOds(db, files, "2026-10-01", false, supplies)).toMatchObject({ ok: true });
  expect(await importDma(db, { name: "results.xlsx", sha256: "aa", workbook: dmaWorkbook([{ name: "DALE NHS TRUST" }]) }, supplies)).toMatchObject({ ok: true });
  await db.person.create({ data: { id: "administrator", email: "administrator@boardmark.example", name: "Sam Hollis", createdAt: supplies.now } });
  expect(await importMemberships(db, givenFile("memberships.csv", "RDE,T6Y0W,2026-09-01,,yes"), { ...supplies, personId: "administrator" })).toMatchObject({ ok: true });
  const entries = (await listAuditEntries(db, "service", EVERYTHING)).toReversed();
  expect(entries.map(({ action, actorId, subjectKind }) => [action, actorId, subjectKind])).toEqual([
    ["organisations-imported", null, "import"],
    ["organisations-imported", null, "import"],
    ["dma-imported", null, "import"],
    ["memberships-imported", "administrator", "import"],
  ]);
  const runs = await db.importRun.findMany({ select: { id: true } });
  expect(entries.map(({ subject }) => subject).sort()).toEqual(runs.map(({ id }) => id).sort());
  expect((await verifyAudit(db)).flatMap(({ faults }) => faults)).toEqual([]);
});

test("a file that is refused leaves no entry, and one whose entry cannot be made brings nothing in", async () => {
  const db = await createTestDatabase();
  expect(await importMemberships(db, givenFile("memberships.csv", "ZX9,T6Y0W,2026-09-01,,yes"), supplies)).toMatchObject({ ok: false });
  expect(await db.auditEntry.count()).toBe(0);
  // A run's id that cannot stand in the record: the entry fails, at the very end of the import.
  let last = 0;
  const newId = () => `no id of ours, ${(last += 1)}`;
  const file = { ...givenFile("etr_2026-07.csv", odsLine({ code: "RDE" })), issuedOn: "2026-07-01" };
  await expect(importOds(db, [file], "2026-10-01", false, { ...supplies, newId })).rejects.toThrow(RangeError);
  expect([await db.importRun.count(), await db.organisation.count(), await db.auditEntry.count()]).toEqual([0, 0, 0]);
});
