import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readOwnAnswers } from "../../app/db/answers";
import type { Db } from "../../app/db/database";
import { tickElement } from "../../app/use-cases/tick-element";
import { openApp } from "../support/app";
import { must, openBoard, revealBoard, THEME_IDS, type Board } from "../support/board";
import { launchBrowser, newContext, type ContextOptions } from "../support/browser";
import { createMigratedDatabase } from "../support/database";
import { addPerson, PASSWORD } from "../support/people";
import { expectNoBarriers, press, signIn } from "../support/visitor";

let db: Db;
let url: string;
let browser: Browser;
const closing: (() => Promise<void>)[] = [];
let members = 0;

beforeAll(async () => {
  const database = await createMigratedDatabase();
  const app = await openApp(database.db, { now: () => new Date("2026-10-02T09:00:00Z") });
  browser = await launchBrowser();
  ({ db } = database);
  ({ url } = app);
  closing.push(() => browser.close(), app.close, database.remove);
});
afterAll(async () => {
  for (const close of closing) await close();
});

/** A board of six that may answer, with a person on the first two seats. */
async function seatedBoard(): Promise<{ readonly board: Board; readonly emails: readonly [string, string] }> {
  const board = await openBoard(db, 6);
  members += 2;
  const emails = [`member${members - 1}@northmoor.example`, `member${members}@northmoor.example`] as const;
  for (const [place, email] of emails.entries()) {
    const personId = await addPerson(db, email);
    await db.seat.update({ where: { id: board.seatIds[place] ?? "" }, data: { personId } });
  }
  return { board, emails };
}

async function onPhone(email: string, options: ContextOptions = {}): Promise<Page> {
  return signIn(browser, url, email, PASSWORD, { size: "small-phone", ...options });
}

/** Opens another page as the same person on the same phone. */
async function another(page: Page): Promise<Page> {
  return page.context().newPage();
}

async function openTheme(page: Page, { assessmentId }: Board, theme: string): Promise<void> {
  await page.goto(`${url}/assessments/${assessmentId}/answer/${theme}`);
}

async function ownAnswers({ seatIds }: Board, place = 0) {
  const own = await readOwnAnswers(db, seatIds[place] ?? "");
  return new Map(own.map(({ themeId, answer }) => [themeId, answer]));
}

const line = (page: Page, level: number) => page.getByRole("radio", { name: new RegExp(`^Level ${level},`) });
const saved = (page: Page) => page.locator('[data-saved-place="block"]');
async function untilSays(page: Page, words: RegExp): Promise<void> {
  await expect.poll(() => saved(page).innerText(), { timeout: 15_000 }).toMatch(words);
}

test("without a script a member answers all thirteen, checks them and changes one", { timeout: 180_000 }, async () => {
  const { board, emails } = await seatedBoard();
  const page = await onPhone(emails[0], { javaScript: false });
  await page.goto(`${url}/assessments/${board.assessmentId}/answer`);
  await expectNoBarriersIn(page);
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
  expect((await ownAnswers(board)).size).toBe(13);

  await page.getByRole("link", { name: "Well led" }).click();
  expect(await line(page, 1).isChecked()).toBe(true);
  await line(page, 4).check();
  await press(page, "Save and see the evidence");
  expect(await page.getByText("The digital team has not looked at this theme yet.").count()).toBe(1);
  expect((await ownAnswers(board)).get("well-led")).toMatchObject({ choice: { kind: "level", level: 4 }, revision: 2 });
  await expectNoBarriersIn(page);
});

test("a form that says nothing is told so, and nothing typed is lost", async () => {
  const { board, emails } = await seatedBoard();
  const page = await onPhone(emails[0], { javaScript: false });
  await openTheme(page, board, "well-led");
  await page.getByLabel(/Why this level/).fill("Costed last spring.");
  await press(page, "Next question");
  expect(await page.getByRole("alert").first().innerText()).toContain("Choose a level, can’t judge or skip");
  expect(await page.getByLabel(/Why this level/).inputValue()).toBe("Costed last spring.");
  await line(page, 3).check();
  await page.getByLabel(/Why this level/).fill("a".repeat(281));
  await press(page, "Next question");
  expect(await page.getByRole("alert").first().innerText()).toContain("Use 280 characters or fewer");
  expect(await line(page, 3).isChecked()).toBe(true);
  expect((await ownAnswers(board)).size).toBe(0);
  await expectNoBarriersIn(page);
});

