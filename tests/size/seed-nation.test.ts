import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readFrameworks } from "../../app/content/read-frameworks";
import { migrate } from "../../app/db/migrate";
import { openDatabase, type Engine } from "../../app/db/database";
import { ENGLAND, inventNation } from "../../prisma/seed/national/nation";
import { seedNation } from "../../prisma/seed/national/seed-nation";
import { PROJECT_ROOT } from "../support/database";
import { ENGINES, newAddress, newFolder } from "../support/engines";
import { digestAll, run } from "../server/keeping/keep";

const SIZE = { ...ENGLAND, systems: 2, trusts: 3, cycles: 3, actions: 2 };
const NOW = new Date("2026-11-02T10:00:00Z");

async function seedOn(engine: Engine, seed: number) {
  const [address, dataDir] = [await newAddress(engine), newFolder()];
  await migrate(address, PROJECT_ROOT);
  const { db, close } = await openDatabase(address);
  const figures = await seedNation({ db, frameworks: readFrameworks(PROJECT_ROOT), dataDir, now: NOW, seed, size: SIZE });
  const counted = { answers: await db.answer.count(), distributions: await db.distribution.count(), papers: await db.paper.count() };
  await close();
  return { address, dataDir, figures, counted, tables: await digestAll(address) };
}

test("the same seed makes the same country, on either engine, and the checks of the data find it well; another seed makes another", async () => {
  const [first, ...others] = await Promise.all([...ENGINES, "sqlite" as const].map((engine) => seedOn(engine, 7)));
  if (first === undefined) throw new Error("There is no engine");
  expect(first.counted).toEqual({ answers: first.figures.liveAnswers, distributions: 3 * 2 * 13 * 2, papers: 6 });
  expect(first.figures.frozenAnswers).toBeGreaterThanOrEqual(3 * 2 * 13 * 2 * 16);
  for (const other of others) expect(content(other.tables)).toEqual(content(first.tables));
  expect(content((await seedOn("sqlite", 8)).tables)).not.toEqual(content(first.tables));
  expect(await run("check-data", [], first)).toMatchObject({ code: 0, err: "" });
  expect(existsSync(path.join(first.dataDir, "papers")) && readdirSync(path.join(first.dataDir, "papers")).length).toBeGreaterThan(0);
});

test("the country of full size has 42 ICSs and 205 trusts with boards of 16 to 20, each name once and none of them a real one's code", () => {
  const { systems, trusts, cycles } = inventNation(1, ENGLAND);
  expect([systems.length, trusts.length, cycles.length]).toEqual([42, 205, 5]);
  expect(new Set([...systems, ...trusts].map(({ name }) => name)).size).toBe(247);
  expect(trusts.every(({ seats }) => seats >= 16 && seats <= 20)).toBe(true);
  // Codes of trusts in the official registers begin with R or T and have three signs.
  expect(trusts.every(({ code }) => /^N\d{4}$/.test(code))).toBe(true);
});

/** But for what the migrations wrote of themselves. */
function content(tables: Awaited<ReturnType<typeof digestAll>>) {
  return Object.fromEntries(Object.entries(tables).filter(([name]) => name !== "_prisma_migrations"));
}
