import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findAssessment } from "../../app/db/assessments";
import { vitalSignFormSchema } from "../../app/core/vital-signs/vital-sign-form";
import { offeredFramework } from "../../app/core/framework/framework-library";
import { recordVitalSign } from "../../app/use-cases/record-vital-sign";
import { tickElement } from "../../app/use-cases/tick-element";
import { line, onPhone, openAnsweringHouse, openTheme, readAnswersOf, seatTwoMembers, untilSays, type AnsweringHouse } from "../support/answering";
import { must, revealBoard, type Board } from "../support/board";
import { PASSWORD } from "../support/people";
import { expectNoBarriers } from "../support/visitor";

let house: AnsweringHouse;

beforeAll(async () => {
  house = await openAnsweringHouse();
});
afterAll(async () => {
  await house.close();
});

/** A number of the board's trust that belongs to the theme "Well led". */
async function measure({ tools, assessmentId }: Board): Promise<void> {
  const trustCode = (await findAssessment(tools.db, assessmentId))?.trust.code ?? "";
  const value = vitalSignFormSchema.parse({ signId: "digital-spend-share", value: "2.7", on: "2026-03-31", source: "Annual accounts" });
  must(await recordVitalSign(tools, { personId: "digital" }, { trustCode, framework: offeredFramework(tools.frameworks) }, value));
}

/** Taps a fold until it shows what is in it: a tap in the very moment in which a save brings the part anew reaches neither the old nor the new. */
async function unfold(page: Page, fold: string, inside: string): Promise<void> {
  await expect
    .poll(async () => {
      const isVisible = await page.getByText(inside).isVisible();
      if (!isVisible) await page.getByText(fold).click();
      return isVisible;
    })
    .toBe(true);
}

test("each change is saved as it is made, and the evidence appears after the answer and not before", async () => {
  const { board, emails } = await seatTwoMembers(house);
  for (const elementId of ["well-led.2a", "well-led.2b", "well-led.2c"]) {
    must(await tickElement(board.tools, { personId: "digital" }, { assessmentId: board.assessmentId, elementId }, { state: "met", evidence: "Board paper 14", evidenceOn: "2026-05-01", link: null, owner: null, expiresOn: null, baseRevision: 0 }));
  }
  await measure(board);
  const page = await onPhone(house, emails[0]);
  await openTheme(page, house, board, "well-led");
  expect(await page.content()).not.toMatch(/Board paper 14|Digital share of spending|Numbers and visits/);
  await line(page, 3).check();
  await untilSays(page, /^Saved with the board at \d\d:\d\d/);
  await page.getByRole("radio", { name: "Very sure" }).check();
  await page.getByLabel(/Why this level/).fill("Costed last spring.");
  await expect.poll(async () => (await readAnswersOf(house, board)).get("well-led")?.reason, { timeout: 15_000 }).toBe("Costed last spring.");
  expect((await readAnswersOf(house, board)).get("well-led")).toMatchObject({ choice: { kind: "level", level: 3 }, confidence: "very-sure" });
  await unfold(page, "What the digital team could evidence", "Evidence adds up to 2. You said 3. Both stand.");
  expect(await page.getByText("Board paper 14, dated 1 May 2026").count()).toBe(3);
  await unfold(page, "Numbers and visits to read beside it", "Digital share of spending: 2.7%, 31 March 2026");
  expect(await page.locator("[data-count-of=reason]").innerText()).toBe("You have 261 characters left");
  await expectNoBarriers(page);
  await page.getByRole("button", { name: "Next question" }).click();
  await page.waitForURL(/smart-foundations$/);
});

test("an answer given without a network is kept on the phone through a reload, and sent when it is back", async () => {
  const { board, emails } = await seatTwoMembers(house);
  const page = await onPhone(house, emails[0]);
  await openTheme(page, house, board, "well-led");
  await page.context().setOffline(true);
  await line(page, 4).check();
  await page.getByLabel(/Why this level/).fill("Said in a lift.");
  await untilSays(page, /^Saved on this phone at \d\d:\d\d\s+No signal/);
  await expectNoBarriers(page);
  expect((await readAnswersOf(house, board)).size).toBe(0);

  await page.close();
  const later = await page.context().newPage();
  await later.context().setOffline(false);
  await openTheme(later, house, board, "well-led");
  await untilSays(later, /^Saved with the board/);
  expect(await line(later, 4).isChecked()).toBe(true);
  // The page that closed may have sent the level already; the reason comes after it.
  await expect.poll(async () => (await readAnswersOf(house, board)).get("well-led")).toMatchObject({ choice: { kind: "level", level: 4 }, reason: "Said in a lift." });
});

test("a level chosen before the page listens is saved once it does", async () => {
  const { board, emails } = await seatTwoMembers(house);
  const page = await onPhone(house, emails[0]);
  const held = new Promise<() => Promise<void>>((resolve) => void page.route(/islands\/answer/, (route) => resolve(() => route.continue())));
  await page.goto(`${house.url}/assessments/${board.assessmentId}/answer/well-led`, { waitUntil: "commit" });
  const release = await held;
  await line(page, 4).check();
  await release();
  await untilSays(page, /^Saved with the board/);
  expect((await readAnswersOf(house, board)).get("well-led")).toMatchObject({ choice: { kind: "level", level: 4 }, revision: 1 });
  await page.context().close();
});

