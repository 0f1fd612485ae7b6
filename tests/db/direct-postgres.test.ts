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
  const seen = await db.direct.transaction<unknown>((tx) => [note(tx, "one", "1"), tx.$executeRaw`UPDATE "Setting" SET "value" = 'changed'`, note(tx, "two", "2"), tx.$queryRaw`SELECT "key" FROM "Setting"`]);
  expect(seen).toEqual([1, 1, 1, [{ key: "one" }, { key: "two" }]]);
  expect(await kept(db)).toEqual(["one changed", "two 2"]);
});

test("one of them that fails undoes all, those after it too, and the connection serves the next", async ({ skip }) => {
  if (!isHere) skip(AWAY);
  const db = await openPostgres();
  const failing = () => db.direct.transaction((tx) => [note(tx, "one", "1"), note(tx, "one", "again"), note(tx, "two", "2")]);
  for (let times = 0; times < 12; times += 1) await expect(failing()).rejects.toMatchObject({ code: "23505" });
  expect(await kept(db)).toEqual([]);
  await db.direct.transaction((tx) => [note(tx, "next", "1")]);
  expect(await kept(db)).toEqual(["next 1"]);
});

test("a failure that is passed over undoes all the same, and nobody is told that anything was kept", async ({ skip }) => {
  if (!isHere) skip(AWAY);
  const db = await openPostgres();
  const passedOver = db.direct.transaction((tx) => [note(tx, "one", "1"), note(tx, "one", "again").catch(() => 0)]);
  await expect(passedOver).rejects.toThrow("all of it is undone");
  expect(await kept(db)).toEqual([]);
});

test("of transactions that hold the same, those that come while one is under way share a commit", async ({ skip }) => {
  if (!isHere) skip(AWAY);
  const db = await openPostgres();
  const commits = await Promise.all(["a", "b", "c"].map((key) => db.direct.transaction<unknown>((tx) => [commitOf(tx), note(tx, key, "1")], ROOM)));
  const [first, second, third] = commits.map(([commit]) => commit);
  expect(second).toBe(third);
  expect(first).not.toBe(second);
  const apart = await Promise.all(["d", "e", "f"].map((key) => db.direct.transaction<unknown>((tx) => [commitOf(tx), note(tx, key, "1")])));
  expect(new Set(apart.map(([commit]) => commit)).size).toBe(3);
  expect(await kept(db)).toEqual(["a 1", "b 1", "c 1", "d 1", "e 1", "f 1"]);
});

test("one that fails takes none of those that share its commit with it", async ({ skip }) => {
  if (!isHere) skip(AWAY);
  const db = await openPostgres();
  const keep = (...keys: readonly string[]) => db.direct.transaction((tx) => keys.map((key) => note(tx, key, "1")), ROOM);
  const outcomes = await Promise.allSettled([
    keep("a"),
    keep("b"),
    keep("c", "c"),
    db.direct.transaction((tx) => {
      void note(tx, "d", "1");
      throw new Error("undo");
    }, ROOM),
    db.direct.transaction((tx) => [note(tx, "e", "1"), note(tx, "b", "again").catch(() => 0)], ROOM),
    keep("f"),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "rejected", "rejected", "fulfilled"]);
  expect(await kept(db)).toEqual(["a 1", "b 1", "f 1"]);
  await keep("next");
  expect(await kept(db)).toEqual(["a 1", "b 1", "f 1", "next 1"]);
});

test("what they hold is held before anything else is done, alone and together", async ({ skip }) => {
  if (!isHere) skip(AWAY);
  const db = await openPostgres();
  await db.setting.create({ data: { key: "held", value: "0" } });
  const together = { name: "held", hold: (tx: Sql) => tx.$executeRaw`UPDATE "Setting" SET "value" = 'held' WHERE "key" = 'held'` };
  const seen = await Promise.all([1, 2, 3].map(() => db.direct.transaction<unknown>((tx) => [tx.$queryRaw`SELECT "value" FROM "Setting" WHERE "key" = 'held'`], together)));
  expect(seen).toEqual([1, 2, 3].map(() => [[{ value: "held" }]]));
});

test("reads asked in one moment share a connection, and one that fails takes none of the others with it", async ({ skip }) => {
  if (!isHere) skip(AWAY);
  const db = await openPostgres();
  const connection = () => db.direct.$queryRaw<readonly { readonly pid: number }[]>`SELECT pg_backend_pid() AS "pid"`;
  const together = await Promise.all(Array.from({ length: 8 }, connection));
  expect(new Set(together.map(([row]) => row?.pid)).size).toBe(1);
  const outcomes = await Promise.allSettled([connection(), db.direct.$queryRaw`SELECT 1 / 0`, connection()]);
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  // More than go together still all come through, on few connections.
  const many = await Promise.all(Array.from({ length: 200 }, connection));
  expect(new Set(many.map(([row]) => row?.pid)).size).toBeLessThanOrEqual(2);
});

test("a statement is planned once on a connection, however often it is asked and with whatever values", async ({ skip }) => {
  if (!isHere) skip(AWAY);
  const db = await openPostgres();
  const ask = (value: string) => db.direct.$queryRaw<readonly { readonly pid: number }[]>`SELECT pg_backend_pid() AS "pid", ${value}::text AS "value"`;
  for (const value of ["a", "b", "c", "d", "e", "f"]) await ask(value);
  const plans = await db.direct.$queryRaw<readonly { readonly used: unknown }[]>`
    SELECT "generic_plans" + "custom_plans" AS "used" FROM pg_prepared_statements WHERE "statement" LIKE '%AS "value"' AND "statement" NOT LIKE '%generic_plans%'`;
  expect(plans).toHaveLength(1);
  expect(Number(plans[0]?.used)).toBeGreaterThan(1);
});

async function commitOf(tx: Sql): Promise<string | undefined> {
  const [row] = await tx.$queryRaw<readonly { readonly id: string }[]>`SELECT pg_current_xact_id()::text AS "id"`;
  return row?.id;
}
