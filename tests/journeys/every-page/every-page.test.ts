import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openMatrix, type Matrix } from "../../permissions/matrix";
import { listRoutes } from "../../permissions/routes";
import { launchBrowser } from "../../support/browser";
import { barriersOf, everyBarrierOf, pagesOf, type OpenPage } from "./walk";

/** Of the routes one in so many is opened in a browser every day; the long tests open all, as everybody. */
const ONE_IN = 20;
/** The start page, signing in and its code. */
const WAY_IN = 3;

const routes = await listRoutes();
let matrix: Matrix;
let browser: Browser;
/** The page of each route that has one, as the first who is let in. */
const pages = new Map<string, OpenPage>();
beforeAll(async () => {
  [matrix, browser] = await Promise.all([openMatrix(), launchBrowser()]);
  for (const route of routes) for (const page of await pagesOf(matrix, route, "one")) pages.set(route.id, page);
}, 300_000);
afterAll(async () => {
  await browser.close();
  await matrix.close();
});

test("every page has a title of its own", () => {
  const byTitle = new Map<string, string[]>();
  // An email is nobody’s page: its title is its subject.
  for (const [id, { title }] of pages) if (id !== "routes/inbox-html") byTitle.set(title, [...(byTitle.get(title) ?? []), id]);
  expect([...byTitle].filter(([title, ids]) => ids.length > 1 || !/^\S.* - Boardmark$|^Boardmark$/.test(title)).map(([title, ids]) => `${title}: ${ids.join(", ")}`)).toEqual([]);
  expect(pages.size).toBeGreaterThan(60);
});

test("one in twenty of all pages has no barrier on the narrowest phone", async () => {
  const faults: string[] = [];
  for (const [index, page] of [...pages.values()].entries()) if (index % ONE_IN === 0) faults.push(...(await barriersOf(browser, matrix, page, 320)));
  expect(faults).toEqual([]);
});

test("the way in has no barrier by keyboard, at 400 %, in wide text and in colours of its reader’s own", async () => {
  const faults: string[] = [];
  for (const page of [...pages.values()].slice(0, WAY_IN)) faults.push(...(await everyBarrierOf(browser, matrix, page)));
  expect(faults).toEqual([]);
});
