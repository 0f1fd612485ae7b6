import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { line, onPhone, openAnsweringHouse, openTheme, readAnswersOf, seatTwoMembers, untilKept, untilSays, type AnsweringHouse } from "../support/answering";
import { openHushedNetwork } from "../support/hushed-network";
import { expectNoBarriers } from "../support/visitor";

let house: AnsweringHouse;

beforeAll(async () => {
  house = await openAnsweringHouse();
});
afterAll(async () => {
  await house.close();
});

test("a network that says nothing: the next question comes at once with the answer on the phone, and all is sent when it speaks again", async () => {
  const network = await openHushedNetwork(house.url);
  onTestFinished(network.close);
  const behind = { ...house, url: network.url };
  const { board, emails } = await seatTwoMembers(house);
  const page = await onPhone(behind, emails[0]);
  await openTheme(page, behind, board, "well-led");
  await untilKept(page, board.assessmentId);

  // Nobody ends the silence until both questions are answered: without the phone's own copy this would stand still here.
  network.hush();
  await line(page, 4).check();
  await page.getByRole("button", { name: "Next question" }).click();
  await page.waitForURL(/smart-foundations$/);
  await expect.poll(() => page.locator("[data-outbox]").innerText()).toBe("One answer is on this phone and not yet with the board.");
  await line(page, 2).check();
  await page.getByRole("button", { name: "Next question" }).click();
  await page.waitForURL(/safe-practice$/);
  await expect.poll(() => page.locator("[data-outbox]").innerText()).toBe("2 answers are on this phone and not yet with the board.");
  await expectNoBarriers(page);
  expect((await readAnswersOf(house, board)).size).toBe(0);

  network.speak();
  await expect.poll(async () => [...(await readAnswersOf(house, board))].map(([theme, { choice, revision }]) => [theme, choice, revision]).toSorted(), { timeout: 30_000 }).toEqual([
    ["smart-foundations", { kind: "level", level: 2 }, 1],
    ["well-led", { kind: "level", level: 4 }, 1],
  ]);
  // The board's own page comes by itself, with no event of the browser's to call it.
  await expect.poll(() => page.getByText(/^3 of 13, about/).count(), { timeout: 30_000 }).toBe(1);
  await page.context().close();
});

test("a network that says nothing, and no copy of the next question: the member is told that the answer is on the phone, and goes on when it is sent", async () => {
  const network = await openHushedNetwork(house.url);
  onTestFinished(network.close);
  const behind = { ...house, url: network.url };
  const { board, emails } = await seatTwoMembers(house);
  const page = await onPhone(behind, emails[0]);
  await openTheme(page, behind, board, "well-led");
  await untilKept(page, board.assessmentId);
  await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
  network.hush();
  await line(page, 4).check();
  await page.getByRole("button", { name: "Next question" }).click();
  await untilSays(page, /^Saved on this phone/);
  network.speak();
  await page.waitForURL(/smart-foundations$/, { timeout: 30_000 });
  expect((await readAnswersOf(house, board)).get("well-led")).toMatchObject({ choice: { kind: "level", level: 4 }, revision: 1 });
  await page.context().close();
});

test("a board that is too busy at first: the member who asked for the next question goes on as soon as the answer is saved", async () => {
  const { board, emails } = await seatTwoMembers(house);
  const page = await onPhone(house, emails[0]);
  await openTheme(page, house, board, "well-led");
  await untilKept(page, board.assessmentId);
  await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
  let refusals = 0;
  await page.route(/answer/, async (route) => {
    if (route.request().method() !== "POST" || refusals === 2) return route.continue();
    refusals += 1;
    return route.fulfill({ status: 503, contentType: "text/html", body: "Too many people at once" });
  });
  await line(page, 4).check();
  await page.getByRole("button", { name: "Next question" }).click();
  await page.waitForURL(/smart-foundations$/);
  expect(refusals).toBe(2);
  expect((await readAnswersOf(house, board)).get("well-led")).toMatchObject({ choice: { kind: "level", level: 4 }, revision: 1 });
  await page.context().close();
});
