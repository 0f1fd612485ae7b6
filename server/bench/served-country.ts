import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { randomUUID } from "node:crypto";
import os from "node:os";
import path from "node:path";
import { readFrameworks } from "../../app/content/read-frameworks";
import { closedCycle } from "../../app/core/disclosure/england-freeze";
import { offeredFramework } from "../../app/core/framework/framework-library";
import { themesOf } from "../../app/core/framework/themes";
import { CARE_SETTINGS } from "../../app/core/organisations/care-setting";
import { dateInEngland } from "../../app/core/text/instants";
import { openDatabase, type Db } from "../../app/db/database";
import { addEnglandTable } from "../../app/db/england";
import { migrate } from "../../app/db/migrate";
import { inTransaction } from "../../app/db/transaction";
import { addAllRoles } from "../../prisma/seed/national/all-roles";
import { ENGLAND, type NationSize } from "../../prisma/seed/national/nation";
import { seedNation } from "../../prisma/seed/national/seed-nation";
import { withBoardmark } from "./served";

export type ServedCountry = { readonly url: string; readonly cookie: string; readonly address: string; /** How long a page took each time it was got, so many at once, in so many seconds or until it was got as often as may be; the address may be another each time. */ readonly load: (path: string | (() => string), atOnce: number, seconds: number, most?: number) => Promise<readonly number[]> };

export const HUNDREDTH: NationSize = { ...ENGLAND, systems: 1, trusts: 2 };
/** The country's first ICS by itself, with as many trusts as it has there: what grows beside it is the country alone. */
export const ONE_ICS: NationSize = { ...ENGLAND, systems: 1, trusts: Math.round(ENGLAND.trusts / ENGLAND.systems) };

/** Fills a database with a country, serves it by a process of its own while work is done, and removes it. */
export async function withCountry<T>(root: string, size: NationSize, work: (country: ServedCountry) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "boardmark-bench-"));
  try {
    const address = path.join(dataDir, "boardmark.sqlite");
    await migrate(address, root);
    const { db, close } = await openDatabase(address);
    const now = new Date();
    await seedNation({ db, frameworks: readFrameworks(root), dataDir, now, seed: 1, size });
    await freezeEngland(db, root, now);
    const cookie = await addAllRoles(db, now, randomUUID());
    await close();
    return await withBoardmark(root, { dataDir, url: null, address }, 1, ([url = ""]) => work({ url, cookie, address, load: (place, atOnce, seconds, most) => load(() => `${url}${typeof place === "string" ? place : place()}`, cookie, { atOnce, seconds, most: most ?? Infinity }) }));
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** A frozen England table with every row given, as it is of any country's size: the invented boards publish their papers, so that one made of them would give no row. */
async function freezeEngland(db: Db, root: string, now: Date): Promise<void> {
  const framework = offeredFramework(readFrameworks(root));
  const counts = { low: 10, middle: 20, high: 15, n: 45 };
  const rows = themesOf(framework).flatMap(({ id }) => CARE_SETTINGS.map((peerType) => ({ themeId: id, peerType, counts })));
  await inTransaction(db, (tx) => addEnglandTable(tx, { cycle: closedCycle(dateInEngland(now)), framework: { framework: framework.id, version: framework.version }, frozenAt: now, rows }));
}

/** @returns milliseconds of each, sorted. @throws when a page is refused: what is measured must be the page. */
async function load(nextAddress: () => string, cookie: string, { atOnce, seconds, most }: { readonly atOnce: number; readonly seconds: number; readonly most: number }): Promise<readonly number[]> {
  const taken: number[] = [];
  const end = performance.now() + seconds * 1_000;
  async function one(): Promise<void> {
    while (performance.now() < end && taken.length < most) {
      const address = nextAddress();
      const begun = performance.now();
      const answer = await fetch(address, { headers: { Cookie: cookie } });
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${address} was answered ${answer.status}`);
      taken.push(performance.now() - begun);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one));
  return taken.toSorted((a, b) => a - b);
}

/** Megabytes of memory that a process holds; null where the system does not say. */
export function memoryOf(pid: number): number | null {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return null;
    throw fault;
  }
}
