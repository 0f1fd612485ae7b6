import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import { readOwnAnswers } from "../../app/db/answers";
import type { Db } from "../../app/db/database";
import { openApp } from "./app";
import { openBoard, type Board } from "./board";
import { launchBrowser, newContext, type ContextOptions } from "./browser";
import { createMigratedDatabase } from "./database";
import { addPerson, PASSWORD } from "./people";
import { expectNoBarriers, signIn } from "./visitor";

/** A served application with boards whose members answer on their phones. */
export type AnsweringHouse = { readonly db: Db; readonly url: string; readonly browser: Browser; readonly close: () => Promise<void> };

/** Starts application and browser for a whole file; the caller closes them. */
export async function openAnsweringHouse(): Promise<AnsweringHouse> {
  const { db, remove } = await createMigratedDatabase();
  const app = await openApp(db, { now: () => new Date("2026-10-02T09:00:00Z") });
  const browser = await launchBrowser();
  return {
    db,
    url: app.url,
    browser,
    close: async () => {
      await browser.close();
      await app.close();
      await remove();
    },
  };
}

/** A board of six that may answer, with a person on the first two seats. */
export async function seatTwoMembers({ db }: AnsweringHouse): Promise<{ readonly board: Board; readonly emails: readonly [string, string] }> {
  const board = await openBoard(db, 6);
  const number = await db.person.count();
  const emails = [`member${number + 1}@northmoor.example`, `member${number + 2}@northmoor.example`] as const;
  for (const [place, email] of emails.entries()) {
    const personId = await addPerson(db, email);
    await db.seat.update({ where: { id: board.seatIds[place] ?? "" }, data: { personId } });
  }
  return { board, emails };
}

/** A member on the narrowest phone, signed in. */
export async function onPhone({ browser, url }: AnsweringHouse, email: string, options: ContextOptions = {}): Promise<Page> {
  return signIn(browser, url, email, PASSWORD, { size: "small-phone", ...options });
}

export async function openTheme(page: Page, { url }: AnsweringHouse, { assessmentId }: Board, theme: string): Promise<void> {
  await page.goto(`${url}/assessments/${assessmentId}/answer/${theme}`);
}

/** What the board has of a seat, by theme; the first seat unless said. */
export async function readAnswersOf({ db }: AnsweringHouse, { seatIds }: Board, place = 0) {
  const own = await readOwnAnswers(db, seatIds[place] ?? "");
  return new Map(own.map(({ themeId, answer }) => [themeId, answer]));
}

/** The radio of a level. */
export function line(page: Page, level: number) {
  return page.getByRole("radio", { name: new RegExp(`^Level ${level},`) });
}

/** Waits until the place above the button says whether the answer is safe, in these words. */
export async function untilSays(page: Page, words: RegExp): Promise<void> {
  await expect.poll(() => page.locator('[data-saved-place="block"]').innerText(), { timeout: 15_000 }).toMatch(words);
}

/** The check for barriers runs in the page: a page without scripts is looked at by a twin that has them. */
export async function expectNoBarriersWithoutScript(page: Page, { browser, url }: AnsweringHouse): Promise<void> {
  // Its styles stand under the nonce of an answer that the twin was not given.
  const twin = await newContext(browser, { size: "small-phone", takesAnyNonce: true });
  const copy = await twin.newPage();
  await copy.route("**/*.js", (route) => route.abort());
  await copy.goto(url);
  await copy.setContent(await page.content(), { waitUntil: "load" });
  await expectNoBarriers(copy);
  await twin.close();
}

/** Waits until every page of the seat is kept on the phone. Opens no cache: that would bring one back which is being forgotten. */
export async function untilKept(page: Page, assessmentId: string): Promise<void> {
  await expect.poll(() => page.evaluate(async (list) => (await caches.match(list)) !== undefined, `/assessments/${assessmentId}/answer`)).toBe(true);
}
