import { afterAll, beforeAll, expect, test } from "vitest";
import { newContext } from "../support/browser";
import { onPhone, openAnsweringHouse, openTheme, seatTwoMembers, type AnsweringHouse } from "../support/answering";

let house: AnsweringHouse;
beforeAll(async () => {
  house = await openAnsweringHouse();
});
afterAll(() => house.close());

const SHEETS = "link[rel=stylesheet]";

test("a phone that has nothing yet shows the page as it is meant to look before any other file has come", async () => {
  const page = await (await newContext(house.browser, { size: "small-phone" })).newPage();
  const withheld: (() => void)[] = [];
  await page.route("**/*.{css,js}", (route) => new Promise<void>((resolve) => withheld.push(() => void route.continue().then(resolve))));
  await page.goto(`${house.url}/join`, { waitUntil: "commit" });
  await page.getByRole("heading", { level: 1 }).waitFor();
  const look = () => page.evaluate(() => [getComputedStyle(document.querySelector("h1") as Element).fontWeight, getComputedStyle(document.querySelector("button[type=submit], main button") as Element).backgroundColor]);
  const early = await look();
  for (const letGo of withheld) letGo();
  await page.unroute("**/*.{css,js}");

  // As with the sheet from its own file, which the next page links.
  await page.evaluate(() => location.assign("/join"));
  await page.locator(SHEETS).waitFor({ state: "attached" });
  await page.waitForLoadState("load");
  expect(await look()).toEqual(early);
  // The check can fail: without the sheet it looks otherwise.
  await page.locator(SHEETS).evaluate((sheet) => sheet.remove());
  expect(await look()).not.toEqual(early);
  await page.context().close();
});

test("the next page links the sheet, which the phone has fetched meanwhile", async () => {
  const { board, emails } = await seatTwoMembers(house);
  const page = await onPhone(house, emails[0]);
  const fetched = page.waitForResponse(/participant-[^/]*\.css$/);
  await openTheme(page, house, board, "well-led");
  expect(await page.locator(SHEETS).count()).toBe(0);
  expect(await (await fetched).finished()).toBeNull();
  await page.evaluate((address) => location.assign(address), `/assessments/${board.assessmentId}/answer`);
  await page.locator(SHEETS).waitFor({ state: "attached" });
  await page.waitForLoadState("load");
  const sizes = await page.evaluate(() => (performance.getEntriesByType("resource") as PerformanceResourceTiming[]).filter(({ name }) => /participant-[^/]*\.css$/.test(name)).map(({ transferSize, decodedBodySize }) => [transferSize, decodedBodySize > 0]));
  expect(sizes).toEqual([[0, true]]);
  await page.context().close();
});
