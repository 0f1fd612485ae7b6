import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import type { ReactElement } from "react";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { FRAME_EXAMPLES, GalleryPage } from "../../app/ui/pages/gallery-page";
import { launchBrowser } from "../support/browser";
import { AnsweringSpecimen, documentOf } from "./specimens";
import { buildStyles, type StyleSheets } from "./styles";

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const WIDTHS = [320, 1280];

let browser: Browser;
let sheets: StyleSheets;

beforeAll(async () => {
  [browser, sheets] = await Promise.all([launchBrowser(), buildStyles()]);
});

afterAll(async () => {
  await browser.close();
});

test.each(WIDTHS)("every part in every state has no accessibility fault at %i px, and nothing scrolls sideways", async (width) => {
  const page = await open(<GalleryPage />, { width });
  expect(await faults(page)).toEqual([]);
  expect(await sideways(page)).toEqual([]);
});

test.each(WIDTHS)("a board member's page stands on the light sheet alone at %i px", async (width) => {
  const page = await open(<AnsweringSpecimen />, { width, css: sheets.participant });
  expect(await faults(page)).toEqual([]);
  expect(await sideways(page)).toEqual([]);
});

test("the frame of a page fits the narrowest phone in every state", async () => {
  for (const { shown } of FRAME_EXAMPLES) {
    const page = await open(shown, { width: 320 });
    // A frame alone has no main or heading: those rules are for the pages that it surrounds.
    expect(await faults(page, ["landmark-one-main", "page-has-heading-one", "region"])).toEqual([]);
    expect(await sideways(page)).toEqual([]);
  }
});

test("wider text spacing pushes nothing off a narrow page", async () => {
  const page = await open(<GalleryPage />, { width: 320 });
  await page.addStyleTag({ content: "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }" });
  expect(await sideways(page)).toEqual([]);
});

test("every control has the reach of a finger", async () => {
  const page = await open(<GalleryPage />, { width: 390 });
  expect(await page.evaluate(findSmallControls)).toEqual([]);
});

test("the keyboard reaches every control in order and each shows where it is", async () => {
  const page = await open(<AnsweringSpecimen />, { width: 390, css: sheets.participant });
  const seen: string[] = [];
  for (let stop = 0; stop < 12; stop += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(describeFocus);
    expect(focused.isShown, focused.name).toBe(true);
    expect(focused.isCovered, `${focused.name} lies under the progress bar`).toBe(false);
    seen.push(focused.name);
  }
  expect(seen.slice(0, 4)).toEqual(["Skip to the question", "Boardmark", "level", "confidence"]);
});

test("forced colours keep every mark apart from its ground", async () => {
  const page = await open(<GalleryPage />, { width: 1280, forcedColours: true });
  const inks = await page.evaluate(() => {
    const style = getComputedStyle(document.querySelector(".bm-chart") as Element);
    return { marks: ["--mark-agreed", "--mark-answer", "--mark-median", "--mark-dma", "--mark-earlier"].map((name) => style.getPropertyValue(name).trim()), ground: style.getPropertyValue("--ground").trim() };
  });
  expect(inks.ground).toBe("Canvas");
  expect(new Set(inks.marks)).toEqual(new Set(["CanvasText"]));
});

test("nothing moves for who asked for less motion, and nothing loads from elsewhere", async () => {
  const context = await browser.newContext({ reducedMotion: "reduce" });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.setContent(documentOf(<GalleryPage />, sheets.site));
  expect(asked).toEqual([]);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

type Opening = { readonly width: number; readonly css?: string; readonly forcedColours?: boolean };

async function open(shown: ReactElement, { width, css = sheets.site, forcedColours = false }: Opening): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, forcedColors: forcedColours ? "active" : "none" });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.setContent(documentOf(shown, css));
  return page;
}

async function faults(page: Page, without: readonly string[] = []): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(STANDARDS).disableRules([...without]).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary ?? ""}`));
}

/** What reaches past the right edge, outside the boxes that are made to scroll. */
function sideways(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= window.innerWidth) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1 && !element.closest(".bm-table-box, .bm-dark, .bm-nav"))
      .map((element) => `${element.tagName}.${element.getAttribute("class") ?? ""}`);
  });
}

/** Controls lower than 44 px; links in a line of text carry their reach in `bm-tap` or share their line's. */
function findSmallControls(): readonly string[] {
  const controls = document.querySelectorAll<HTMLElement>("button, summary, select, textarea, input:not([type=hidden]), a.nhsuk-button, .bm-nav a, .bm-links a, .bm-pages a, .bm-errors a");
  return [...controls].flatMap((control) => {
    const { height, width } = control.getBoundingClientRect();
    return height === 0 || (height >= 44 && width >= 40) ? [] : [`${control.tagName} ${control.id || control.textContent} ${width} x ${height}`];
  });
}

function describeFocus() {
  const focused = document.activeElement as HTMLElement;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
  const bar = document.querySelector(".bm-progress")?.getBoundingClientRect();
  const { top, bottom } = focused.getBoundingClientRect();
  return {
    name: focused.getAttribute("name") ?? (focused.textContent ?? "").trim(),
    isShown: boxShadow !== "none" || (outlineStyle !== "none" && outlineWidth !== "0px"),
    isCovered: bar !== undefined && bar.top <= 0 && top < bar.bottom && bottom > bar.top && !focused.closest("header, .bm-progress") && focused.className !== "nhsuk-skip-link",
  };
}
