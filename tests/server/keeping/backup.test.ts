import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { spawnSync } from "node:child_process";
import { setImmediate } from "node:timers/promises";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { openDatabase } from "../../../app/db/database";
import { migrate } from "../../../app/db/migrate";
import { PROJECT_ROOT } from "../../support/database";
import { ENGINES, loadWorkedExample, newAddress, newFolder } from "../../support/engines";
import { addHardToCarry, digestAll, run } from "./keep";

describe.each(ENGINES)("on %s", (engine) => {
  test("a backup puts everything back, every row and file as it was, on a machine that has nothing, and all holds there", async () => {
    const [address, dataDir, file] = [await newAddress(engine), newFolder(), path.join(newFolder(), "backup.tar.gz")];
    let fileId = "";
    await loadWorkedExample(address, async (db) => void (fileId = await addHardToCarry(db, dataDir)));
    const backup = await run("backup", [file], { address, dataDir });
    expect(backup.err).toBe("");
    expect(backup.code).toBe(0);

    const place = { address: await newAddress(engine), dataDir: newFolder() };
    const restored = await run("restore", [file], place);
    expect(restored.err).toBe("");
    expect(restored.code).toBe(0);
    expect(await digestAll(place.address)).toEqual(await digestAll(address));
    expect(readFileSync(path.join(place.dataDir, "evidence", fileId))).toEqual(readFileSync(path.join(dataDir, "evidence", fileId)));
    expect(readdirSync(place.dataDir).filter((name) => /restor|fill|part/.test(name))).toEqual([]);
    const checked = await run("check-data", [], place);
    expect(checked).toMatchObject({ code: 0, err: "" });
    expect(checked.out).toMatch(/well {3}the audit record \([1-9]\d* entries\)/);
    // And it is a database to work with: migrations know it, the models read it, the record still refuses a change.
    expect(await migrate(place.address, PROJECT_ROOT)).toEqual([]);
    const { db, close } = await openDatabase(place.address);
    await expect(db.auditEntry.updateMany({ data: { action: "other" } })).rejects.toThrow();
    expect((await db.assessment.findUniqueOrThrow({ where: { id: "xn1-2026-27" } })).createdAt.toISOString()).toBe("2026-11-02T10:00:00.000Z");
    await close();
  });

  test("what is written while the backup runs is in it whole or not at all", async () => {
    const [address, dataDir, file] = [await newAddress(engine), newFolder(), path.join(newFolder(), "backup.tar.gz")];
    await loadWorkedExample(address);
    const { db, close } = await openDatabase(address);
    const first = await db.setting.count();
    let isDone = false;
    async function write(): Promise<void> {
      for (let n = 0; !isDone; n += 1) {
        await db.$transaction([
          db.setting.create({ data: { key: `a-${n}`, value: "" } }),
          db.goAndSee.create({ data: { id: `b-${n}`, trustCode: "XN1", on: "2026-10-01", role: "Chair", place: "x", learnt: "x", recordedBy: "x", recordedAt: new Date() } }),
        ]);
        await setImmediate();
      }
    }
    const writing = write();
    const visits = await db.goAndSee.count({ where: { id: { not: { startsWith: "b-" } } } });
    expect((await run("backup", [file], { address, dataDir })).err).toBe("");
    isDone = true;
    await writing;
    await close();
    const place = { address: await newAddress(engine), dataDir: newFolder() };
    expect((await run("restore", [file], place)).err).toBe("");
    const after = await openDatabase(place.address);
    expect((await after.db.setting.count()) - first).toBe((await after.db.goAndSee.count()) - visits);
    await after.close();
  });

  test("a place that is not empty is left as it is, and replaced where that is said", async () => {
    const [address, dataDir, file] = [await newAddress(engine), newFolder(), path.join(newFolder(), "backup.tar.gz")];
    await loadWorkedExample(address, async (db) => void (await addHardToCarry(db, dataDir)));
    await run("backup", [file], { address, dataDir });
    const kept = await digestAll(address);
    const { db, close } = await openDatabase(address);
    await db.setting.create({ data: { key: "later", value: "" } });
    await close();
    const later = await digestAll(address);
    const refused = await run("restore", [file], { address, dataDir });
    expect(refused.code).toBe(1);
    expect(refused.err).toContain("not empty");
    expect(await digestAll(address)).toEqual(later);
    expect(await run("restore", [file, "--replace"], { address, dataDir })).toMatchObject({ code: 0, err: "" });
    expect(await digestAll(address)).toEqual(kept);
  });

  test("a damaged archive and a newer one are refused, and nothing is made", async () => {
    const [address, dataDir, folder] = [await newAddress(engine), newFolder(), newFolder()];
    await loadWorkedExample(address, async (db) => void (await addHardToCarry(db, dataDir)));
    const file = path.join(folder, "backup.tar.gz");
    await run("backup", [file], { address, dataDir });
    const plain = gunzipSync(readFileSync(file));
    const damage: Readonly<Record<string, Buffer>> = {
      "cut short": readFileSync(file).subarray(0, 5_000),
      "cut short within": gzipSync(plain.subarray(0, plain.length - 4_000)),
      "a row changed": gzipSync(Buffer.from(plain.toString("latin1").replace("Northmoor", "Southmoor"), "latin1")),
      "a file changed": gzipSync(Buffer.from(plain.toString("latin1").replace("The board saw it.", "The board saw no."), "latin1")),
      "no archive": Buffer.from("Not an archive"),
      newer: gzipSync(repacked(plain, (manifest) => manifest.replace('"0001_begin"', '"0001_begin",\n  "9999_from_the_future"'))),
      "a path that leads out": gzipSync(repacked(plain, (manifest) => manifest.replace('"evidence/', '"evidence/../../'))),
    };
    const place = { address: await newAddress(engine), dataDir: newFolder() };
    for (const [name, bytes] of Object.entries(damage)) {
      writeFileSync(path.join(folder, name), bytes);
      const refused = await run("restore", [path.join(folder, name)], place);
      expect(refused.code, name).toBe(1);
      expect(refused.err, name).toMatch(name === "newer" ? /newer version/ : /cannot be restored/);
    }
    expect(readdirSync(place.dataDir)).toEqual([]);
    expect(existsSync(path.join(path.dirname(place.dataDir), "hard-to-carry-1"))).toBe(false);
  });
});

