import { expect, test } from "vitest";
import { createTestDatabase } from "../support/database";

test("the connection runs with the settings that durability rests on", async () => {
  const db = await createTestDatabase();
  const [journal] = await db.$queryRaw<{ journal_mode: string }[]>`PRAGMA journal_mode`;
  const [synchronous] = await db.$queryRaw<{ synchronous: bigint }[]>`PRAGMA synchronous`;
  const [foreignKeys] = await db.$queryRaw<{ foreign_keys: bigint }[]>`PRAGMA foreign_keys`;
  expect(journal?.journal_mode).toBe("wal");
  expect(Number(synchronous?.synchronous)).toBe(2);
  expect(Number(foreignKeys?.foreign_keys)).toBe(1);
});

test("a single write beside somebody else's failing transaction is not rolled back with it", async () => {
  const db = await createTestDatabase();
  let reachMiddle: () => void = () => undefined;
  const middle = new Promise<void>((resolve) => (reachMiddle = resolve));
  const failing = db.$transaction(async (tx) => {
    await tx.setting.create({ data: { key: "inside", value: "1" } });
    reachMiddle();
    await tx.setting.count();
    throw new Error("undo");
  });
  const outcome = expect(failing).rejects.toThrow("undo");
  await middle;
  await db.setting.create({ data: { key: "beside", value: "1" } });
  await outcome;
  expect((await db.setting.findMany()).map(({ key }) => key)).toEqual(["beside"]);
});

test("two hundred transactions and writes at once all arrive", async () => {
  const db = await createTestDatabase();
  await Promise.all(
    Array.from({ length: 200 }, (_, i) =>
      i % 2
        ? db.setting.create({ data: { key: `k${i}`, value: "1" } })
        : db.$transaction(async (tx) => {
            await tx.setting.count();
            await tx.setting.create({ data: { key: `k${i}`, value: "1" } });
          }, { maxWait: 20_000, timeout: 20_000 }),
    ),
  );
  expect(await db.setting.count()).toBe(200);
});
