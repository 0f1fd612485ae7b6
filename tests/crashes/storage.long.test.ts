import path from "node:path";
import { expect, test } from "vitest";
import { THEME_IDS } from "../support/board";
import { newFolder } from "../support/engines";
import { hasOwnPostgres, startOwnPostgres } from "../support/own-postgres";
import { makeSmallDisk } from "../support/small-disk";
import { compareStored } from "../workshop/phones";
import { readyz, startBurst, TRACES, untilReadyz } from "./burst";

const PHONES = 6;
const ALL = PHONES * THEME_IDS.length;
const MINUTE = 60_000;

test("a database that is away for a minute: every answer is kept by its phone, told in words, and saved once it is back", async ({ skip }) => {
  if (!hasOwnPostgres) skip("PostgreSQL's programs are not here: the database cannot be stopped");
  const postgres = await startOwnPostgres();
  const burst = await startBurst({ address: postgres.address, dataDir: newFolder(), size: PHONES });
  const { url, server } = burst;
  let outage: Promise<void> | null = null;
  const said = new Set<string>();
  async function away(): Promise<void> {
    await postgres.kill();
    const begun = performance.now();
    // Asked all the time: a process that loses heart under it would be seen.
    while (performance.now() - begun < MINUTE) said.add(await readyz(url));
    await postgres.start();
  }
  await burst.answer({
    beforeRetry: () => outage ?? Promise.resolve(),
    onSaved(count) {
      if (count >= ALL / 2) outage ??= away();
    },
  });
  await outage;
  await untilReadyz(url, "200 ready");
  expect([...said]).toEqual(["503 the database does not answer"]);
  expect(server.output().match(/Boardmark is ready/g)).toHaveLength(1);
  expect(await compareStored(postgres.address, burst.told)).toEqual({ lost: [], twice: [] });
  expect(burst.told.size).toBe(ALL);
});

test("a disk that turns read-only: it is said in words, what is there is still read, and once it is mended under the running app that goes on by itself, with nothing acknowledged missing", async ({ skip }) => {
  const disk = makeSmallDisk(24);
  if (disk === null) return skip("No disk of a test's own can be made here");
  const address = path.join(disk.folder, "boardmark.sqlite");
  const burst = await startBurst({ address, dataDir: disk.folder, size: PHONES });
  const { url, server } = burst;
  let trouble: Promise<void> | null = null;
  async function failAndMend(): Promise<void> {
    disk?.fail();
    const answer = await fetch(`${url}/sign-in`, { method: "POST", redirect: "manual", headers: { Origin: url }, body: new URLSearchParams({ email: "nobody@northmoor.example", password: "not this one at all" }) });
    const page = await answer.text();
    expect([answer.status, page]).toEqual([503, expect.stringMatching(/Boardmark cannot save: its disk is (read-only|at fault)|its disk is at fault/)]);
    expect(page).not.toMatch(TRACES);
    expect(await readyz(url)).toMatch(/^503 the disk (can be read but not written|or the database file is damaged)/);
    expect((await fetch(`${url}/how-levels-work`)).status).toBe(200);
    expect((await fetch(`${url}/papers/BM-NONE-1`)).status).toBe(404);
    disk?.mend();
  }
  await burst.answer({
    beforeRetry: () => trouble ?? Promise.resolve(),
    onSaved(count) {
      if (count >= ALL / 2) trouble ??= failAndMend();
    },
  });
  await trouble;
  expect(trouble).not.toBeNull();
  await untilReadyz(url, "200 ready");
  expect(server.output().match(/Boardmark is ready/g)).toHaveLength(1);
  expect(burst.told.size).toBe(ALL);
  expect(await compareStored(address, burst.told)).toEqual({ lost: [], twice: [] });
  await burst.server.end();
});
