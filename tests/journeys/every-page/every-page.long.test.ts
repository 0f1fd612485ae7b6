import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openMatrix, type Matrix } from "../../permissions/matrix";
import { listRoutes } from "../../permissions/routes";
import { launchBrowser } from "../../support/browser";
import { everyBarrierOf, openReaders, pagesOf, phoneBarriersOf, type Readers } from "./walk";

const routes = await listRoutes();
let matrix: Matrix;
let browser: Browser;
let readers: Readers;
beforeAll(async () => {
  [matrix, browser] = await Promise.all([openMatrix(), launchBrowser()]);
  readers = openReaders(browser, matrix);
});
afterAll(async () => {
  await readers.close();
  await browser.close();
  await matrix.close();
});

test.each(routes)("$pattern has no barrier by any measure for anybody whom its row lets in, nor for the first of them on a desk", { timeout: 180_000 }, async (route) => {
  const pages = await pagesOf(matrix, route, "each");
  // Two are looked at side by side: one is measured while the other is opened.
  const waiting = pages.map((page, index) => ({ page, measure: index === 0 ? everyBarrierOf : phoneBarriersOf }));
  const faults: string[] = [];
  async function lookAtTheNext(): Promise<void> {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) faults.push(...(await readers.look(next.page, next.measure)));
  }
  await Promise.all([lookAtTheNext(), lookAtTheNext()]);
  expect(faults).toEqual([]);
});