test("several edits without a network become the last of them, sent from any page of the member's", async () => {
  const { board, emails } = await seatTwoMembers(house);
  const page = await onPhone(house, emails[0]);
  await openTheme(page, house, board, "well-led");
  await line(page, 1).check();
  await untilSays(page, /^Saved with the board/);
  await page.context().setOffline(true);
  await line(page, 2).check();
  await line(page, 5).check();
  await untilSays(page, /^Saved on this phone/);
  const list = await page.context().newPage();
  await page.close();
  await list.context().setOffline(false);
  await list.goto(`${house.url}/assessments/${board.assessmentId}/answer`);
  await expect.poll(async () => (await readAnswersOf(house, board)).get("well-led")?.choice, { timeout: 15_000 }).toEqual({ kind: "level", level: 5 });
});

test("two phones: the second is shown both answers where it stands, and what it chooses is saved", async () => {
  const { board, emails } = await seatTwoMembers(house);
  const [first, second] = [await onPhone(house, emails[0]), await onPhone(house, emails[0])];
  await openTheme(first, house, board, "well-led");
  await openTheme(second, house, board, "well-led");
  await line(first, 2).check();
  await untilSays(first, /^Saved with the board/);
  await line(second, 4).check();
  await second.getByRole("heading", { name: "You answered this on another device" }).waitFor();
  expect(await second.locator('[data-clash-said="stored"]').innerText()).toBe("2, under way");
  expect(await second.locator('[data-clash-said="sent"]').innerText()).toBe("4, working throughout");
  await expectNoBarriers(second);
  await second.getByRole("button", { name: "Save this one instead" }).click();
  await untilSays(second, /^Saved with the board/);
  expect((await readAnswersOf(house, board)).get("well-led")).toMatchObject({ choice: { kind: "level", level: 4 }, revision: 2 });
});

test("what one member left on a shared phone is not sent by the next", async () => {
  const { board, emails } = await seatTwoMembers(house);
  const page = await onPhone(house, emails[0]);
  await openTheme(page, house, board, "well-led");
  await page.context().setOffline(true);
  await line(page, 4).check();
  await untilSays(page, /^Saved on this phone/);
  // A page that closes sends what it still has: the session ends first, so that it could only go out as the next member's.
  const context: BrowserContext = page.context();
  await context.clearCookies();
  await page.close();
  await context.setOffline(false);
  const next = await context.newPage();
  await next.goto(`${house.url}/sign-in`);
  await next.getByLabel("Email address").fill(emails[1]);
  await next.getByLabel("Password").fill(PASSWORD);
  await next.getByRole("button", { name: "Sign in" }).click();
  await next.waitForURL((address) => address.pathname !== "/sign-in");
  await openTheme(next, house, board, "well-led");
  expect(await line(next, 4).isChecked()).toBe(false);
  await line(next, 1).check();
  await untilSays(next, /^Saved with the board/);
  expect((await readAnswersOf(house, board, 0)).size).toBe(0);
  expect((await readAnswersOf(house, board, 1)).get("well-led")?.choice).toEqual({ kind: "level", level: 1 });
});

test("an answer that comes back after the close is not counted, and the member is told", async () => {
  const { board, emails } = await seatTwoMembers(house);
  const page = await onPhone(house, emails[0]);
  await openTheme(page, house, board, "well-led");
  await page.context().setOffline(true);
  await line(page, 4).check();
  await untilSays(page, /^Saved on this phone/);
  await revealBoard(board);
  await page.context().setOffline(false);
  await untilSays(page, /^Not saved\. The round has closed\. Ask the facilitator\./);
  await page.goto(`${house.url}/assessments/${board.assessmentId}/answer`);
  await expect.poll(() => page.locator("[data-outbox]").innerText()).toBe("Not saved. The round has closed. Ask the facilitator.");
  expect((await readAnswersOf(house, board)).size).toBe(0);
});

test("who is signed out keeps the answer on the phone, and sends it after signing in", async () => {
  const { board, emails } = await seatTwoMembers(house);
  const page = await onPhone(house, emails[0]);
  await openTheme(page, house, board, "well-led");
  await page.context().clearCookies();
  await line(page, 4).check();
  await untilSays(page, /^Saved on this phone\. Sign in again to send it\./);
  await page.goto(`${house.url}/sign-in`);
  await page.getByLabel("Email address").fill(emails[0]);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((address) => address.pathname !== "/sign-in");
  await openTheme(page, house, board, "well-led");
  await untilSays(page, /^Saved with the board/);
  expect((await readAnswersOf(house, board)).get("well-led")?.choice).toEqual({ kind: "level", level: 4 });
});

test("a member's page weighs under 60 kB, script and style and all", async () => {
  const { board, emails } = await seatTwoMembers(house);
  const page = await onPhone(house, emails[0]);
  let bytes = 0;
  const kept = new Set<string>();
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  // What is kept for a time without a network comes afterwards and is weighed apart.
  session.on("Network.requestWillBeSent", ({ requestId, request }) => void (request.url.endsWith("?keep=yes") && kept.add(requestId)));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => void (!kept.has(requestId) && (bytes += encodedDataLength)));
  await openTheme(page, house, board, "well-led");
  await page.waitForLoadState("networkidle");
  expect(bytes).toBeGreaterThan(5_000);
  expect(bytes).toBeLessThan(60_000);
});
