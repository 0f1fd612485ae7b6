import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { readFocus, tabTo } from "../support/focus";
import { useWorkedExample } from "../support/journey";
import { expectNoBarriers } from "../support/visitor";

const HOME = "/assessments/xn1-2026-27";
const ANSWER = `${HOME}/answer/joined-up-teams`;
/** The pages of the two journeys that everybody takes, and of setting up. */
const PAGES = [
  { email: "ned1@northmoor.example", path: ANSWER },
  { email: "ned1@northmoor.example", path: `${HOME}/answer` },
  { email: "lead@northmoor.example", path: "/trusts/XN1/people/add" },
  { email: "lead@northmoor.example", path: "/assessments/xn1-2025-26/spreads" },
] as const;
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

test.each(PAGES)("$path fits 400 %, wider text spacing, forced colours and less motion", async ({ email, path }) => {
  const page = await enter(email);
  await page.setViewportSize(ZOOMED);
  await page.goto(`${example.url}${path}`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(ZOOMED.width);
  await expectNoBarriers(page);

  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(ZOOMED.width);
  expect(await page.evaluate(findClipped)).toEqual([]);

  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  await page.reload();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  expect(await page.evaluate(findInvisible)).toEqual([]);
  await page.context().close();
});

/** Text cut off by the box it stands in. What scrolls, and what only a screen reader is meant to meet, is not cut off. */
function findClipped(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>("main *")].flatMap((box) => {
    const { overflowX, overflowY } = getComputedStyle(box);
    const isHidden = box.clientHeight <= 2 || box.clientWidth <= 2 || box.closest("svg, .nhsuk-u-visually-hidden") !== null;
    const isCut = (overflowX === "hidden" && box.scrollWidth > box.clientWidth + 1) || (overflowY === "hidden" && box.scrollHeight > box.clientHeight + 1);
    return !isHidden && isCut ? [`${box.tagName}.${box.className}: ${(box.textContent ?? "").slice(0, 40)}`] : [];
  });
}

/** Controls that forced colours leave without an edge or words of their own. */
function findInvisible(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>("main button, main input:not([type=hidden]), main textarea, main select")].flatMap((control) => {
    const style = getComputedStyle(control);
    const hasEdge = [control, control.parentElement].some((one) => one !== null && [getComputedStyle(one), getComputedStyle(one, "::before")].some(({ borderTopStyle, borderTopWidth }) => borderTopStyle !== "none" && parseFloat(borderTopWidth) > 0)) || [...(control.parentElement?.querySelectorAll("label") ?? [])].some((label) => parseFloat(getComputedStyle(label, "::before").borderTopWidth) > 0);
    return style.display === "none" || hasEdge || (control.textContent ?? "").trim() !== "" ? [] : [`${control.tagName} ${control.getAttribute("name") ?? ""}`];
  });
}