test("a backup of one engine is put back on the other", async () => {
  if (!ENGINES.includes("postgresql")) return;
  const [address, dataDir, file] = [await newAddress("postgresql"), newFolder(), path.join(newFolder(), "backup.tar.gz")];
  await loadWorkedExample(address, async (db) => void (await addHardToCarry(db, dataDir)));
  await run("backup", [file], { address, dataDir });
  const place = { address: await newAddress("sqlite"), dataDir: newFolder() };
  expect(await run("restore", [file], place)).toMatchObject({ code: 0, err: "" });
  expect(await digestAll(place.address)).toEqual(await digestAll(address));
});

test("the archive opens in the tar that every machine has, and only its owner may read it", async () => {
  const [address, dataDir, file] = [await newAddress("sqlite"), newFolder(), path.join(newFolder(), "backup.tar.gz")];
  await loadWorkedExample(address);
  await run("backup", [file], { address, dataDir });
  const listed = spawnSync("tar", ["tzf", file], { encoding: "utf8" });
  expect(listed.stderr).toBe("");
  expect(listed.stdout.split("\n")).toEqual(expect.arrayContaining(["manifest.json", "tables/Assessment.jsonl"]));
  expect(spawnSync("stat", ["-c", "%a", file], { encoding: "utf8" }).stdout.trim()).toBe("600");
  expect((await run("backup", [file], { address, dataDir })).err).toContain("there already");
});

/** The archive with another manifest of whatever length. */
function repacked(plain: Buffer, change: (manifest: string) => string): Buffer {
  const size = Number.parseInt(plain.toString("utf8", 124, 135), 8);
  const manifest = Buffer.from(change(plain.toString("utf8", 512, 512 + size)));
  const rest = plain.subarray(512 + Math.ceil(size / 512) * 512);
  const header = Buffer.from(plain.subarray(0, 512));
  header.write(`${manifest.length.toString(8).padStart(11, "0")}\0`, 124);
  header.write("        ", 148);
  header.write(`${header.reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, "0")}\0 `, 148);
  return Buffer.concat([header, manifest, Buffer.alloc((512 - (manifest.length % 512)) % 512), rest]);
}
