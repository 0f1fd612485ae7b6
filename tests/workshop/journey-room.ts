import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { issueSeatLink } from "../../app/use-cases/issue-seat-links";
import { hashOfToken, newToken } from "../../app/auth/seat-sessions";
import { findAssessment } from "../../app/db/assessments";
import { openAnsweringHouse, type AnsweringHouse } from "../support/answering";
import { answer, must, openBoard, THEME_IDS, type Board } from "../support/board";
import { launchBrowser, newContext } from "../support/browser";
import { sendForm } from "../support/app";
import { PROJECT_ROOT } from "../support/database";
import { addPerson, cookieSent, PASSWORD } from "../support/people";
import { expectNoBarriers, signIn } from "../support/visitor";
import type { Level } from "../../app/core/scoring/level";

const PICTURES = path.join(PROJECT_ROOT, "test-artefacts", "workshop");

/** A board of eight in a room: a facilitator at a desk with a projector, two phones in a browser of their own, six more members and an observer. */
export type Room = {
  readonly house: AnsweringHouse;
  readonly board: Board;
  readonly phones: Browser;
  readonly desk: Page;
  readonly wall: Page;
  /** Everything that left any page of the room: addresses and bodies. */
  readonly sent: readonly string[];
  readonly close: () => Promise<void>;
};

export const FACILITATOR = "facilitator@northmoor.example";

/** Opens the room with the workshop not yet open. */
export async function openRoom(): Promise<Room> {
  const [house, phones] = await Promise.all([openAnsweringHouse(), launchBrowser()]);
  const board = await openBoard(house.db, 8, 1);
  const trust = (await findAssessment(house.db, board.assessmentId))?.trust.code ?? "";
  await addPerson(house.db, FACILITATOR, [{ role: "facilitator", organisationCode: trust }]);
  const desk = await signIn(house.browser, house.url, FACILITATOR, PASSWORD);
  const wall = await desk.context().newPage();
  await wall.setViewportSize({ width: 1920, height: 1080 });
  const sent: string[] = [];
  keepSent(desk.context(), sent);
  return {
    house,
    board,
    phones,
    desk,
    wall,
    sent,
    close: async () => {
      await phones.close();
      await house.close();
    },
  };
}

/** A member's phone, with everything it sends kept. */
export async function takeOutPhone({ phones, sent }: Room, options: { readonly javaScript?: boolean } = {}): Promise<Page> {
  const context = await newContext(phones, { size: "small-phone", ...options });
  keepSent(context, sent as string[]);
  return context.newPage();
}

function keepSent(context: BrowserContext, sent: string[]): void {
  context.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
}

/** A fresh link of a seat, as its invitation has it. */
export async function linkOf({ board, house }: Room, seat: number): Promise<string> {
  const { token } = newToken();
  must(await issueSeatLink(board.tools, board.assessmentId, board.seatIds[seat] ?? "", hashOfToken(token)));
  return `${house.url}/seat/${token}`;
}

/** The members without a page of their own here: they come by their links and answer as the board does. */
export async function seatTheOthers(room: Room, seats: readonly number[]): Promise<readonly string[]> {
  const cookies: string[] = [];
  for (const seat of seats) cookies.push(cookieSent((await sendForm(await linkOf(room, seat), {})).headers.get("Set-Cookie") ?? ""));
  return cookies;
}

/** What a member says to every theme but some: all agree on 3, except on the first, where views differ. */
export async function answerTheRest({ board }: Room, seat: number, but: readonly string[] = []): Promise<void> {
  for (const theme of THEME_IDS.filter((id) => !but.includes(id))) {
    const level = (theme === "well-led" ? [1, 5, 2, 4, 1, 5, 2, 4][seat] ?? 3 : 3) as Level;
    const outcome = await answer(board, seat, theme, { choice: { kind: "level", level }, reason: theme === "well-led" ? `Reason number ${seat + 1}` : null });
    expect(outcome.ok).toBe(true);
  }
}

let pictures = 0;

/**
 * Keeps a picture of a page among the test artefacts and checks the page for barriers as wide as it is, and for sideways
 * scrolling at the narrowest too.
 *
 * @param isNew false: its parts have been checked for barriers on a page before
 */