test("without a script two devices: both answers are shown, and the member chooses", async () => {
  const { board, emails } = await seatedBoard();
  const [phone, desk] = [await onPhone(emails[0], { javaScript: false }), await onPhone(emails[0], { javaScript: false })];
  await openTheme(phone, board, "well-led");
  await openTheme(desk, board, "well-led");
  await line(phone, 2).check();
  await press(phone, "Next question");
  await line(desk, 4).check();
  await desk.getByLabel(/Why this level/).fill("Seen at the desk.");
  await press(desk, "Next question");
  expect(await desk.getByRole("heading", { name: "You answered this on another device" }).count()).toBe(1);
  expect(await desk.getByText("2, under way").count()).toBe(1);
  expect(await desk.getByText("4, working throughout").count()).toBe(1);
  await expectNoBarriersIn(desk);
  await press(desk, "Save this one instead");
  expect((await ownAnswers(board)).get("well-led")).toMatchObject({ choice: { kind: "level", level: 4 }, reason: "Seen at the desk.", revision: 2 });
});

test("an answer after the close is not saved, and says so", async () => {
  const { board, emails } = await seatedBoard();
  const page = await onPhone(emails[0], { javaScript: false });
  await openTheme(page, board, "well-led");
  await line(page, 2).check();
  await revealBoard(board);
  await press(page, "Next question");
  expect(await page.getByRole("heading", { name: "Not saved. The round has closed. Ask the facilitator." }).count()).toBe(1);
  expect(await page.getByText("You sent: 2, under way.").count()).toBe(1);
  expect((await ownAnswers(board)).size).toBe(0);
});

test("each change is saved as it is made, and the evidence appears after the answer and not before", async () => {
  const { board, emails } = await seatedBoard();
  for (const elementId of ["well-led.2a", "well-led.2b", "well-led.2c"]) {
    must(await tickElement(board.tools, { personId: "digital" }, { assessmentId: board.assessmentId, elementId }, { state: "met", evidence: "Board paper 14", evidenceOn: "2026-05-01", baseRevision: 0 }));
  }
  const page = await onPhone(emails[0]);
  await openTheme(page, board, "well-led");
  expect(await page.content()).not.toContain("Board paper 14");
  await line(page, 3).check();
  await untilSays(page, /^Saved with the board at \d\d:\d\d/);
  await page.getByRole("radio", { name: "Very sure" }).check();
  await page.getByLabel(/Why this level/).fill("Costed last spring.");
  await expect.poll(async () => (await ownAnswers(board)).get("well-led")?.reason, { timeout: 15_000 }).toBe("Costed last spring.");
  expect((await ownAnswers(board)).get("well-led")).toMatchObject({ choice: { kind: "level", level: 3 }, confidence: "very-sure" });
  await page.getByText("What the digital team could evidence").click();
  await expect.poll(() => page.getByText("Evidence adds up to 2. You said 3. Both stand.").isVisible()).toBe(true);
  expect(await page.getByText("Board paper 14, dated 1 May 2026").count()).toBe(3);
  expect(await page.locator("[data-count-of=reason]").innerText()).toBe("You have 261 characters left");
  await expectNoBarriers(page);
  await page.getByRole("button", { name: "Next question" }).click();
  await page.waitForURL(/smart-foundations$/);
});

test("an answer given without a network is kept on the phone through a reload, and sent when it is back", async () => {
  const { board, emails } = await seatedBoard();
  const page = await onPhone(emails[0]);
  await openTheme(page, board, "well-led");
  await page.context().setOffline(true);
  await line(page, 4).check();
  await page.getByLabel(/Why this level/).fill("Said in a lift.");
  await untilSays(page, /^Saved on this phone at \d\d:\d\d\s+No signal/);
  await expectNoBarriers(page);
  expect((await ownAnswers(board)).size).toBe(0);

  await page.close();
  const later = await another(page);
  await later.context().setOffline(false);
  await openTheme(later, board, "well-led");
  await untilSays(later, /^Saved with the board/);
  expect(await line(later, 4).isChecked()).toBe(true);
  expect((await ownAnswers(board)).get("well-led")).toMatchObject({ choice: { kind: "level", level: 4 }, reason: "Said in a lift." });
});

test("several edits without a network become the last of them, sent from any page of the member's", async () => {
  const { board, emails } = await seatedBoard();
  const page = await onPhone(emails[0]);
  await openTheme(page, board, "well-led");
  await line(page, 1).check();
  await untilSays(page, /^Saved with the board/);
  await page.context().setOffline(true);
  await line(page, 2).check();
  await line(page, 5).check();
  await untilSays(page, /^Saved on this phone/);
  const list = await another(page);
  await page.close();
  await list.context().setOffline(false);
  await list.goto(`${url}/assessments/${board.assessmentId}/answer`);
  await expect.poll(async () => (await ownAnswers(board)).get("well-led")?.choice, { timeout: 15_000 }).toEqual({ kind: "level", level: 5 });
});

