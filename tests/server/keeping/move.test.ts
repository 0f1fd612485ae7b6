import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { isDatabaseEmpty } from "../../../app/db/copy/copy";
import { openDatabase } from "../../../app/db/database";
import type { Engine } from "../../../app/db/database";
import { ENGINES, loadWorkedExample, newAddress, newFolder } from "../../support/engines";
import { addHardToCarry, digestAll, run } from "./keep";

const WAYS: readonly (readonly [Engine, Engine])[] = ENGINES.includes("postgresql") ? [["sqlite", "postgresql"], ["postgresql", "sqlite"]] : [["sqlite", "sqlite"]];

test.each(WAYS)("moved from %s to %s, every table has the same rows and the same content", async (one, other) => {
  const [from, to] = [await newAddress(one), await newAddress(other)];
  await loadWorkedExample(from, async (db) => void (await addHardToCarry(db, newFolder())));
  const moved = await run("move", [from, to], {});
  expect(moved.err).toBe("");
  expect(moved.code).toBe(0);
  const before = await digestAll(from);
  expect(await digestAll(to)).toEqual(before);
  expect(before["Answer"]?.rows).toBeGreaterThan(100);
  // What goes on is the same work: a write and a read through the models.
  const { db, close } = await openDatabase(to);
  await db.setting.create({ data: { key: randomUUID(), value: "" } });
  expect(await db.distribution.count()).toBe(before["Distribution"]?.rows);
  await close();
});

test.each(WAYS)("moved from %s to %s, a row that cannot go stops it and leaves the target empty", async (one, other) => {
  const [from, to] = [await newAddress(one), await newAddress(other)];
  await loadWorkedExample(from, async (db) => {
    // What neither engine would take from the application: a reference to nothing.
    if (one === "sqlite") await db.$executeRawUnsafe(`PRAGMA foreign_keys=OFF`);
    else await db.$executeRawUnsafe(`ALTER TABLE "Talk" DISABLE TRIGGER ALL`);
    await db.$executeRawUnsafe(`UPDATE "Talk" SET "trustCode" = 'GONE'`);
  });
  const stopped = await run("move", [from, to], {});
  expect(stopped.code).toBe(1);
  expect(stopped.err).not.toBe("");
  expect(await isDatabaseEmpty(to)).toBe(true);
});

test("nothing is moved onto what is there", async () => {
  const [from, to] = [await newAddress("sqlite"), await newAddress("sqlite")];
  await loadWorkedExample(from);
  await loadWorkedExample(to);
  const before = await digestAll(to);
  expect(await run("move", [from, to], {})).toMatchObject({ code: 1, err: "The target is not empty. Nothing was moved." });
  expect(await digestAll(to)).toEqual(before);
});
