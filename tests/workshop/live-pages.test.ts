import type { Browser, BrowserContext, Page, Request } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { sendForm } from "../support/app";
import { launchBrowser, newContext } from "../support/browser";
import { act, serveRoom, type ServedRoom } from "./served-room";

let room: ServedRoom;
let browser: Browser;
beforeAll(async () => {
  [room, browser] = await Promise.all([serveRoom(6), launchBrowser()]);
  await act(room, { intent: "open", minutes: "60" });
});
afterAll(async () => {
  await browser.close();
  await room.close();
});

/** A phone that sits on a seat, with every stream and every question it asks kept. */
async function phoneOf(seat: number): Promise<{ readonly context: BrowserContext; readonly streams: readonly string[]; readonly asked: readonly string[]; /** Streams that are open. */ readonly openNow: () => number }> {
  const context = await newContext(browser, { size: "small-phone" });
  onTestFinished(() => context.close());
  const [name = "", value = ""] = (room.seats[seat] ?? "").split("=");
  await context.addCookies([{ name, value, url: room.url }]);
  const [streams, asked]: [string[], string[]] = [[], []];
  let ended = 0;
  context.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith("/state")) asked.push(request.url());
    else if (isStream(request)) streams.push(request.url());
  });
  const count = (request: Request) => (ended += isStream(request) ? 1 : 0);
  context.on("requestfailed", count);
  context.on("requestfinished", count);
  return { context, streams, asked, openNow: () => streams.length - ended };
}

function isStream(request: Request): boolean {
  const { pathname } = new URL(request.url());
  return pathname.startsWith("/live/") && !pathname.endsWith("/state");
}

async function open(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(room.room);
  return page;
}

const practice = /Practice question/;
const shows = (page: Page, words: RegExp) => page.getByText(words).first().waitFor({ timeout: 60_000 });

test("the tabs of one phone share one stream, each shows what comes over it, and a tab that closes leaves it to another", async () => {
  const { context, openNow } = await phoneOf(0);
  const first = await open(context);
  await first.getByRole("button", { name: "I am here" }).click();
  await act(room, { intent: "stage", to: "practice" });
  await shows(first, practice);
  const second = await open(context);
  await shows(second, practice);
  await expect.poll(openNow).toBe(1);
  // A count comes over the one stream there is, and both tabs show it without being loaded again.
  await sendForm(room.room, { intent: "enter" }, room.seats[3]);
  await sendForm(room.room, { intent: "practice", level: "4" }, room.seats[3]);
  await Promise.all([first, second].map((page) => shows(page, /Answered 1 of/)));
  expect(openNow()).toBe(1);
  await second.close();
  await expect.poll(openNow).toBe(1);
  await act(room, { intent: "show-practice" });
  await shows(first, /This is what a reveal looks like/);
});

test("where streams do not come through, the page asks instead and goes on by itself", async () => {
  const { context, streams, asked } = await phoneOf(1);
  await context.route(/\/live\/[^/]+\?/, (route) => route.abort());
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(room.room);
  await page.getByRole("button", { name: "I am here" }).click();
  await shows(page, /what a reveal looks like/);
  expect(streams.length).toBeGreaterThan(0);
  await act(room, { intent: "stage", to: "answering" });
  await expect.poll(async () => {
    await page.clock.fastForward(6_000);
    return page.locator("main").innerText();
  }, { timeout: 60_000 }).toMatch(/Answer alone/);
  expect(asked.length).toBeGreaterThan(0);
});

test("a stream that has gone silent, heartbeats and all, is taken for dead, and the page asks", async () => {
  const { context, asked } = await phoneOf(2);
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(room.room);
  await page.getByRole("button", { name: "I am here" }).click();
  await shows(page, /Answer alone/);
  expect(asked).toEqual([]);
  await expect.poll(async () => {
    await page.clock.fastForward(41_000);
    return asked.length;
  }, { timeout: 60_000 }).toBeGreaterThan(0);
});

test("what came while a tab's stream was dead is shown as soon as another tab takes the stream over", async () => {
  const { context, asked } = await phoneOf(4);
  const first = await context.newPage();
  // Open as far as the browser can tell, and nothing ever comes.
  await first.route(/\/live\/[^/]+\?/, () => undefined);
  await first.goto(room.room);
  await first.getByRole("button", { name: "I am here" }).click();
  await shows(first, /Answer alone/);
  await act(room, { intent: "close" });
  const second = await open(context);
  await shows(second, /closed/i);
  await shows(first, /closed/i);
  expect(asked.length).toBeGreaterThan(0);
});
