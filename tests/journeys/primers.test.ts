import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, newContext } from "../support/browser";
import { startServer, type TestServer } from "../support/server";
import { expectNoBarriers } from "../support/visitor";

/** Two minutes at the pace of careful reading. */
const MOST_WORDS = 480;

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test("each theme has a primer that takes two minutes and says what its sources are worth", async () => {
  const context = await newContext(browser, { size: "small-phone" });
  const page = await context.newPage();
  await page.goto(`${server.url}/primers`);
  await expectNoBarriers(page);
  const links = await page.locator(".bm-primers a").evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
  expect(links).toHaveLength(13);
  for (const link of links) {
    await page.goto(server.url + link);
    const text = await page.locator("main").innerText();
    expect(text.split(/\s+/).length, link).toBeLessThan(MOST_WORDS);
    expect(text, link).toMatch(/\((evidence|a survey|opinion: a prompt, not a fact|sponsored: a prompt, not a fact)\)/);
  }
  await expectNoBarriers(page);
  expect((await page.goto(`${server.url}/primers/no-such-theme`))?.status()).toBe(404);
  await context.close();
}, 120_000);
