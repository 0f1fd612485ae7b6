import { expect, onTestFinished, test } from "vitest";
import { openDatabase, type Db } from "../../app/db/database";
import { migrate } from "../../app/db/migrate";
import type { Sql } from "../../app/db/sql";
import { PROJECT_ROOT } from "../support/database";
import { ENGINES, newAddress } from "../support/engines";

const isHere = ENGINES.includes("postgresql");
const AWAY = "No PostgreSQL answers here";

async function openPostgres(): Promise<Db> {
  const address = await newAddress("postgresql");
  await migrate(address, PROJECT_ROOT);
  const { db, close } = await openDatabase(address);
  onTestFinished(close);
  return db;
}

const ROOM = { name: "room", hold: () => Promise.resolve(1) };

function note(tx: Sql, key: string, value: string): Promise<number> {
  return tx.$executeRaw`INSERT INTO "Setting" ("key", "value") VALUES (${key}, ${value})`;
}

async function kept(db: Db): Promise<readonly string[]> {
  return (await db.setting.findMany({ orderBy: { key: "asc" } })).map(({ key, value }) => `${key} ${value}`);
}

test("statements asked together are done in their order, each seeing what those before it did", async ({ skip }) => {
  if (!isHere) skip(AWAY);
  const db = await openPostgres();
  const seen = await db.direct.transaction(async (tx) => {
    const [, changed, , read] = await Promise.all([note(tx, "one", "1"), tx.$executeRaw`UPDATE "Setting" SET "value" = 'changed'`, note(tx, "two", "2"), tx.$queryRaw<readonly unknown[]>`SELECT "key" FROM "Setting"`]);
    return [changed, read.length];
  });
  expect(seen).toEqual([1, 2]);
  expect(await kept(db)).toEqual(["one changed", "two 2"]);
});

test("one of them that fails undoes all, those after it too, and the connection serves the next", async ({ skip }) => {
  if (!isHere) skip(AWAY);
  const db = await openPostgres();
  const failing = () => db.direct.transaction((tx) => Promise.all([note(tx, "one", "1"), note(tx, "one", "again"), note(tx, "two", "2")]));
  for (let times = 0; times < 12; times += 1) await expect(failing()).rejects.toMatchObject({ code: "23505" });
  expect(await kept(db)).toEqual([]);
  await db.direct.transaction((tx) => note(tx, "next", "1"));
  expect(await kept(db)).toEqual(["next 1"]);
});

test("nobody is told that a transaction is kept in which a failure was passed over", async ({ skip }) => {
  if (!isHere) skip(AWAY);
  const db = await openPostgres();
  const passedOver = db.direct.transaction(async (tx) => {
    await Promise.allSettled([note(tx, "one", "1"), note(tx, "one", "again")]);
    return "kept";
  });
  await expect(passedOver).rejects.toThrow("all of it is undone");
  expect(await kept(db)).toEqual([]);
});

test("what comes after the end is not done on a connection that is somebody else's by now", async ({ skip }) => {
  if (!isHere) skip(AWAY);
  const db = await openPostgres();
  const late = await db.direct.transaction((tx) => Promise.resolve({ tx }));
  await expect(note(late.tx, "late", "1")).rejects.toThrow("has ended");
  const failed: Sql[] = [];
  await expect(db.direct.transaction((tx) => Promise.reject(new Error(`${String(failed.push(tx))} undone`)))).rejects.toThrow("1 undone");
  await expect(Promise.all(failed.map((tx) => note(tx, "late", "1")))).rejects.toThrow("has ended");
  expect(await kept(db)).toEqual([]);
});

test("of transactions that hold the same, those that come while one is under way share a commit, and one that fails takes none of them with it", async ({ skip }) => {
  if (!isHere) skip(AWAY);
  const db = await openPostgres();
  const commitOf = async (tx: Sql) => (await tx.$queryRaw<readonly { readonly id: string }[]>`SELECT pg_current_xact_id()::text AS "id"`)[0]?.id;
  const keep = (key: string) => db.direct.transaction(async (tx) => (await Promise.all([commitOf(tx), note(tx, key, "1")]))[0], ROOM);
  const undone: Sql[] = [];
  const outcomes = await Promise.allSettled([
    keep("a"),
    keep("b"),
    db.direct.transaction(async (tx) => {
      undone.push(tx);
      await note(tx, "c", "1");
      throw new Error("undo");
    }, ROOM),
    db.direct.transaction((tx) => Promise.all([note(tx, "d", "1"), note(tx, "b", "again")]), ROOM),
    keep("e"),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "rejected", "fulfilled"]);
  const [first, second, , , last] = outcomes.map((outcome) => (outcome.status === "fulfilled" ? outcome.value : null));
  expect(second).toBe(last);
  expect(first).not.toBe(second);
  expect(await kept(db)).toEqual(["a 1", "b 1", "e 1"]);
  await expect(Promise.all(undone.map((tx) => note(tx, "late", "1")))).rejects.toThrow("has ended");
});

test("a failure that one of them passed over is told to all that share its commit, and nothing is kept", async ({ skip }) => {
  if (!isHere) skip(AWAY);
  const db = await openPostgres();
  const outcomes = await Promise.allSettled([
    db.direct.transaction((tx) => note(tx, "first", "1"), ROOM),
    db.direct.transaction((tx) => note(tx, "before", "1"), ROOM),
    db.direct.transaction((tx) => Promise.allSettled([note(tx, "one", "1"), note(tx, "one", "again")]), ROOM),
    db.direct.transaction((tx) => note(tx, "after", "1"), ROOM),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected", "rejected"]);
  expect(await kept(db)).toEqual(["first 1"]);
  await db.direct.transaction((tx) => note(tx, "next", "1"), ROOM);
  expect(await kept(db)).toEqual(["first 1", "next 1"]);
});

test("where there is nothing to hold together, each has a transaction of its own", async ({ skip }) => {
  if (!isHere) skip(AWAY);
  const db = await openPostgres();
  const nothing = { name: "nobody's room", hold: (tx: Sql) => tx.$executeRaw`UPDATE "Workshop" SET "version" = "version"` };
  const commits = await Promise.all(["a", "b", "c", "d"].map((key) => db.direct.transaction(async (tx) => (await Promise.all([tx.$queryRaw<readonly { readonly id: string }[]>`SELECT pg_current_xact_id()::text AS "id"`, note(tx, key, "1")]))[0][0]?.id, nothing)));
  expect(new Set(commits).size).toBe(4);
  expect(await kept(db)).toEqual(["a 1", "b 1", "c 1", "d 1"]);
});
