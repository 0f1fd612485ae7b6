import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { line, onPhone, openAnsweringHouse, openTheme, readAnswersOf, seatTwoMembers, untilKept, untilSays, type AnsweringHouse } from "../support/answering";
import { revealBoard, THEME_IDS } from "../support/board";
import { PASSWORD } from "../support/people";
import { expectNoBarriers } from "../support/visitor";

let house: AnsweringHouse;

beforeAll(async () => {
  house = await openAnsweringHouse();
});
afterAll(async () => {
  await house.close();
});

/** What lies in the browser's caches: each address with its text. */
function keptIn(page: Page): Promise<readonly (readonly [string, string])[]> {
  return page.evaluate(async () => {
    const found: [string, string][] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) found.push([new URL(request.url).pathname, (await (await cache.match(request))?.text()) ?? ""]);
    }
    return found;
  });
}

const addressesIn = async (page: Page) => (await keptIn(page)).map(([address]) => address);

async function signInAs(page: Page, email: string): Promise<void> {
  await page.goto(`${house.url}/sign-in`);
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((address) => address.pathname !== "/sign-in");
}

test("the network is cut in the middle of an answer, the page is reloaded, more is answered, and all of it is saved once", async () => {
  const { board, emails } = await seatTwoMembers(house);
  const page = await onPhone(house, emails[0]);
  await openTheme(page, house, board, "well-led");
  await untilKept(page, board.assessmentId);
  await line(page, 2).check();
  await untilSays(page, /^Saved with the board/);

  await page.context().setOffline(true);
  await page.getByLabel(/Why this level/).fill("Said in a lift.");
  await line(page, 4).check();
  await untilSays(page, /^Saved on this phone/);
  await page.reload();
  expect(await page.getByRole("heading", { name: "No signal: this page was kept on your phone" }).count()).toBe(1);
  await expect.poll(() => line(page, 4).isChecked()).toBe(true);
  expect(await page.getByLabel(/Why this level/).inputValue()).toBe("Said in a lift.");
  await untilSays(page, /^Saved on this phone/);
  await expectNoBarriers(page);

  // On to a question never seen before, and to the list.
  await page.getByRole("button", { name: "Next question" }).click();
  await page.waitForURL(/smart-foundations$/);
  await line(page, 3).check();
  await untilSays(page, /^Saved on this phone/);
  await page.getByRole("link", { name: "See all themes" }).click();
  await expect.poll(() => page.locator("[data-outbox]").innerText()).toBe("2 answers are on this phone and not yet with the board.");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await expectNoBarriers(page);
  expect((await readAnswersOf(house, board)).get("well-led")).toMatchObject({ choice: { kind: "level", level: 2 }, revision: 1 });

  await page.context().setOffline(false);
  await expect.poll(async () => [...(await readAnswersOf(house, board))].map(([theme, { choice, reason }]) => [theme, choice, reason]).toSorted()).toEqual([
    ["smart-foundations", { kind: "level", level: 3 }, null],
    ["well-led", { kind: "level", level: 4 }, "Said in a lift."],
  ]);
  // A slow phone may have tried to send the reason before the level was changed: then they are two edits. Each is taken once.
  for (const { roundId, revision } of await house.db.answer.findMany({ where: { seatId: board.seatIds[0] ?? "" } })) expect(await house.db.answerCommand.count({ where: { roundId } })).toBe(revision);
  // The board's own page takes the place of the kept one by itself.
  await page.getByText(/^2 of 13, about \d+ minutes left\.$/).waitFor();
  await page.context().close();
});

test("what is kept on the phone is every question and nothing that was answered", async () => {
  const { board, emails } = await seatTwoMembers(house);
  const page = await onPhone(house, emails[0]);
  await openTheme(page, house, board, "well-led");
  await line(page, 5).check();
  await page.getByLabel(/Why this level/).fill("A reason of my own.");
  await expect.poll(async () => (await readAnswersOf(house, board)).get("well-led")?.reason, { timeout: 15_000 }).toBe("A reason of my own.");
  await untilKept(page, board.assessmentId);
  // Opened from elsewhere the page has its sheet within it; those kept link it, and it is kept with them.
  expect(await page.locator("link[rel=stylesheet]").count()).toBe(0);
  expect((await addressesIn(page)).filter((address) => /\/participant-[^/]*\.css$/.test(address))).toHaveLength(1);
  // Anew, with the answer given: as an hour later.
  await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
  await openTheme(page, house, board, "well-led");
  await untilKept(page, board.assessmentId);
  const kept = (await keptIn(page)).filter(([address]) => address.startsWith("/assessments/"));
  expect(kept.map(([address]) => address).toSorted()).toEqual([`/assessments/${board.assessmentId}/answer`, ...THEME_IDS.map((id) => `/assessments/${board.assessmentId}/answer/${id}`)].toSorted());
  for (const [address, text] of kept) {
    expect([address, text.includes("A reason of my own."), / checked=""/.test(text), /What the digital team could evidence|You answered:|Saved at|>Saved</.test(text)]).toEqual([address, false, false, false]);
  }
  // The same page as the board gives it has all of that: the check can fail.
  const own = await page.content();
  expect([own.includes("A reason of my own."), / checked=""/.test(own), own.includes("What the digital team could evidence")]).toEqual([true, true, true]);
  await page.context().close();
});

