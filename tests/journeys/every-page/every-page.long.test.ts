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

test.each(routes)("$pattern has no barrier for anybody whom its row lets in, on the narrowest phone and on a desk", async (route) => {
  const faults: string[] = [];
  for (const page of await pagesOf(matrix, route, "each")) for (const width of [320, 1280]) faults.push(...(await barriersOf(browser, matrix, page, width)));
  expect(faults).toEqual([]);
});
