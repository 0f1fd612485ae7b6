import { afterAll, beforeAll, expect, test } from "vitest";
import { expectNoBarriersWithoutScript, line, onPhone, openAnsweringHouse, openTheme, readAnswersOf, seatTwoMembers, type AnsweringHouse } from "../support/answering";
import { revealBoard, THEME_IDS } from "../support/board";
import { press } from "../support/visitor";

let house: AnsweringHouse;

beforeAll(async () => {
  house = await openAnsweringHouse();
});
afterAll(async () => {
  await house.close();
});

test("a member answers all thirteen, checks them and changes one", { timeout: 180_000 }, async () => {
  const { board, emails } = await seatTwoMembers(house);
  const page = await onPhone(house, emails[0], { javaScript: false });
  await page.goto(`${house.url}/assessments/${board.assessmentId}/answer`);
  await expectNoBarriersWithoutScript(page, house);
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Your answers");
  expect(await page.getByText("0 of 13, about 12 minutes left.").count()).toBe(1);
  await page.getByRole("link", { name: "Start", exact: true }).click();

  for (const place of THEME_IDS.keys()) {
    expect(await page.locator(".bm-progress b").innerText()).toContain(`${place + 1} of 13`);
    expect(await page.getByText("What the digital team could evidence").count()).toBe(0);
    if (place === 3) await page.getByRole("radio", { name: /^Can’t judge/ }).check();
    else if (place === 4) await page.getByRole("radio", { name: /^Skip/ }).check();
    else await line(page, (place % 5) + 1).check();
    await press(page, place === 12 ? "Save and see all answers" : "Next question");
  }
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("You have answered everything");
  expect(await page.getByText("13 of 13.").count()).toBe(1);
  expect((await readAnswersOf(house, board)).size).toBe(13);

  await page.getByRole("link", { name: "Well led" }).click();
  expect(await line(page, 1).isChecked()).toBe(true);
  await line(page, 4).check();
  await press(page, "Save and see the evidence");
  expect(await page.getByText("The digital team has not looked at this theme yet.").count()).toBe(1);
  expect((await readAnswersOf(house, board)).get("well-led")).toMatchObject({ choice: { kind: "level", level: 4 }, revision: 2 });
  await expectNoBarriersWithoutScript(page, house);
});

test("a form that says nothing is told so, and nothing typed is lost", async () => {
  const { board, emails } = await seatTwoMembers(house);
  const page = await onPhone(house, emails[0], { javaScript: false });
  await openTheme(page, house, board, "well-led");
  await page.getByLabel(/Why this level/).fill("Costed last spring.");
  await press(page, "Next question");
  expect(await page.getByRole("alert").first().innerText()).toContain("Choose a level, can’t judge or skip");
  expect(await page.getByLabel(/Why this level/).inputValue()).toBe("Costed last spring.");
  await line(page, 3).check();
  await page.getByLabel(/Why this level/).fill("a".repeat(281));
  await press(page, "Next question");
  expect(await page.getByRole("alert").first().innerText()).toContain("Use 280 characters or fewer");
  expect(await line(page, 3).isChecked()).toBe(true);
  expect((await readAnswersOf(house, board)).size).toBe(0);
  await expectNoBarriersWithoutScript(page, house);
});

test("two devices: both answers are shown, and the member chooses", async () => {
  const { board, emails } = await seatTwoMembers(house);
  const [phone, desk] = [await onPhone(house, emails[0], { javaScript: false }), await onPhone(house, emails[0], { javaScript: false })];
  await openTheme(phone, house, board, "well-led");
  await openTheme(desk, house, board, "well-led");
  await line(phone, 2).check();
  await press(phone, "Next question");
  await line(desk, 4).check();
  await desk.getByLabel(/Why this level/).fill("Seen at the desk.");
  await press(desk, "Next question");
  expect(await desk.getByRole("heading", { name: "You answered this on another device" }).count()).toBe(1);
  expect(await desk.getByText("2, under way").count()).toBe(1);
  expect(await desk.getByText("4, working throughout").count()).toBe(1);
  await expectNoBarriersWithoutScript(desk, house);
  await press(desk, "Save this one instead");
  expect((await readAnswersOf(house, board)).get("well-led")).toMatchObject({ choice: { kind: "level", level: 4 }, reason: "Seen at the desk.", revision: 2 });
});

test("an answer after the close is not saved, and says so", async () => {
  const { board, emails } = await seatTwoMembers(house);
  const page = await onPhone(house, emails[0], { javaScript: false });
  await openTheme(page, house, board, "well-led");
  await line(page, 2).check();
  await revealBoard(board);
  await press(page, "Next question");
  expect(await page.getByRole("heading", { name: "Not saved. The round has closed. Ask the facilitator." }).count()).toBe(1);
  expect(await page.getByText("You sent: 2, under way.").count()).toBe(1);
  expect((await readAnswersOf(house, board)).size).toBe(0);
});
