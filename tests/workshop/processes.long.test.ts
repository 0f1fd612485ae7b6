import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "../../app/db/database";
import { cookieSent, PASSWORD } from "../support/people";
import { THEME_IDS } from "../support/board";
import { createAddressOn } from "../support/database";
import { ENGINES } from "../support/engines";
import { startRoundRobin } from "../support/round-robin";
import { freePort, startServer } from "../support/server";
import { listenOn } from "./ear";
import { answerAll, compareStored, FACILITATOR, openSeat, preparePhones, send } from "./phones";

const PHONES = 100;
const PROCESSES = 3;
const SECRET = "one secret for all processes of this test";

test("a workshop of a hundred over three processes, one of them killed half-way: nothing is lost and every page arrives at the same", async ({ skip }) => {
  if (!ENGINES.includes("postgresql")) skip("PostgreSQL is left out, as none answers");
  const { address, remove } = await createAddressOn("postgresql");
  onTestFinished(remove);
  const board = await preparePhones(address, PHONES);
  const port = await freePort();
  const servers: Awaited<ReturnType<typeof startServer>>[] = [];
  const backends: string[] = [];
  const proxy = await startRoundRobin(port, () => backends);
  onTestFinished(proxy.close);
  for (let place = 0; place < PROCESSES; place += 1) {
    const own = await freePort();
    servers.push(await startServer({ env: { PORT: String(own), PUBLIC_URL: proxy.url, SESSION_SECRET: SECRET, DATABASE_URL: address } }));
    backends.push(`http://127.0.0.1:${own}`);
  }
  onTestFinished(async () => void (await Promise.all(servers.map(({ stop }) => stop()))));

  // Signed in at one process, known to all: each act goes to the next.
  const base = `${proxy.url}/assessments/${board.assessmentId}`;
  const facilitator = cookieSent((await send(`${proxy.url}/sign-in`, { email: FACILITATOR, password: PASSWORD }, "")).headers.get("Set-Cookie") ?? "");
  async function act(fields: Readonly<Record<string, string>>): Promise<void> {
    const page = await (await fetch(`${base}/workshop`, { headers: { Cookie: facilitator } })).text();
    const revision = /name="revision" value="(\d+)"/.exec(page)?.[1] ?? "0";
    const answer = await send(`${base}/workshop`, { revision, ...fields }, facilitator);
    expect([fields["intent"], answer.status]).toEqual([fields["intent"], 303]);
  }
  await act({ intent: "open", minutes: "60" });
  const cookies: string[] = [];
  for (const token of board.tokens) cookies.push(await openSeat(proxy.url, token));
  for (const cookie of cookies) expect((await send(`${base}/room`, { intent: "enter" }, cookie)).status).toBe(303);
  await act({ intent: "stage", to: "answering" });

  const live = `${proxy.url}/live/${board.assessmentId}`;
  const desk = listenOn(`${live}?as=desk&after=0`, facilitator);
  const phones = cookies.map((cookie) => listenOn(`${live}?as=room&after=0`, cookie));
  onTestFinished(() => [desk, ...phones].forEach(({ stop }) => stop()));

  const told = new Map<string, string>();
  let killing: Promise<unknown> | null = null;
  function onSaved(key: string, level: string): void {
    told.set(key, level);
    if (told.size * 2 >= PHONES * THEME_IDS.length) killing ??= servers[1]?.end("SIGKILL") ?? null;
  }
  await Promise.all(cookies.map((cookie, place) => answerAll({ url: proxy.url, board, place, cookie, beforeRetry: () => killing ?? Promise.resolve(), onSaved })));
  expect(killing).not.toBeNull();
  expect(told.size).toBe(PHONES * THEME_IDS.length);
  expect(await compareStored(address, told)).toEqual({ lost: [], twice: [] });
  await expect.poll(() => desk.heard(), { timeout: 120_000 }).toContain(`"answered":${PHONES},"seats":${PHONES}}`);

  await act({ intent: "close" });
  await act({ intent: "reveal" });
  const { db, close } = await openDatabase(address);
  const version = (await db.workshop.findUniqueOrThrow({ where: { assessmentId: board.assessmentId } })).version;
  const numbers = (await db.workshopEvent.findMany({ where: { assessmentId: board.assessmentId }, orderBy: { number: "asc" } })).map(({ number }) => number);
  await close();
  // Numbered under the row's lock, by whichever process: no gap, and none twice.
  expect(numbers).toEqual(Array.from({ length: version }, (_, index) => index + 1));
  await expect.poll(() => [desk, ...phones].filter((ear) => ear.version() < version).length, { timeout: 120_000 }).toBe(0);
  // What each remaining process shows one phone is the same.
  const shown = await Promise.all([0, 2].map(async (place) => (await fetch(`${backends[place] ?? ""}/assessments/${board.assessmentId}/room`, { headers: { Cookie: cookies[0] ?? "", "Boardmark-Parts": "main" } })).text()));
  expect(shown[0]).toContain("<main");
  expect(shown[1]).toBe(shown[0]);
}, 600_000);

test("tries are counted over all processes together, and a session ended at one is ended at all", async ({ skip }) => {
  if (!ENGINES.includes("postgresql")) skip("PostgreSQL is left out, as none answers");
  const { address, remove } = await createAddressOn("postgresql");
  onTestFinished(remove);
  await preparePhones(address, 5);
  const env = { SESSION_SECRET: SECRET, DATABASE_URL: address };
  const first = await startServer({ env });
  const second = await startServer({ env });
  onTestFinished(async () => void (await Promise.all([first.stop(), second.stop()])));

  const signIn = (url: string, password: string) => send(`${url}/sign-in`, { email: FACILITATOR, password }, "");
  const session = cookieSent((await signIn(first.url, PASSWORD)).headers.get("Set-Cookie") ?? "");
  const account = (url: string) => fetch(`${url}/account`, { redirect: "manual", headers: { Cookie: session } }).then(({ status }) => status);
  expect([await account(first.url), await account(second.url)]).toEqual([200, 200]);
  await send(`${second.url}/sign-out`, {}, session);
  expect(await account(first.url)).toBe(303);

  for (let tries = 0; tries < 10; tries += 1) await signIn(tries % 2 === 0 ? first.url : second.url, "wrong");
  for (const { url } of [first, second]) expect((await signIn(url, PASSWORD)).headers.get("Set-Cookie")).toBeNull();
}, 600_000);