test("signing out empties what is kept, and nothing is shown offline any more", async () => {
  const { board, emails } = await seatTwoMembers(house);
  const page = await onPhone(house, emails[0]);
  await openTheme(page, house, board, "well-led");
  await untilKept(page, board.assessmentId);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "Where does our board stand on digital?" }).waitFor();
  await expect.poll(() => addressesIn(page)).toEqual([]);
  await page.context().setOffline(true);
  await page.goto(`${house.url}/assessments/${board.assessmentId}/answer/well-led`);
  expect(await page.locator("body").innerText()).toBe("No signal\n\nWhat the page called saved is saved. Try again when you are online.");
  await page.context().close();
});

test("a session that has ended empties what is kept as soon as the board says so", async () => {
  const { board, emails } = await seatTwoMembers(house);
  const page = await onPhone(house, emails[0]);
  await openTheme(page, house, board, "well-led");
  await untilKept(page, board.assessmentId);
  await page.context().clearCookies();
  await line(page, 4).check();
  await untilSays(page, /^Saved on this phone\. Sign in again to send it\./);
  expect(await addressesIn(page)).toEqual([]);
  await page.context().close();
});

test("another member on the same phone is never shown a page of the seat before", async () => {
  const { board, emails } = await seatTwoMembers(house);
  const page = await onPhone(house, emails[0]);
  await openTheme(page, house, board, "well-led");
  await untilKept(page, board.assessmentId);
  const [first] = await page.evaluate(() => caches.keys());
  await page.context().clearCookies();
  await signInAs(page, emails[1]);
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  // As if the browser had not come by a page that forgets: what belongs to another seat still goes first.
  await page.evaluate((name) => caches.open(name ?? ""), first);
  await openTheme(page, house, board, "well-led");
  await untilKept(page, board.assessmentId);
  await expect
    .poll(async () => {
      const names = await page.evaluate(() => caches.keys());
      return [names.length, names.includes(first ?? "")];
    })
    .toEqual([1, false]);
  await page.context().setOffline(true);
  await page.reload();
  await page.getByRole("heading", { name: "No signal: this page was kept on your phone" }).waitFor();
  expect(await page.locator("[data-outbox]").getAttribute("data-outbox")).toBe(board.seatIds[1]);
  await page.context().close();
});

test("once the rounds have closed nothing is kept any more", async () => {
  const { board, emails } = await seatTwoMembers(house);
  const page = await onPhone(house, emails[0]);
  await openTheme(page, house, board, "well-led");
  await untilKept(page, board.assessmentId);
  await revealBoard(board);
  await page.goto(`${house.url}/assessments/${board.assessmentId}/answer`);
  await expect.poll(() => addressesIn(page)).toEqual([]);
  await page.context().close();
});

test("two answers to another question than the one on screen: the list leads to where the member chooses", async () => {
  const { board, emails } = await seatTwoMembers(house);
  const [phone, desk] = [await onPhone(house, emails[0]), await onPhone(house, emails[0])];
  await openTheme(phone, house, board, "well-led");
  await openTheme(desk, house, board, "well-led");
  await untilKept(phone, board.assessmentId);
  await phone.context().setOffline(true);
  await line(phone, 4).check();
  await untilSays(phone, /^Saved on this phone/);
  await line(desk, 2).check();
  await untilSays(desk, /^Saved with the board/);
  await phone.getByRole("link", { name: "See all 13 answers" }).click();
  await phone.context().setOffline(false);
  // The board's own list takes the place of the kept one.
  await phone.locator("[data-outbox]:not([data-kept])").waitFor({ state: "attached" });
  const link = phone.getByRole("link", { name: "You answered Well led on two devices: choose which answer to keep" });
  await link.waitFor();
  await expectNoBarriers(phone);
  await link.click();
  await phone.getByRole("heading", { name: "You answered this on another device" }).waitFor();
  expect(await phone.locator('[data-clash-said="stored"]').innerText()).toBe("2, under way");
  await phone.getByRole("button", { name: "Keep what is saved" }).click();
  await expect.poll(() => line(phone, 2).isChecked()).toBe(true);
  expect((await readAnswersOf(house, board)).get("well-led")).toMatchObject({ choice: { kind: "level", level: 2 }, revision: 1 });
  for (const page of [phone, desk]) await page.context().close();
});
