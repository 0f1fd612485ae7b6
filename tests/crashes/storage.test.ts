import path from "node:path";
import { expect, test } from "vitest";
import { THEME_IDS } from "../support/board";
import { newFolder } from "../support/engines";
import { hasOwnPostgres, startOwnPostgres } from "../support/own-postgres";
import { makeSmallDisk } from "../support/small-disk";
import { compareStored } from "../workshop/phones";
import { readyz, startBurst, TRACES, untilReadyz } from "./burst";

const PHONES = 4;
const ALL = PHONES * THEME_IDS.length;

test("a PostgreSQL killed in the middle of a burst: the app says so, comes back by itself, and no acknowledged answer is lost or kept twice", async ({ skip }) => {
  if (!hasOwnPostgres) skip("PostgreSQL's programs are not here: the database cannot be killed");
  const postgres = await startOwnPostgres();
  const burst = await startBurst({ address: postgres.address, dataDir: newFolder(), size: PHONES });
  const { url, server } = burst;
  const pid = server.pid;
  let outage: Promise<void> | null = null;
  const said: { readonly page: string; readonly ready: string }[] = [];
  async function failAndMend(): Promise<void> {
    await postgres.kill();
    said.push({ page: await pageOf(`${url}/papers/BM-NONE-1`), ready: await readyz(url) });
    await postgres.start();
  }
  await burst.answer({
    beforeRetry: () => outage ?? Promise.resolve(),
    onSaved(count) {
      if (count >= ALL / 2) outage ??= failAndMend();
    },
  });
  await outage;
  expect(said).toEqual([{ page: expect.stringMatching(/^503 .*Boardmark cannot reach its database/s), ready: "503 the database does not answer" }]);
  expect(said[0]?.page).not.toMatch(TRACES);
  await untilReadyz(url, "200 ready");
  expect(server.pid).toBe(pid);
  expect(await compareStored(postgres.address, burst.told)).toEqual({ lost: [], twice: [] });
  expect(burst.told.size).toBe(ALL);
});

test("a full disk: what is sent is refused in words, nothing acknowledged is lost, and it goes on by itself once there is room", async ({ skip }) => {
  const disk = makeSmallDisk(24);
  if (disk === null) return skip("No disk of a test's own can be made here");
  const address = path.join(disk.folder, "boardmark.sqlite");
  const burst = await startBurst({ address, dataDir: disk.folder, size: PHONES });
  const { url } = burst;
  disk.fill(100);
  let refused: Promise<string> | null = null;
  let room: Promise<void> | null = null;
  async function look(): Promise<void> {
    refused ??= pageOf(`${url}/sign-in`, { method: "POST", headers: { Origin: url }, body: new URLSearchParams({ email: "nobody@northmoor.example", password: "not this one at all" }) });
    const page = await refused;
    expect(page).toMatch(/^503 .*Boardmark cannot save: its disk is full/s);
    expect(page).toContain("is not saved; everything that was saved before is kept");
    expect(page).not.toMatch(TRACES);
    expect(await readyz(url)).toContain("503 the disk is full");
    // What can be read is still read.
    expect(await pageOf(`${url}/how-levels-work`)).toMatch(/^200 /);
    disk?.makeRoom();
  }
  await burst.answer({ beforeRetry: () => (room ??= look()) });
  expect(room).not.toBeNull();
  await untilReadyz(url, "200 ready");
  expect(burst.told.size).toBe(ALL);
  expect(await compareStored(address, burst.told)).toEqual({ lost: [], twice: [] });
  await burst.server.end();
});

async function pageOf(url: string, init: RequestInit = {}): Promise<string> {
  const answer = await fetch(url, { redirect: "manual", ...init });
  return `${answer.status} ${await answer.text()}`;
}
