import { randomUUID } from "node:crypto";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { readFrameworks } from "../../app/content/read-frameworks";
import { readRegisters } from "../../app/content/read-registers";
import { openDatabase, type Db } from "../../app/db/database";
import { importRegisters } from "../../app/use-cases/import-registers";
import { seedDemo } from "../../prisma/seed/seed-demo";
import { signEverybodyIn, type Actor } from "../permissions/actors";
import { listRoutes, type Place } from "../permissions/routes";
import { openApp, sendForm } from "../support/app";
import { createAddressOn, createMigratedDatabase, PROJECT_ROOT } from "../support/database";
import { crawl, type Crawled, type Reach } from "./crawl";
import { addWriteCount, watchWrites, type Watch } from "./watch-writes";

export type Served = { readonly db: Db; readonly url: string; readonly watch: Watch; readonly close: () => Promise<void> };
/** The worked example with everybody signed in and a workshop open, as a file to copy; and every route with what its pages send. */
export type World = Crawled & { readonly actors: readonly Actor[]; readonly serve: () => Promise<Served>; readonly remove: () => void };

/** Opens the world once: seeds, signs in, and reads what the pages of every route send, as far as it reaches. */
export async function openWorld(reach: Reach): Promise<World> {
  const seeded = await createMigratedDatabase();
  await importRegisters(seeded.db, readRegisters(PROJECT_ROOT).boards, randomUUID);
  await seedDemo({ db: seeded.db, frameworks: readFrameworks(PROJECT_ROOT), now: new Date() });
  const app = await openApp(seeded.db);
  const actors = await signEverybodyIn(seeded.db, app.url);
  const places = await placesOf(seeded.db);
  await openWorkshop(app.url, actors, places);
  const crawled = await crawl(app.url, await listRoutes(), actors, places, reach);
  await app.close();
  await addWriteCount(seeded.db);
  const folder = mkdtempSync(path.join(os.tmpdir(), "boardmark-fuzz-"));
  const file = path.join(folder, "seed.sqlite");
  await seeded.db.$executeRawUnsafe(`VACUUM INTO '${file}'`);
  await seeded.remove();
  return { ...crawled, actors, serve: () => serveCopy(file), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

async function serveCopy(seed: string): Promise<Served> {
  const { address, remove } = await createAddressOn("sqlite");
  copyFileSync(seed, address);
  const { db, close } = await openDatabase(address);
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "boardmark-fuzz-data-"));
  // Work that an accepted input ordered would write while a later one is refused.
  const app = await openApp(db, { env: { DATA_DIR: dataDir }, doesJobs: false });
  return {
    db,
    url: app.url,
    watch: watchWrites(db, dataDir),
    close: async () => {
      await app.close();
      await close();
      await remove();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function placesOf(db: Db): Promise<readonly Place[]> {
  const assessments = await db.assessment.findMany({ where: { trustCode: { in: ["XN1", "XV1"] } }, orderBy: [{ trustCode: "asc" }, { cycle: "desc" }] });
  return assessments.map(({ id, trustCode, cycle }) => ({ name: `${trustCode} ${cycle}`, trust: trustCode, system: "XMV", assessment: id }));
}

async function openWorkshop(url: string, actors: readonly Actor[], places: readonly Place[]): Promise<void> {
  const facilitator = actors.find(({ name }) => name === "facilitator of Northmoor");
  await sendForm(`${url}/assessments/${places[0]?.assessment ?? ""}/workshop`, { intent: "open", minutes: "60" }, facilitator?.cookie);
}
