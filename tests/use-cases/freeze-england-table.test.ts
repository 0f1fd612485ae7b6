import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { readFrameworks } from "../../app/content/read-frameworks";
import { offeredFramework } from "../../app/core/framework/framework-library";
import type { Db } from "../../app/db/database";
import { findEnglandTable } from "../../app/db/england";
import { freezeEnglandTable } from "../../app/use-cases/freeze-england-table";
import { createTestDatabase, PROJECT_ROOT } from "../support/database";

const frameworks = readFrameworks(PROJECT_ROOT);
const { id: frameworkId, version: frameworkVersion } = offeredFramework(frameworks);
const CYCLE = "2025-26";
const AT = new Date("2026-03-01T10:00:00Z");

/** Twelve acute trusts that agreed one theme, four in each band, and consent to the table alone. */
async function databaseOfTwelve(): Promise<Db> {
  const db = await createTestDatabase();
  await db.organisation.create({ data: { code: "BOARDMARK", kind: "service", name: "Boardmark", source: "test" } });
  for (let place = 0; place < 12; place += 1) {
    const code = codeOf(place);
    await db.organisation.create({ data: { code, kind: "trust", name: code, type: "acute", source: "test" } });
    await db.assessment.create({ data: { id: code, trustCode: code, cycle: CYCLE, frameworkId, frameworkVersion, state: "approved", createdAt: AT } });
    await db.agreedLevel.create({ data: { id: code, assessmentId: code, themeId: "well-led", level: 2 + (place % 3), rationale: "Agreed", recordedBy: "nobody", recordedAt: AT, revision: 1 } });
    await db.levelRelease.create({ data: { id: code, assessmentId: code, systemCode: "BOARDMARK", audience: "england-table", releasedAt: AT, releasedBy: "nobody" } });
  }
  return db;
}

function codeOf(place: number): string {
  return `RZ${String.fromCharCode(65 + place)}`;
}

async function rowOf(db: Db) {
  await freezeEnglandTable({ db, frameworks, now: () => new Date("2026-11-23T10:00:00Z"), newId: randomUUID }, CYCLE);
  const table = await findEnglandTable(db, CYCLE);
  return table?.rows.find(({ themeId, peerType }) => themeId === "well-led" && peerType === "acute")?.counts;
}

async function issue(db: Db, places: readonly number[], { cycle = CYCLE, publishedAt = AT as Date | null } = {}): Promise<void> {
  for (const place of places) {
    const code = codeOf(place);
    await db.paper.create({
      data: { id: randomUUID(), reference: randomUUID(), kind: "board-paper", organisationCode: code, assessmentId: code, cycle, profile: "public", version: 1, title: "Paper", modelSha256: "0", formsExpected: 0, issuedAt: AT, issuedBy: "nobody", publishedAt },
    });
  }
}

test("twelve trusts whose levels nobody knows fill a row", async () => {
  expect(await rowOf(await databaseOfTwelve())).toEqual({ low: 5, middle: 5, high: 5, n: 10 });
});

test("a published paper makes its trust's levels known: with nine left that nobody knows, the row is not given", async () => {
  const db = await databaseOfTwelve();
  await issue(db, [0, 1, 2]);
  expect(await rowOf(db)).toBeNull();
});

test("so does a paper of a later cycle, which prints last time's levels; one that is issued and not published does not", async () => {
  const later = await databaseOfTwelve();
  await issue(later, [0, 1, 2], { cycle: "2026-27" });
  expect(await rowOf(later)).toBeNull();
  const issued = await databaseOfTwelve();
  await issue(issued, [0, 1, 2], { publishedAt: null });
  expect(await rowOf(issued)).not.toBeNull();
});

test("levels that answer another question than the table's are not counted, and none is where too few are left", async () => {
  const rowOn = async (themeId: string) => {
    const db = await databaseOfTwelve();
    await db.agreedLevel.updateMany({ data: { themeId } });
    await db.assessment.updateMany({ where: { id: { in: [0, 1, 2].map(codeOf) } }, data: { frameworkVersion: 2 } });
    await rowOf(db);
    const table = await findEnglandTable(db, CYCLE);
    expect(table?.framework).toEqual({ framework: frameworkId, version: 1 });
    return table?.rows.find((row) => row.themeId === themeId && row.peerType === "acute")?.counts;
  };
  expect(await rowOn("well-led")).not.toBeNull();
  expect(await rowOn("safe-practice")).toBeNull();
});

test("the table is of the version most boards of the cycle stand on", async () => {
  const db = await databaseOfTwelve();
  await db.assessment.updateMany({ data: { frameworkVersion: 2 } });
  expect(await rowOf(db)).toEqual({ low: 5, middle: 5, high: 5, n: 10 });
  expect((await findEnglandTable(db, CYCLE))?.framework.version).toBe(2);
});
