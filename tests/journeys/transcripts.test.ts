import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DEMO_PASSWORD } from "../../prisma/seed/demo-people";
import { launchBrowser } from "../support/browser";
import { press, signIn } from "../support/visitor";
import { openWorkedExample, type WorkedExample } from "../support/worked-example";

const HOME = "/assessments/xn1-2026-27";

let example: WorkedExample;
let browser: Browser;
beforeAll(async () => {
  [example, browser] = await Promise.all([openWorkedExample(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await example.close();
});

/** What a screen reader is given of a page, in its order; the days of the story, which move with the day it is told on, are left open. */
async function transcriptOf(page: Page): Promise<string> {
  const tree = await page.locator("body").ariaSnapshot();
  return tree.replace(/((Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )?\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)( \d{4})?/g, "[date]").replace(/\b\d{1,2}:\d{2}\b/g, "[time]").replace(/in [a-z0-9]+ days/g, "in [n] days");
}

async function expectTranscript(page: Page, name: string): Promise<void> {
  await expect(`${await transcriptOf(page)}\n`).toMatchFileSnapshot(`transcripts/${name}.yaml`);
}

test("what a screen reader hears while a member answers is what was agreed on", async () => {
  const page = await signIn(browser, example.url, "ned1@northmoor.example", DEMO_PASSWORD);
  await page.goto(`${example.url}${HOME}/answer`);
  await expectTranscript(page, "answer-list");
  await page.goto(`${example.url}${HOME}/answer/joined-up-teams`);
  await page.getByRole("radio").nth(2).check();
  await expect.poll(() => page.locator("[data-saved-place=block]").innerText()).toMatch(/^Saved with the board/);
  await expectTranscript(page, "answer-question");
  await page.context().close();
});

test("what a screen reader hears of the close and of the reveal is what was agreed on", async () => {
  const page = await signIn(browser, example.url, "facilitator@northmoor.example", DEMO_PASSWORD);
  await page.goto(`${example.url}${HOME}`);
  await press(page, "Close the first round");
  await expectTranscript(page, "closed");
  await press(page, "Reveal all first spreads");
  await page.goto(`${example.url}${HOME}/spreads`);
  await expectTranscript(page, "revealed");
  await page.context().close();
});
