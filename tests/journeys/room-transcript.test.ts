import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sendForm } from "../support/app";
import { answer, must, THEME_IDS } from "../support/board";
import { launchBrowser, newContext } from "../support/browser";
import { listenTo } from "../support/hear";
import { act, saved, serveRoom, type ServedRoom } from "../workshop/served-room";

let room: ServedRoom;
let browser: Browser;
beforeAll(async () => {
  [room, browser] = await Promise.all([serveRoom(6), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await room.close();
});

/** What the member on this phone hears and is given to read, act by act. */
type Listener = { readonly page: Page; readonly heard: () => Promise<readonly string[]>; readonly lines: string[] };

/** Has the facilitator do something; by when the phone shows it, it has been read out once. */
async function after({ page, heard, lines }: Listener, what: string, fields: Readonly<Record<string, string>>, words: RegExp): Promise<void> {
  await heard();
  await act(room, fields);
  await page.getByText(words).first().waitFor({ state: "attached", timeout: 60_000 });
  const said: string[] = [];
  await expect.poll(async () => said.push(...(await heard()))).toBeGreaterThan(0);
  // What else came with it would have come by now: the page is asked once more, and stays as it is.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  said.push(...(await heard()));
  expect([what, said]).toEqual([what, [said[0]]]);
  lines.push(`# ${what}`, `read out: ${said[0]}`, withoutSeconds(await page.locator("main").ariaSnapshot()), "");
}

/** A clock that runs may have gone on by when it is read. */
function withoutSeconds(snapshot: string): string {
  return snapshot.replaceAll(/Time left: \d+:\d\d of/g, "Time left: [running] of");
}

async function answerAs(seats: readonly number[], themes: readonly string[], level: (seat: number, theme: string) => 1 | 3 | 5, round = 1): Promise<void> {
  for (const seat of seats) for (const theme of themes) must(saved(await answer(room.board, seat, theme, { round, choice: { kind: "level", level: level(seat, theme) } })));
}

test("what a screen reader hears in the room, from the opening to an agreed level, is what was agreed on, and is said once", async () => {
  const context = await newContext(browser, { size: "small-phone" });
  const [name = "", value = ""] = (room.seats[0] ?? "").split("=");
  await context.addCookies([{ name, value, url: room.url }]);
  const page = await context.newPage();
  const listener = { page, heard: await listenTo(page), lines: [] as string[] };
  await act(room, { intent: "open", minutes: "60" });
  await page.goto(room.room);
  await page.getByRole("button", { name: "I am here" }).click();
  await page.getByText("You are in").waitFor();
  for (const cookie of room.seats.slice(1)) await sendForm(room.room, { intent: "enter" }, cookie);

  await after(listener, "The facilitator asks the practice question", { intent: "stage", to: "practice" }, /Practice question/);
  await after(listener, "The facilitator shows its answers", { intent: "show-practice" }, /what a reveal looks like/);
  await after(listener, "The facilitator opens the first round", { intent: "stage", to: "answering" }, /Answer alone/);
  await listener.heard();
  await answerAs([0, 1, 2, 3, 4, 5], THEME_IDS, (seat, theme) => (theme === THEME_IDS[0] ? (seat % 2 === 0 ? 1 : 5) : 3));
  await page.getByText("Answered 6 of 6").waitFor({ timeout: 60_000 });
  // Only the count moved, which everybody sees and nobody is read.
  expect(await listener.heard()).toEqual([]);
  await after(listener, "The facilitator closes the first round", { intent: "close" }, /first round is closed/);
  await after(listener, "The facilitator reveals all first spreads", { intent: "reveal" }, /themes where we agree/);
  await after(listener, "The facilitator records together what is agreed on", { intent: "together", ...Object.fromEntries(THEME_IDS.slice(1).map((id) => [`levels.${id}`, "3"])) }, /median/);
  const themeId = THEME_IDS[0] ?? "";
  await after(listener, "The facilitator asks again", { intent: "again", themeId }, /Answer again/);
  await answerAs([0, 1, 2, 3, 4, 5], [themeId], () => 3, 2);
  await after(listener, "The facilitator closes that round and shows it", { intent: "finish", themeId }, /Broad agreement/i);
  await after(listener, "The facilitator records what the chair confirms", { intent: "agree", themeId, level: "3", rationale: "Most services have an owner.", baseRevision: "0" }, /Agreed: 3/);
  await after(listener, "The facilitator ends the workshop", { intent: "end" }, /workshop has ended/);
  await expect(listener.lines.join("\n").replaceAll(room.board.assessmentId, "[assessment]")).toMatchFileSnapshot("transcripts/live-room.txt");
  await context.close();
});

test("a region read out twice, and one that was not there to be heard, are seen", async () => {
  const page = await browser.newPage();
  const heard = await listenTo(page);
  await page.route("http://room.example/", (route) => route.fulfill({ contentType: "text/html", body: '<main><p role="status" id="told"></p><p role="status" id="away" style="display:none"></p></main>' }));
  await page.goto("http://room.example/");
  await page.evaluate(() => document.querySelector("#told")?.append("Closed"));
  expect(await heard()).toEqual(["Closed"]);
  await page.evaluate(() => document.querySelector("main")?.append(document.querySelector("#told") ?? ""));
  expect(await heard()).toEqual(["Closed"]);
  await page.evaluate(() => {
    const away = document.querySelector("#away");
    away?.append("Revealed");
    away?.removeAttribute("style");
  });
  expect(await heard()).toEqual(["not heard, as its region was not there: Revealed"]);
  await page.close();
});
