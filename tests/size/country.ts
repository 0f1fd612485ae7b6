import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { readFrameworks } from "../../app/content/read-frameworks";
import { readRegisters } from "../../app/content/read-registers";
import { openDatabase, type Db } from "../../app/db/database";
import { migrate } from "../../app/db/migrate";
import { importRegisters } from "../../app/use-cases/import-registers";
import { addAllRoles } from "../../prisma/seed/national/all-roles";
import type { NationSize } from "../../prisma/seed/national/nation";
import { seedNation } from "../../prisma/seed/national/seed-nation";
import { openApp } from "../support/app";
import { createDatabaseAddress, PROJECT_ROOT } from "../support/database";

/** A served country of some size, in which one person may do everything at the first trust and its ICS. */
export type Country = {
  readonly db: Db;
  readonly url: string;
  readonly cookie: string;
  /** The words of every statement that some work gave rise to; what the service does by itself beside it is left out. */
  readonly statementsOf: (work: () => Promise<unknown>) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
};

const SEED = 5;
const NOW = new Date("2026-11-02T10:00:00Z");

/** Makes it and serves it, for a whole file; the caller closes it. @param fill adds what the country itself has none of */
export async function openCountry(size: NationSize, fill: (db: Db, now: Date) => Promise<unknown> = (db) => addOwnRows(db, size.actions)): Promise<Country> {
  const place = await createDatabaseAddress();
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "boardmark-country-"));
  await migrate(place.address, PROJECT_ROOT);
  const heard: string[] = [];
  const { db, close } = await openDatabase(place.address, { onStatement: (words) => heard.push(words) });
  await importRegisters(db, readRegisters(PROJECT_ROOT).boards, randomUUID);
  await seedNation({ db, frameworks: readFrameworks(PROJECT_ROOT), dataDir, now: NOW, seed: SEED, size });
  const cookie = await addAllRoles(db, NOW, randomUUID());
  await fill(db, NOW);
  const app = await openApp(db, { now: () => NOW, env: { DATA_DIR: dataDir } });
  return {
    db,
    url: app.url,
    cookie,
    async statementsOf(work) {
      heard.length = 0;
      await work();
      return heard.filter((words) => !/\bJob\b|^(BEGIN|COMMIT|SAVEPOINT|RELEASE)/.test(words));
    },
    async close() {
      await app.close();
      await close();
      await place.remove();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Of what the country itself has none: visits, signs and evidence of the first trust, as many as its actions. */
async function addOwnRows(db: Db, count: number): Promise<void> {
  const list = Array.from({ length: count }, (_, place) => place);
  const by = { recordedBy: "national-lead-N0001", recordedAt: NOW };
  await db.goAndSee.createMany({ data: list.map((place) => ({ id: `visit-${place}`, trustCode: "N0001", on: "2026-10-01", role: "Chair", place: `Ward ${place}`, learnt: "It works here.", ...by })) });
  await db.vitalSignValue.createMany({ data: list.map((place) => ({ id: `sign-${place}`, trustCode: "N0001", signId: "digital-spend-share", on: `2026-09-${String((place % 28) + 1).padStart(2, "0")}`, value: place, source: "Ledger", ...by })) });
}
