import type { Browser, Page } from "playwright-core";
import type { RoleName } from "../../app/core/permissions/viewer";
import type { Level } from "../../app/core/scoring/level";
import { findAssessment } from "../../app/db/assessments";
import type { Db } from "../../app/db/database";
import { DEMO_PASSWORD } from "../../prisma/seed/demo-people";
import { sendForm } from "../support/app";
import { answer, THEME_IDS, type Board } from "../support/board";
import { launchBrowser, newContext, type ContextOptions } from "../support/browser";
import { addPerson, cookieSent, PASSWORD } from "../support/people";
import { openWorkedExample, type WorkedExample } from "../support/worked-example";

/** One application with the worked example and boards beside it, and one browser, for every state of every page. */
export type World = {
  readonly db: Db;
  readonly url: string;
  readonly dataDir: string;
  readonly browser: Browser;
  /** A page of somebody's, in a browser of their own. The caller closes its context. */
  readonly visit: (email: string, options: ContextOptions) => Promise<Page>;
  readonly close: () => Promise<void>;
};

/** Starts it for a whole file; the caller closes it. */
export async function openWorld(): Promise<World> {
  const [example, browser] = await Promise.all([openWorkedExample(), launchBrowser()]);
  const cookies = new Map<string, Promise<string>>();
  return {
    db: example.db,
    url: example.url,
    dataDir: example.dataDir,
    browser,
    visit: async (email, options) => {
      const cookie = cookies.get(email) ?? signIn(example, email);
      cookies.set(email, cookie);
      const [name = "", value = ""] = (await cookie).split("=");
      const context = await newContext(browser, options);
      await context.addCookies([{ name, value, url: example.url }]);
      return context.newPage();
    },
    close: async () => {
      await browser.close();
      await example.close();
    },
  };
}

/** People of the worked example have its password; those a test adds have the tests'. */
async function signIn(example: WorkedExample, email: string): Promise<string> {
  const isOfExample = /^[a-z0-9]+@(northmoor|valeside|moorandvale|boardmark)\.example$/.test(email);
  const answered = await sendForm(`${example.url}/sign-in`, { email, password: isOfExample ? DEMO_PASSWORD : PASSWORD });
  return cookieSent(answered.headers.get("Set-Cookie") ?? "");
}

/** Who sits and works at a board of the test's own. @returns the e-mail by which they sign in */
export async function addMember(db: Db, board: Board, name: string, role: RoleName, seat: number | null = null): Promise<string> {
  const organisationCode = (await findAssessment(db, board.assessmentId))?.trust.code ?? "";
  const email = `${name}@board-${board.assessmentId.slice(0, 8)}.example`;
  const personId = await addPerson(db, email, [{ role, organisationCode }]);
  if (seat !== null) await db.seat.update({ where: { id: board.seatIds[seat] ?? "" }, data: { personId } });
  return email;
}

/** Has seats of a board say a level each to a theme, in the order of the seats; null: that seat says nothing. */
export async function say(board: Board, themeId: string, levels: readonly (Level | "cant-judge" | null)[], more: { readonly reason?: (seat: number) => string | null; readonly round?: number } = {}): Promise<void> {
  for (const [seat, level] of levels.entries()) {
    if (level === null) continue;
    const choice = level === "cant-judge" ? ({ kind: "cant-judge" } as const) : ({ kind: "level", level } as const);
    const outcome = await answer(board, seat, themeId, { choice, reason: more.reason?.(seat) ?? null, round: more.round ?? 1 });
    if (!outcome.ok) throw new Error(`Seat ${seat} was refused on ${themeId}: ${outcome.code}`);
  }
}

/** Has one seat answer every theme that it is asked. */
export async function answerAll(board: Board, seat: number, without: readonly string[] = []): Promise<void> {
  for (const themeId of THEME_IDS.filter((id) => !without.includes(id))) await say(board, themeId, [...Array.from({ length: seat }, () => null), 3]);
}
