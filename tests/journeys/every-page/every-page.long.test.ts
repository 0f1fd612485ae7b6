import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openMatrix, type Matrix } from "../../permissions/matrix";
import { listRoutes } from "../../permissions/routes";
import { launchBrowser } from "../../support/browser";
import { barriersOf, pagesOf } from "./walk";

const routes = await listRoutes();
let matrix: Matrix;
let browser: Browser;
beforeAll(async () => {
  [matrix, browser] = await Promise.all([openMatrix(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await matrix.close();
});

test.each(routes)("$pattern has no barrier for anybody whom its row lets in on the narrowest phone, nor for the first of them on a desk", { timeout: 180_000 }, async (route) => {
  const pages = await pagesOf(matrix, route, "each");
  const faults: string[] = [];
  for (const page of pages) faults.push(...(await barriersOf(browser, matrix, page, 320)));
  for (const page of pages.slice(0, 1)) faults.push(...(await barriersOf(browser, matrix, page, 1280)));
  expect(faults).toEqual([]);
});