export async function look(page: Page, name: string, { isNew = true } = {}): Promise<void> {
  await keepPicture(page, name);
  if (isNew) await expectNoBarriers(page);
  const size = page.viewportSize();
  if (size === null || size.width === 320) return expectNoSideways(page);
  await page.setViewportSize({ width: 320, height: 568 });
  await expectNoSideways(page);
  await page.setViewportSize(size);
}

async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  pictures += 1;
  await page.screenshot({ path: path.join(PICTURES, `${String(pictures).padStart(2, "0")}-${name}.png`), fullPage: true });
}

/** The smallest letter on the wall, of 1920 pixels across: what one can read at six metres. */
const SMALLEST_LETTER = 38;

/** A picture of the wall, which has nothing to press, no letter too small to read at six metres, and all of it within the wall. */
export async function lookAtWall(wall: Page, name: string): Promise<void> {
  await keepPicture(wall, name);
  await expectNoBarriers(wall);
  expect.soft(await wall.locator("a, button, input, select, textarea, summary, [tabindex], [contenteditable]").count(), `${name} has a control`).toBe(0);
  expect.soft(await wall.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight + 1 && document.documentElement.scrollWidth <= window.innerWidth), `${name} is larger than the wall`).toBe(true);
  const small = await wall.evaluate((least) => {
    const walker = document.createTreeWalker(document.querySelector("main") ?? document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const words = node.textContent?.trim() ?? "";
      const parent = node.parentElement;
      if (words === "" || parent === null || parent.closest(".nhsuk-u-visually-hidden, script, title, desc") !== null) continue;
      const svg = parent instanceof SVGElement ? parent.closest("svg") : null;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize) * (svg?.getScreenCTM()?.a ?? 1);
      if (size < least - 0.5) found.push(`${words}: ${size}`);
      const range = document.createRange();
      range.selectNodeContents(node);
      const { bottom, right } = range.getBoundingClientRect();
      if (bottom > window.innerHeight || right > window.innerWidth) found.push(`${words}: beyond the wall`);
    }
    return found;
  }, SMALLEST_LETTER);
  expect.soft(small, `${name} has letters that are too small, or cut off`).toEqual([]);
}

/** What a screen reader is told by itself: the text of the page's live regions, as the accessibility tree has it. */
export async function spokenBy(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send("Accessibility.getFullAXTree")) as { readonly nodes: readonly AxNode[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const textOf = (node: AxNode): string => [node.role?.value === "StaticText" ? (node.name?.value ?? "") : "", ...(node.childIds ?? []).flatMap((id) => byId.get(id) ?? []).map(textOf)].join("");
  return nodes.filter(({ role, ignored, properties }) => ignored !== true && (role?.value === "status" || properties?.some(({ name, value }) => name === "live" && value.value === "polite") === true)).map(textOf).join(" ").trim();
}

type AxNode = { readonly nodeId: string; readonly ignored?: boolean; readonly role?: { readonly value: string }; readonly name?: { readonly value: string }; readonly childIds?: readonly string[]; readonly properties?: readonly { readonly name: string; readonly value: { readonly value: unknown } }[] };

async function expectNoSideways(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), `${page.url()} scrolls sideways`).toBe(true);
}

/** Presses a button by the keyboard alone: Tab until it has the focus and can be seen to have it, then Enter. */
export async function pressByKeyboard(page: Page, name: string): Promise<void> {
  await page.locator("body").press("Home");
  for (let steps = 0; steps < 200; steps += 1) {
    await page.keyboard.press("Tab");
    const { text, ring } = await page.evaluate(() => {
      const at = document.activeElement;
      const style = at === null ? null : getComputedStyle(at);
      return { text: at?.textContent?.trim() ?? "", ring: style === null ? "" : `${style.outlineStyle} ${style.boxShadow} ${style.backgroundColor}` };
    });
    if (text !== name) continue;
    expect(ring).not.toBe("none none rgba(0, 0, 0, 0)");
    await Promise.all([page.waitForEvent("framenavigated"), page.keyboard.press("Enter")]);
    await page.waitForLoadState("load");
    return;
  }
  throw new Error(`The keyboard does not reach "${name}" on ${page.url()}`);
}

/** Waits until a page says something, by itself. */
export async function untilShows(page: Page, words: string | RegExp): Promise<void> {
  await page.getByText(words).first().waitFor({ timeout: 30_000 });
}
