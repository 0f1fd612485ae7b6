import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openMatrix, type Matrix } from "../../permissions/matrix";
import { listRoutes } from "../../permissions/routes";
import { launchBrowser } from "../../support/browser";
import { everyBarrierOf, openReaders, pagesOf, type OpenPage, type Readers } from "./walk";

/** Of the pages one in so many is opened in a browser every day; the long tests open all, as everybody. */
const ONE_IN = 20;
/** What everybody comes by; the start page is among the one in twenty. */
const WAY_IN = ["routes/sign-in", "routes/sign-in-code"];

const routes = await listRoutes();
let matrix: Matrix;
let browser: Browser;
let readers: Readers;
/** The page of each route that has one, as the first who is let in. */
const pages = new Map<string, OpenPage>();
beforeAll(async () => {
  [matrix, browser] = await Promise.all([openMatrix(), launchBrowser()]);
  readers = openReaders(browser, matrix);
  for (const route of routes) for (const page of await pagesOf(matrix, route, "one")) pages.set(route.id, page);
}, 300_000);
afterAll(async () => {
  await readers.close();
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

test("one in twenty of all pages has no barrier by any measure", async () => {
  const faults: string[] = [];
  for (const [index, page] of [...pages.values()].entries()) if (index % ONE_IN === 0) faults.push(...(await readers.look(page, everyBarrierOf)));
  expect(faults).toEqual([]);
});

test("signing in and its code have no barrier by any measure", async () => {
  const faults: string[] = [];
  for (const id of WAY_IN) faults.push(...(await readers.look(pages.get(id) as OpenPage, everyBarrierOf)));
  expect(faults).toEqual([]);
});
