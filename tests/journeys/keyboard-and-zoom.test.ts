import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { readFocus, tabTo } from "../support/focus";
import { useWorkedExample } from "../support/journey";

const HOME = "/assessments/xn1-2026-27";
const ANSWER = `${HOME}/answer/joined-up-teams`;
/** 1,280 by 1,024 pixels at 400 %. */
const ZOOMED = { width: 320, height: 256 };

const example = useWorkedExample();

async function enter(email: string): Promise<Page> {
  return example.signIn(email);
}

/** Presses a key that leads to another page. */
async function pressTo(page: Page, key: string): Promise<void> {
  await Promise.all([page.waitForEvent("framenavigated"), page.keyboard.press(key)]);
  await page.waitForLoadState("load");
}

test("a focus that is lost, not shown or covered is found", async () => {
  const page = await example.browser.newPage();
  await page.setContent(`<style>#bare:focus { outline: none }</style><div><button id="bare">Bare</button></div><div><button id="covered">Covered</button></div><p style="position:fixed;inset:0 0 auto;height:90px;margin:0;pointer-events:auto" id="cover" hidden>Over it</p>`);
  expect((await readFocus(page)).faults).toEqual(["the focus is lost"]);
  await page.locator("#bare").focus();
  expect((await readFocus(page)).faults).toEqual(["nothing shows where the focus is"]);
  await page.keyboard.press("Tab");
  expect((await readFocus(page)).faults).toEqual([]);
  await page.evaluate(() => document.querySelector("#cover")?.removeAttribute("hidden"));
  expect((await readFocus(page)).faults).toEqual(["the focus is hidden behind p."]);
  await page.close();
});

test("at 400 % a member answers by keyboard alone; the focus is seen at every stop, and the answer is saved", async () => {
  const page = await enter("ned1@northmoor.example");
  await page.setViewportSize(ZOOMED);
  await page.goto(`${example.url}${ANSWER}`);
  await tabTo(page, "Skip to the question");
  await page.keyboard.press("Enter");
  await tabTo(page, "choice");
  await page.keyboard.press("ArrowDown");
  const chosen = await page.locator("[name=choice]:checked").inputValue();
  await tabTo(page, "reason");
  await page.keyboard.type("Seen on two wards.");
  await tabTo(page, "then");
  await pressTo(page, "Enter");
  expect(page.url()).not.toContain("joined-up-teams");
  await page.goto(`${example.url}${ANSWER}`);
  await expect.poll(() => page.locator("[name=choice]:checked").inputValue()).toBe(chosen);
  expect(await page.locator("[name=reason]").inputValue()).toBe("Seen on two wards.");
  await page.context().close();
});

test("a facilitator closes and reveals by keyboard alone, and the focus is seen at every stop", async () => {
  const page = await enter("facilitator@northmoor.example");
  await page.goto(`${example.url}${HOME}`);
  await tabTo(page, "Close the first round");
  await pressTo(page, "Enter");
  await tabTo(page, "Reveal all first spreads");
  await pressTo(page, "Enter");
  await page.goto(`${example.url}${HOME}/spreads`);
  await expect.poll(() => page.locator("main").innerText()).toMatch(/median/i);
  await page.context().close();
});
