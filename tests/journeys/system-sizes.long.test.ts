import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DEMO_PASSWORD } from "../../prisma/seed/demo-people";
import { launchBrowser } from "../support/browser";
import { PROJECT_ROOT } from "../support/database";
import { shareInEverySystem } from "../support/shared-systems";
import { expectNoBarriers, signIn } from "../support/visitor";
import { openWorkedExample, type WorkedExample } from "../support/worked-example";

let example: WorkedExample;
let browser: Browser;

/** Where the pictures lie, for people to look at. */
const PICTURES = path.join(PROJECT_ROOT, "test-artefacts/systems");
const SYSTEMS = [["XLK", 1], ["XTW", 2], ["XDA", 5], ["XGW", 16]] as const;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  [example, browser] = await Promise.all([openWorkedExample(), launchBrowser()]);
  await shareInEverySystem(example.db, "moor-and-vale-ics");
  // The ambulance service of another ICS is a partner of this one too: without it there are five.
  await example.db.systemMembership.deleteMany({ where: { memberCode: "XA1", systemCode: "XDA" } });
});
afterAll(async () => {
  await browser.close();
  await example.close();
});

/** Cells whose words or marks run out of their table. */
function spilled(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("table")].flatMap((table) => {
      const edge = table.getBoundingClientRect().right + 1;
      return [...table.querySelectorAll("td span, td b, th b")].filter((part) => part.getBoundingClientRect().right > edge && !part.className.includes("hidden")).map((part) => part.textContent ?? "");
    }),
  );
}

/** As a printer without colour would show it. */
async function drainColour(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.style.filter = "grayscale(1)";
  });
}

test.each(["desktop", "small-phone"] as const)("an ICS of one, two, five and 16 trusts shows each trust once, fits a %s and has no barriers, in colour and in grey", async (size) => {
  const page = await signIn(browser, example.url, "ics@moorandvale.example", DEMO_PASSWORD, { size });
  for (const [code, trusts] of SYSTEMS) {
    await page.goto(`${example.url}/ics/${code}/compare?cycle=2026-27`);
    expect([code, await page.locator(".bm-heat").first().locator("tbody tr").count()]).toEqual([code, trusts]);
    await expectNoBarriers(page);
    expect([code, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([code, page.viewportSize()?.width]);
    expect([code, await spilled(page)]).toEqual([code, []]);
    await page.screenshot({ path: path.join(PICTURES, `${trusts}-${size}.png`), fullPage: true });
    await drainColour(page);
    await page.screenshot({ path: path.join(PICTURES, `${trusts}-${size}-grey.png`), fullPage: true });
  }
  await page.context().close();
}, 180_000);
