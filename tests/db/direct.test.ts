import { expect, onTestFinished, test } from "vitest";
import { openDatabase, type Db } from "../../app/db/database";
import { migrate } from "../../app/db/migrate";
import { shortestWay, type Sql } from "../../app/db/sql";
import { createAddressOn, createTestDatabase, PROJECT_ROOT } from "../support/database";

test("of transactions that arrive together, one that fails takes none of the others with it", async () => {
  const db = await createTestDatabase();
  const outcomes = await Promise.allSettled([
    note(db, "before"),
    db.direct.transaction((tx) => [insert(tx, "failed"), insert(tx, "failed"), insert(tx, "behind")]),
    note(db, "after"),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(await kept(db)).toEqual(["after", "before"]);
});

test("when a shared commit fails nobody is told that it was kept, nothing is, and the next transaction goes on", async () => {
  const db = await createEmbeddedDatabase();
  const outcomes = await Promise.allSettled([
    note(db, "before"),
    // What is wrong here shows at the commit alone, after each of the batch has done its work.
    db.direct.transaction((tx) => [tx.$executeRaw`PRAGMA defer_foreign_keys = ON`, tx.$executeRaw`INSERT INTO "WorkshopEvent" ("assessmentId", "number", "kind") VALUES ('nowhere', 1, 'answered')`]),
    note(db, "after"),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  expect(await kept(db)).toEqual([]);
  await note(db, "next");
  expect(await kept(db)).toEqual(["next"]);
});

test("a transaction beside a failing one of Prisma's is not rolled back with it, and is read at once", async () => {
  const db = await createTestDatabase();
  const failing = db.$transaction(async (tx) => {
    await tx.setting.create({ data: { key: "inside", value: "1" } });
    throw new Error("undo");
  });
  const outcome = expect(failing).rejects.toThrow("undo");
  await Promise.all([note(db, "beside"), outcome]);
  expect(await kept(db)).toEqual(["beside"]);
  expect(await db.direct.$queryRaw`SELECT "key" FROM "Setting"`).toEqual([{ key: "beside" }]);
});

test("a plain statement in a transaction of Prisma's sees what that has written, and outside of it what is committed", async () => {
  const db = await createTestDatabase();
  const count = async (within: Parameters<typeof shortestWay>[0]) => Number((await shortestWay(within).$queryRaw<readonly { readonly n: unknown }[]>`SELECT COUNT(*) AS "n" FROM "Setting"`)[0]?.n);
  await db.$transaction(async (tx) => {
    await tx.setting.create({ data: { key: "inside", value: "1" } });
    expect([await count(tx), await count(db)]).toEqual([1, 0]);
  });
  expect(shortestWay(db)).toBe(db.direct);
  expect(await count(db)).toBe(1);
});

test("what is not asked at once is refused, in a transaction that is done with and in one that is under way", async () => {
  const db = await createTestDatabase();
  const late: Sql[] = [];
  const after = new Promise<number>((resolve, reject) => {
    void db.direct
      .transaction((tx) => {
        late.push(tx);
        return [insert(tx, "kept"), Promise.resolve().then(() => insert(tx, "a moment later"))];
      })
      .then(([count]) => resolve(count ?? 0), reject);
  });
  await expect(after).rejects.toThrow("has ended");
  await Promise.all(late.map((tx) => expect(insert(tx, "late")).rejects.toThrow("has ended")));
  expect(await kept(db)).not.toContain("late");
  expect(await kept(db)).not.toContain("a moment later");
});

test("a work that fails while it asks keeps nothing, and the next goes on", async () => {
  const db = await createTestDatabase();
  const failing = db.direct.transaction((tx) => {
    void insert(tx, "begun");
    throw new Error("undo");
  });
  await expect(failing).rejects.toThrow("undo");
  await note(db, "next");
  expect(await kept(db)).toEqual(["next"]);
});

function note(db: Db, key: string): Promise<readonly number[]> {
  return db.direct.transaction((tx) => [insert(tx, key)]);
}

function insert(tx: Sql, key: string): Promise<number> {
  return tx.$executeRaw`INSERT INTO "Setting" ("key", "value") VALUES (${key}, ${"1"})`;
}

async function kept(db: Db): Promise<readonly string[]> {
  return (await db.setting.findMany({ orderBy: { key: "asc" } })).map(({ key }) => key);
}

async function createEmbeddedDatabase(): Promise<Db> {
  const { address, remove } = await createAddressOn("sqlite");
  await migrate(address, PROJECT_ROOT);
  const { db, close } = await openDatabase(address);
  onTestFinished(async () => {
    await close();
    await remove();
  });
  return db;
}
