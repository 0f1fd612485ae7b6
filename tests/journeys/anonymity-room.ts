import type { Browser, Page } from "playwright-core";
import type { Level } from "../../app/core/scoring/level";
import { finishRescore } from "../../app/use-cases/finish-rescore";
import { startRescore } from "../../app/use-cases/start-rescore";
import { sendForm } from "../support/app";
import { answer, must, revisionOf } from "../support/board";
import { newContext } from "../support/browser";
import { addPerson } from "../support/people";
import { plain } from "../workshop/leak-surfaces";
import { act, saved, serveRoom, signIn, type ServedRoom } from "../workshop/served-room";

export type Said = Level | "cant-judge" | "skip" | null;

/** What a board of eight said on one theme, seat by seat, and how many of the first seats gave a reason. */
export type Spread = { readonly said: readonly Said[]; readonly reasons?: number };
export type Spreads = Readonly<Record<string, Spread>>;

/** One board in its workshop, with a member and a facilitator who read. */
export type AnonymousRoom = ServedRoom & { readonly trust: string; readonly member: string };

/** The same in every room, so that pages of two rooms can be laid beside each other. */
const TRUST = "XNM";

/** Opens a room of eight in its workshop, everybody present and nothing answered. */
export async function openAnonymousRoom(): Promise<AnonymousRoom> {
  const room = await serveRoom(8, 0, { code: TRUST });
  const email = "member@northmoor.example";
  const personId = await addPerson(room.board.tools.db, email, [{ role: "board-member", organisationCode: TRUST }]);
  await room.board.tools.db.seat.update({ where: { id: room.board.seatIds[0] ?? "" }, data: { personId } });
  await act(room, { intent: "open", minutes: "60" });
  await act(room, { intent: "stage", to: "answering" });
  for (const cookie of room.seats) await sendForm(room.room, { intent: "enter" }, cookie);
  return { ...room, trust: TRUST, member: await signIn(room, email) };
}

/** Has the board say all of this, over whatever it said before. */
export async function sayAll({ board }: AnonymousRoom, spreads: Spreads, round = 1): Promise<void> {
  for (const [themeId, { said, reasons = 0 }] of Object.entries(spreads)) {
    for (const [seat, one] of said.entries()) {
      if (one === null) continue;
      const seatId = board.seatIds[seat] ?? "";
      const before = await board.tools.db.answer.findFirst({ where: { seatId, round: { themeId, number: round } }, select: { revision: true } });
      const choice = typeof one === "number" ? ({ kind: "level", level: one } as const) : ({ kind: one } as const);
      must(saved(await answer(board, seat, themeId, { choice, reason: seat < reasons ? `Reason ${"ABC"[seat] ?? ""} on ${themeId}` : null, round, baseRevision: before?.revision ?? 0 })));
    }
  }
}

/** Asks a theme again, has the board answer, and shows it. */
export async function sayAgain(room: AnonymousRoom, themeId: string, said: readonly Said[], round = 2): Promise<void> {
  const { tools, assessmentId } = room.board;
  must(await startRescore(tools, assessmentId, { themeId, revision: await revisionOf(room.board) }));
  await sayAll(room, { [themeId]: { said } }, round);
  must(await finishRescore(tools, assessmentId, { revision: await revisionOf(room.board), presentSeatIds: null }));
}

/** What everybody who reads is sent, by reader and address: pages as a browser has them, and the data behind them. */
export type Sent = Map<string, string>;

/** Where a member and a facilitator look; each page also at its address of data alone. */
const PAGES: Readonly<Record<"member" | "facilitator" | "seat", readonly string[]>> = {
  member: ["", "/spreads", "/results", "/paper?version=draft"],
  facilitator: ["", "/spreads", "/results", "/workshop"],
  seat: ["/room", "/room?spreads=all", "/answer"],
};

/** Reads all of it, without what differs from one room to the other by itself. @param url of the application over the room's data */
export async function readAll(browser: Browser, room: AnonymousRoom, url = room.url): Promise<Sent> {
  const cookies = { member: room.member, facilitator: room.facilitator, seat: room.seats[0] ?? "" };
  const sent = new Map<string, string>();
  for (const who of ["member", "facilitator", "seat"] as const) {
    const page = await pageOf(browser, url, cookies[who]);
    for (const place of PAGES[who]) {
      const [path = "", query] = place.split("?");
      const base = `${url}/assessments/${room.board.assessmentId}${path}`;
      const answered = await page.goto(query === undefined ? base : `${base}?${query}`);
      sent.set(`${who} ${place}`, `${answered?.status()}\n${tidy(room, url, await page.content())}`);
      const data = await page.request.get(query === undefined ? `${base}.data` : `${base}.data?${query}`);
      sent.set(`${who} ${place} as data`, `${data.status()}\n${tidy(room, url, await data.text())}`);
    }
    await page.context().close();
  }
  return sent;
}

async function pageOf(browser: Browser, url: string, cookie: string): Promise<Page> {
  const context = await newContext(browser, { size: "phone", javaScript: false });
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url }]);
  return context.newPage();
}

/** Ids, addresses and join codes are each room's own, and reasons stand in one random order. */
function tidy({ board, trust }: AnonymousRoom, url: string, text: string): string {
  return plain(text.replaceAll(url, "URL"), { ...board, trust }).replace(/Reason [ABC] on/g, "Reason on");
}

/** One theme's part of the page of all spreads, in a browser. */
export async function readSpread(page: Page, themeId: string): Promise<{ readonly text: string; readonly counts: string; readonly dots: number }> {
  const section = page.locator(`section[aria-labelledby="theme-${themeId}"]`);
  return {
    text: (await section.textContent()) ?? "",
    counts: (await section.locator("tbody td").allTextContents()).join(" "),
    dots: (await section.locator("svg path[stroke-linecap=round]").evaluateAll((paths) => paths.map((path) => path.getAttribute("d")).join(""))).split("M").length - 1,
  };
}

/** The page of all spreads as the member sees it. The caller closes its context. */
export async function openSpreads(browser: Browser, room: AnonymousRoom, url = room.url): Promise<Page> {
  const page = await pageOf(browser, url, room.member);
  await page.goto(`${url}/assessments/${room.board.assessmentId}/spreads`);
  return page;
}
