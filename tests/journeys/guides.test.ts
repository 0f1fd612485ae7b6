import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PDFDocument } from "@cantoo/pdf-lib";
import { GUIDES } from "../../app/core/text/guides";
import { openApp } from "../support/app";
import { launchBrowser, newContext } from "../support/browser";
import { createMigratedDatabase } from "../support/database";
import { expectNoBarriers } from "../support/visitor";

let url: string;
let browser: Browser;
let close: () => Promise<void>;

beforeAll(async () => {
  const { db, remove } = await createMigratedDatabase();
  const app = await openApp(db);
  browser = await launchBrowser();
  url = app.url;
  close = async () => {
    await browser.close();
    await app.close();
    await remove();
  };
});
afterAll(() => close());

test("each guide is reached from every page's foot, reads on the narrowest phone and prints on one side of A4", async () => {
  const context = await newContext(browser, { size: "small-phone" });
  const page = await context.newPage();
  await page.goto(`${url}/`);
  await page.getByRole("contentinfo").getByRole("link", { name: "Guides" }).click();
  await page.getByRole("heading", { level: 1, name: "Guides" }).waitFor();
  await expectNoBarriers(page);
  for (const { title } of GUIDES) {
    await page.goto(`${url}/guides`);
    await page.getByRole("link", { name: title }).click();
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await expectNoBarriers(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const printed = await PDFDocument.load(await page.pdf({ format: "A4", margin: { top: "14mm", bottom: "14mm", left: "16mm", right: "16mm" } }));
    expect([title, printed.getPageCount()]).toEqual([title, 1]);
  }
  expect((await page.goto(`${url}/guides/nobody`))?.status()).toBe(404);
  await context.close();
});
