import { expect, onTestFinished, test } from "vitest";
import { openDatabase, type Db } from "../../app/db/database";
import { asRead, keyOfReading } from "../../app/page-data/as-read";
import type { Viewer } from "../../app/core/permissions/viewer";
import { createMigratedDatabase, createTestDatabase } from "../support/database";

/** So often an act is done until nothing was written meanwhile: a server's stamp moves with its other databases too. */
const TRIES = 2_000;

/** What an act gives in a moment in which nothing was written; it is done again until there was one. */
async function whileNothingIsWritten<T>(db: Db, act: (tries: number) => Promise<T>): Promise<T> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const stamp = await db.direct.stamp();
    const given = await act(tries);
    if ((await db.direct.stamp()) === stamp) return given;
  }
  throw new Error("There was no moment in which nothing was written");
}

/** Reads all settings, and counts how often. */
function readings(db: Db) {
  let times = 0;
  return {
    times: () => times,
    read: (key = "all") =>
      asRead(db, key, async () => {
        times += 1;
        return (await db.setting.findMany({ orderBy: { key: "asc" } })).map((row) => row.value);
      }),
  };
}

test("what was read is read again from memory until something is written by any way there is, and is then what was written", async () => {
  const { db, address, remove } = await createMigratedDatabase();
  const other = await openDatabase(address);
  onTestFinished(async () => {
    await other.close();
    await remove();
  });
  const { read, times } = readings(db);
  /** What is read, and how often it is read once more by whoever asks again before anything is written. */
  const twice = () =>
    whileNothingIsWritten(db, async () => {
      const first = await read();
      const before = times();
      expect(await read()).toEqual(first);
      return [first, times() - before];
    });
  expect(await twice()).toEqual([[], 0]);
  const ways: readonly ((value: string) => Promise<unknown>)[] = [
    (value) => db.setting.create({ data: { key: value, value } }),
    (value) => db.$transaction((tx) => tx.setting.create({ data: { key: value, value } })),
    (value) => db.direct.$executeRaw`INSERT INTO "Setting" ("key", "value") VALUES (${value}, ${value})`,
    (value) => db.direct.transaction((tx) => [tx.$executeRaw`INSERT INTO "Setting" ("key", "value") VALUES (${value}, ${value})`]),
    (value) => other.db.setting.create({ data: { key: value, value } }),
  ];
  for (const [place, write] of ways.entries()) {
    await write(String(place));
    const expected = ways.slice(0, place + 1).map((_, index) => String(index));
    expect(await read()).toEqual(expected);
    expect(await twice()).toEqual([expected, 0]);
  }
});

test("two who ask at once share one reading, each key has its own, and a reading that failed is not kept", async () => {
  const db = await createTestDatabase();
  const { read, times } = readings(db);
  const readingsOfThree = await whileNothingIsWritten(db, async (tries) => {
    const before = times();
    await Promise.all([read(`one ${tries}`), read(`one ${tries}`), read(`other ${tries}`)]);
    return times() - before;
  });
  expect(readingsOfThree).toBe(2);
  let tries = 0;
  const failing = () =>
    asRead(db, "failing", async () => {
      tries += 1;
      if (tries === 1) throw new Error("away");
      return tries;
    });
  await expect(failing()).rejects.toThrow("away");
  expect(await failing()).toBe(2);
});

test("what is read within somebody's uncommitted work is not kept beyond its commit", async () => {
  const db = await createTestDatabase();
  const { read } = readings(db);
  await db.$transaction(async (tx) => {
    await tx.setting.create({ data: { key: "1", value: "1" } });
    expect(await read()).toEqual([]);
  });
  expect(await read()).toEqual(["1"]);
});

test("a reading belongs to one reader with the roles of the moment, one address and one day", () => {
  const viewer: Viewer = { personId: "p", sessionId: "s", email: "", name: "", roles: [{ role: "system-lead", organisationCode: "QOP" }] };
  const request = new Request("http://boardmark.test/ics/QOP/compare?order=date");
  const key = keyOfReading(request, viewer, "2026-11-28");
  expect(keyOfReading(request, { ...viewer }, "2026-11-28")).toBe(key);
  const others = [
    keyOfReading(request, { ...viewer, personId: "q" }, "2026-11-28"),
    keyOfReading(request, { ...viewer, roles: [] }, "2026-11-28"),
    keyOfReading(request, viewer, "2026-11-29"),
    keyOfReading(new Request("http://boardmark.test/ics/QOQ/compare?order=date"), viewer, "2026-11-28"),
    keyOfReading(new Request("http://boardmark.test/ics/QOP/compare"), viewer, "2026-11-28"),
  ];
  expect(new Set([key, ...others]).size).toBe(6);
});
