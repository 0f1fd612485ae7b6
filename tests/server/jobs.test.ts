import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import { LEASE } from "../../app/core/jobs/lease";
import { openDatabase, type Db } from "../../app/db/database";
import { ensureJob, orderJob, prolongJob, putOffJob, strikeJob, takeJob } from "../../app/db/jobs";
import { runJobs, type Job, type JobRunner } from "../../server/job-runner";
import { bundleProgram } from "../support/bundle";
import { createMigratedDatabase } from "../support/database";

const NOON = new Date("2026-11-02T12:00:00Z");
const later = (milliseconds: number) => new Date(NOON.getTime() + milliseconds);

test("two runners share what is to be done, and each piece is done once", async () => {
  const { db, another } = await twoProcesses();
  const subjects = Array.from({ length: 40 }, (_, place) => `paper-${place}`);
  for (const subject of subjects) await orderJob(db, "draw", subject, NOON);
  const done: string[] = [];
  let markDone: () => void = () => undefined;
  const allDone = new Promise<void>((resolve) => (markDone = resolve));
  const draw = (by: string): Job => ({
    kind: "draw",
    every: null,
    run: async ({ subject }) => {
      done.push(`${subject} ${by}`);
      if (done.length === subjects.length) markDone();
    },
  });
  const runners = [start(db, [draw("one")]), start(another, [draw("other")])];
  await allDone;
  await Promise.all(runners.map((runner) => runner.stop(0)));
  expect(done.map((words) => words.split(" ")[0]).toSorted()).toEqual(subjects.toSorted());
  expect(new Set(done.map((words) => words.split(" ")[1])).size).toBe(2);
  expect(await db.job.count()).toBe(0);
});

test("what a killed process was at waits for its lease to end, and is then done by another", async () => {
  const { db, address } = await openMigrated();
  await orderJob(db, "held", "one", new Date());
  const child = spawn(process.execPath, [await bundleProgram("tests/support/hold-job.ts"), address], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => void child.on("exit", (_code, signal) => resolve(signal)));
  await new Promise((resolve) => void child.stdout.on("data", resolve));
  child.kill("SIGKILL");
  expect(await ended).toBe("SIGKILL");
  const [held] = await db.job.findMany();
  const end = held?.leaseUntil ?? null;
  if (end === null) throw new Error("Nobody had taken it");
  expect(await takeJob(db, "held", new Date(end.getTime() - 1), "a")).toBeNull();
  const order = await new Promise<string | null>((resolve) => {
    const job: Job = { kind: "held", every: null, run: async ({ subject }) => resolve(subject) };
    start(db, [job], () => end);
  });
  expect(order).toBe("one");
});

test("of ten that ask at once one gets it; a lost lease can neither be prolonged nor end what another is at", async () => {
  const { db, another } = await twoProcesses();
  await orderJob(db, "draw", "one", NOON);
  const asked = await Promise.all(Array.from({ length: 10 }, (_, place) => takeJob(place % 2 === 0 ? db : another, "draw", NOON, `lease-${place}`)));
  const [first, ...rest] = asked.filter((taken) => taken !== null);
  expect(rest).toEqual([]);
  if (first === undefined) throw new Error("Nobody got it");
  expect(await prolongJob(db, first, later(LEASE - 1))).toBe(true);
  expect(await takeJob(db, "draw", later(LEASE + 1), "early")).toBeNull();
  const second = await takeJob(another, "draw", later(2 * LEASE), "second");
  expect(second?.subject).toBe("one");
  expect(await prolongJob(db, first, later(2 * LEASE))).toBe(false);
  await strikeJob(db, first);
  await putOffJob(db, first, { dueAt: later(3 * LEASE), failures: 5 });
  expect(await db.job.findMany()).toMatchObject([{ lease: "second", failures: 0 }]);
});

test("what fails is tried again, later each time, and holds nothing else back", async () => {
  const { db } = await openMigrated();
  let works = 0;
  for (const minute of [0, 1, 3]) {
    const now = later(minute * 60_000);
    if (minute > 0) expect(await takeJob(db, "fails", new Date(now.getTime() - 1), "early")).toBeNull();
    await new Promise<void>((resolve) => {
      let left = minute === 0 ? 2 : 1;
      const oneOver = () => void ((left -= 1) === 0 && resolve());
      start(db, [
        { kind: "fails", every: 3_600_000, run: async () => Promise.reject(new Error("no")).finally(oneOver) },
        { kind: "works", every: 3_600_000, run: async () => {
          works += 1;
          oneOver();
        } },
      ], () => now, true);
    });
    await stopAll();
  }
  expect(works).toBe(1);
  expect(await db.job.findMany({ orderBy: { kind: "asc" } })).toMatchObject([{ kind: "fails", lease: null, failures: 3, dueAt: later(7 * 60_000) }, { kind: "works", lease: null, failures: 0, dueAt: later(3_600_000) }]);
});

test("a clock that is set back for a day holds no work for a day", async () => {
  const { db } = await openMigrated();
  const tomorrow = later(24 * 3_600_000);
  await ensureJob(db, "purge", tomorrow);
  await ensureJob(db, "held", NOON);
  expect(await takeJob(db, "held", tomorrow, "dead")).not.toBeNull();
  expect(await takeJob(db, "purge", NOON, "a")).not.toBeNull();
  expect(await takeJob(db, "held", NOON, "b")).not.toBeNull();
});

test("what a stop cuts short is given back at once, and has not failed", async () => {
  const { db } = await openMigrated();
  await orderJob(db, "draw", "one", NOON);
  let begun: () => void = () => undefined;
  const isBegun = new Promise<void>((resolve) => (begun = resolve));
  const runner = start(db, [{
    kind: "draw",
    every: null,
    run: ({ signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener("abort", () => reject(new Error("cut short")));
        begun();
      }),
  }]);
  await isBegun;
  await runner.stop(0);
  expect(await db.job.findMany()).toMatchObject([{ lease: null, failures: 0, dueAt: NOON }]);
});

async function openMigrated(): Promise<{ readonly db: Db; readonly address: string }> {
  const { db, address, remove } = await createMigratedDatabase();
  onTestFinished(remove);
  return { db, address };
}

async function twoProcesses(): Promise<{ readonly db: Db; readonly another: Db }> {
  const { db, address } = await openMigrated();
  // The embedded database has one server process, whose runners share its connection.
  if (!address.startsWith("postgresql:")) return { db, another: db };
  const { db: another, close } = await openDatabase(address);
  onTestFinished(close);
  return { db, another };
}

const started: JobRunner[] = [];

function start(db: Db, jobs: readonly Job[], now = () => NOON, mayFail = false): JobRunner {
  const faults: unknown[] = [];
  const log = { error: (words: unknown) => void faults.push(words), info: () => undefined };
  const runner = runJobs({ db, log, now, newId: () => randomUUID(), jobs });
  started.push(runner);
  onTestFinished(async () => {
    await stopAll();
    if (!mayFail) expect(faults).toEqual([]);
  });
  return runner;
}

async function stopAll(): Promise<void> {
  await Promise.all(started.splice(0).map((runner) => runner.stop(0)));
}
