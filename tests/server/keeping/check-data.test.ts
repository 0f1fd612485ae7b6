import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { loadWorkedExample, newAddress, newFolder } from "../../support/engines";
import { addHardToCarry, run } from "./keep";

test("what was lost or changed is named, each kind of it", async () => {
  const [address, dataDir] = [await newAddress("sqlite"), newFolder()];
  let fileId = "";
  await loadWorkedExample(address, async (db) => void (fileId = await addHardToCarry(db, dataDir)));
  expect(await run("check-data", [], { address, dataDir })).toMatchObject({ code: 0, err: "" });

  const file = new Database(address);
  file.pragma("foreign_keys = OFF");
  file.exec(`DROP TRIGGER "AuditEntry_no_change"; UPDATE "AuditEntry" SET "action" = 'other' WHERE "sequence" = 2`);
  file.exec(`UPDATE "Distribution" SET "level3" = "level3" + 1 WHERE "roundId" = (SELECT MIN("roundId") FROM "Distribution")`);
  file.exec(`UPDATE "Action" SET "trustCode" = 'GONE' WHERE "id" = (SELECT MIN("id") FROM "Action")`);
  file.close();
  writeFileSync(path.join(dataDir, "evidence", fileId), "something else");
  const found = await run("check-data", [], { address, dataDir });
  expect(found.code).toBe(1);
  expect(found.err).toContain("XN1: entry 2: changed");
  expect(found.err).toMatch(/The counts of round \S+ do not add up/);
  expect(found.err).toMatch(/Row \d+ of Action refers to a row of Organisation that is not there/);
  expect(found.err).toContain(`The bytes of ${fileId} are not those that were kept`);
  rmSync(path.join(dataDir, "evidence", fileId));
  expect((await run("check-data", [], { address, dataDir })).err).toContain(`The bytes of ${fileId} are not there`);
});
