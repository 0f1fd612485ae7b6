import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { Db } from "../../app/db/database";
import { readDmaEntries } from "../../app/db/dma";
import { replaceDmaRelease } from "../../app/db/dma-records";
import { addImportRun } from "../../app/db/import-runs";
import { joinNameTo } from "../../app/db/membership-conflicts";
import { inTransaction } from "../../app/db/transaction";
import { createTestDatabase, PROJECT_ROOT } from "../support/database";

const LEVELS = { "well-led": 3, "smart-foundations": 2, "safe-practice": null, "support-people": 4, "empower-citizens": 3, "improve-care": 2, "healthy-populations": 1 } as const;

function importRelease(db: Db, wellLed: number, importedAt: string): Promise<void> {
  const release = { id: "2025", name: "DMA 2025", fileName: "dma.xlsx", sha256: "same", asAt: "2025-06-01" };
  const entry = { sourceName: "Northmoor Trust", sourceRow: 2, trustCode: null, setting: "acute" as const, icbName: "Moor", icbCode: null, regionCode: null, levels: { ...LEVELS, "well-led": wellLed }, overall: 2.5, overallBefore: null };
  return inTransaction(db, (tx) => replaceDmaRelease(tx, { release, entries: [entry], icbResults: [], primaryCare: [] }, new Date(importedAt), randomUUID));
}

const read = async (db: Db) => (await readDmaEntries(db, "2025")).map(({ trust, levels }) => [trust?.name ?? null, levels["well-led"]]);

test("a release is kept as read, and each way in which it can change is seen by whoever reads next", async () => {
  const db = await createTestDatabase();
  await importRelease(db, 3, "2026-01-01T00:00:00Z");
  expect(await read(db)).toEqual([[null, 3]]);
  expect(await readDmaEntries(db, "2025")).toBe(await readDmaEntries(db, "2025"));

  await importRelease(db, 4, "2026-01-02T00:00:00Z");
  expect(await read(db)).toEqual([[null, 4]]);

  await db.organisation.create({ data: { code: "XN1", kind: "trust", name: "Northmoor Trust", source: "test" } });
  await inTransaction(db, (tx) => joinNameTo(tx, { name: "Northmoor Trust", trustCode: "XN1", reason: "confirmed" }, "test"));
  expect(await read(db)).toEqual([["Northmoor Trust", 4]]);

  await inTransaction(db, async (tx) => {
    await tx.organisation.update({ where: { code: "XN1" }, data: { name: "Northmoor and Vale Trust" } });
    await addImportRun(tx, { id: randomUUID(), kind: "ods", fileName: "etr.csv", sha256: "1", at: new Date("2026-01-03T00:00:00Z"), summary: "", personId: null });
  });
  expect(await read(db)).toEqual([["Northmoor and Vale Trust", 4]]);
});

test("entries and the names of organisations are written by imports, set-up and joins alone: whatever else writes them must be seen too", () => {
  const folder = path.join(PROJECT_ROOT, "app");
  const writers = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith(path.join("db", "generated")))
    .filter((file) => /\.(?:dmaEntry|organisation|dmaRelease)\.(?:create|update|upsert|delete)|(?:INTO|UPDATE|FROM) "(?:DmaEntry|DmaRelease)"(?! [a-z]\b)/.test(readFileSync(path.join(folder, file), "utf8")));
  expect(writers.toSorted()).toEqual(["db/accounts.ts", "db/dma-records.ts", "db/groups.ts", "db/membership-conflicts.ts", "db/organisation-records.ts", "db/register-records.ts"]);
});