test("two phones: the second is shown both answers where it stands, and what it chooses is saved", async () => {
  const { board, emails } = await seatedBoard();
  const [first, second] = [await onPhone(emails[0]), await onPhone(emails[0])];
  await openTheme(first, board, "well-led");
  await openTheme(second, board, "well-led");
  await line(first, 2).check();
  await untilSays(first, /^Saved with the board/);
  await line(second, 4).check();
  await second.getByRole("heading", { name: "You answered this on another device" }).waitFor();
  expect(await second.locator('[data-clash-said="stored"]').innerText()).toBe("2, under way");
  expect(await second.locator('[data-clash-said="sent"]').innerText()).toBe("4, working throughout");
  await expectNoBarriers(second);
  await second.getByRole("button", { name: "Save this one instead" }).click();
  await untilSays(second, /^Saved with the board/);
  expect((await ownAnswers(board)).get("well-led")).toMatchObject({ choice: { kind: "level", level: 4 }, revision: 2 });
});

test("what one member left on a shared phone is not sent by the next", async () => {
  const { board, emails } = await seatedBoard();
  const page = await onPhone(emails[0]);
  await openTheme(page, board, "well-led");
  await page.context().setOffline(true);
  await line(page, 4).check();
  await untilSays(page, /^Saved on this phone/);
  await page.close();
  const context: BrowserContext = page.context();
  await context.setOffline(false);
  await context.clearCookies();
  const next = await context.newPage();
  await next.goto(`${url}/sign-in`);
  await next.getByLabel("Email address").fill(emails[1]);
  await next.getByLabel("Password").fill(PASSWORD);
  await next.getByRole("button", { name: "Sign in" }).click();
  await next.waitForURL((address) => address.pathname !== "/sign-in");
  await openTheme(next, board, "well-led");
  expect(await line(next, 4).isChecked()).toBe(false);
  await line(next, 1).check();
  await untilSays(next, /^Saved with the board/);
  expect((await ownAnswers(board, 0)).size).toBe(0);
  expect((await ownAnswers(board, 1)).get("well-led")?.choice).toEqual({ kind: "level", level: 1 });
});

test("an answer that comes back after the close is not counted, and the member is told", async () => {
  const { board, emails } = await seatedBoard();
  const page = await onPhone(emails[0]);
  await openTheme(page, board, "well-led");
  await page.context().setOffline(true);
  await line(page, 4).check();
  await untilSays(page, /^Saved on this phone/);
  await revealBoard(board);
  await page.context().setOffline(false);
  await untilSays(page, /^Not saved\. The round has closed\. Ask the facilitator\./);
  await page.goto(`${url}/assessments/${board.assessmentId}/answer`);
  await expect.poll(() => page.locator("[data-outbox]").innerText()).toBe("Not saved. The round has closed. Ask the facilitator.");
  expect((await ownAnswers(board)).size).toBe(0);
});

test("who is signed out keeps the answer on the phone, and sends it after signing in", async () => {
  const { board, emails } = await seatedBoard();
  const page = await onPhone(emails[0]);
  await openTheme(page, board, "well-led");
  await page.context().clearCookies();
  await line(page, 4).check();
  await untilSays(page, /^Saved on this phone\. Sign in again to send it\./);
  await page.goto(`${url}/sign-in`);
  await page.getByLabel("Email address").fill(emails[0]);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((address) => address.pathname !== "/sign-in");
  await openTheme(page, board, "well-led");
  await untilSays(page, /^Saved with the board/);
  expect((await ownAnswers(board)).get("well-led")?.choice).toEqual({ kind: "level", level: 4 });
});

test("a member's page weighs under 60 kB, script and style and all", async () => {
  const { board, emails } = await seatedBoard();
  const page = await onPhone(emails[0]);
  let bytes = 0;
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  session.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  await openTheme(page, board, "well-led");
  await page.waitForLoadState("networkidle");
  expect(bytes).toBeGreaterThan(5_000);
  expect(bytes).toBeLessThan(60_000);
});

/** The check for barriers runs in the page: a page without scripts is looked at by a twin that has them. */
async function expectNoBarriersIn(page: Page): Promise<void> {
  const twin = await newContext(browser, { size: "small-phone" });
  const copy = await twin.newPage();
  await copy.route("**/*.js", (route) => route.abort());
  await copy.goto(url);
  await copy.setContent(await page.content(), { waitUntil: "load" });
  await expectNoBarriers(copy);
  await twin.close();
}
