import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { recordAgreedLevel } from "../../app/use-cases/record-agreed-level";
import { startRescore } from "../../app/use-cases/start-rescore";
import { withSpoiltBundle, type Change } from "../disclosure/spoilt-products";
import { openApp } from "../support/app";
import { must, revisionOf } from "../support/board";
import { launchBrowser } from "../support/browser";
import { differences } from "../workshop/leak-surfaces";
import { act } from "../workshop/served-room";
import { openAnonymousRoom, openSpreads, readAll, readSpread, sayAgain, sayAll, type AnonymousRoom, type Spreads } from "./anonymity-room";

const N = null;
const C = "cant-judge";
const S = "skip";

/**
 * Two boards of eight. What differs from one to the other is what a rule of the room hides: the levels of up to four, which of two
 * could not judge and which skipped, and what two gave as reasons. What may be shown is the same.
 */
const ONE: Spreads = {
  "well-led": { said: [N, 1] },
  "smart-foundations": { said: [N, 1, 1] },
  "safe-practice": { said: [N, 1, 1, 1] },
  "support-people": { said: [N, 1, 1, 1, 1] },
  "empower-citizens": { said: [2, 2, 3, 3, 3] },
  "improve-care": { said: [1, 1, 1, 3, 5, 5, 5, 5], reasons: 2 },
  "healthy-populations": { said: [3, C, C, C, 1, 1, 1] },
  "collective-ownership": { said: [2, C, C, C, 3, 3, 3, 2] },
  "joined-up-teams": { said: [2, C, C, 2, 3, 3, 3] },
  "beyond-technology": { said: [3, 3, 3, 3, 3, 3, 3, 3] },
  "system-collaboration": { said: [3, 3, 3, 3, 3, 3, 1, 3], reasons: 3 },
  "user-experience": { said: [] },
  prioritisation: { said: [2, 2, 3, 3, 3, 2] },
};
const OTHER: Spreads = {
  ...ONE,
  "well-led": { said: [N, 5] },
  "smart-foundations": { said: [N, 5, 2] },
  "safe-practice": { said: [N, 5, 3, 5] },
  "support-people": { said: [N, 5, 4, 5, 2] },
  "improve-care": { said: [1, 1, 1, 3, 5, 5, 5, 5], reasons: 1 },
  "healthy-populations": { said: [3, C, C, C, 5, 4, 2] },
  "joined-up-teams": { said: [2, S, C, 2, 3, 3, 3] },
};
/** What the other board says at first: nobody sees that, nor that it was changed. */
const BEFOREHAND: Spreads = Object.fromEntries(Object.entries(OTHER).map(([id, { said, ...rest }]) => [id, { ...rest, said: said.map((one, seat) => (one === N || seat === 0 ? one : 5)) }]));

const ALL_SHOWN = [/const FEWEST_LEVELS_TO_SHOW = 5;/, "const FEWEST_LEVELS_TO_SHOW = 1;"] as const satisfies Change;
const PATIENCE = 300_000;
let browser: Browser;
let one: AnonymousRoom;
let other: AnonymousRoom;

beforeAll(async () => {
  [browser, one, other] = await Promise.all([launchBrowser(), openAnonymousRoom(), openAnonymousRoom()]);
}, PATIENCE);
afterAll(async () => {
  await browser.close();
  await Promise.all([one.close(), other.close()]);
});

/** Where the two rooms can be told apart; the addresses are of a spoilt product's, if given. */
async function tellApart(urls: readonly (string | undefined)[] = []): Promise<readonly string[]> {
  return differences(await readAll(browser, one, urls[0]), await readAll(browser, other, urls[1]));
}

/** As `tellApart`, on a product whose built pages are spoilt. */
function tellSpoiltApart(...changes: readonly Change[]): Promise<readonly string[]> {
  return withSpoiltBundle(changes, async (bundle) => {
    const apps = await Promise.all([one, other].map(({ board }) => openApp(board.tools.db, { now: () => new Date("2026-10-02T09:00:00Z"), bundle })));
    try {
      return await tellApart(apps.map(({ url }) => url));
    } finally {
      await Promise.all(apps.map(({ close }) => close()));
    }
  });
}

test("before the reveal no page, and no data behind it, depends on what anybody but its reader said, or on what they changed", { timeout: PATIENCE }, async () => {
  await sayAll(one, ONE);
  await sayAll(other, BEFOREHAND);
  expect(await tellApart()).toEqual([]);
  await sayAll(other, OTHER);
  for (const room of [one, other]) await act(room, { intent: "close" });
  expect(await tellApart()).toEqual([]);
  expect(await tellSpoiltApart([/if \(round\d*\.state !== "revealed"\) return \{ kind: "not-revealed" \};/, ""], ALL_SHOWN)).not.toEqual([]);

  // What points at people is said to the facilitator alone, and neither which theme nor what.
  const sent = await readAll(browser, one);
  const warned = [...sent].filter(([, text]) => /stands out|doesStandOut/.test(text)).map(([where]) => where);
  expect(warned.filter((where) => !where.startsWith("facilitator"))).toEqual([]);
  expect(warned).toContain("facilitator /workshop");
  expect(sent.get("member /spreads")).toContain("Nothing has been revealed yet");
});

test("after the reveal a page shows of each theme what its number of answers allows", { timeout: PATIENCE }, async () => {
  for (const room of [one, other]) await act(room, { intent: "reveal" });
  const page = await openSpreads(browser, one);
  for (const [themeId, count] of [["well-led", 1], ["smart-foundations", 2], ["safe-practice", 3], ["support-people", 4], ["user-experience", 0], ["healthy-populations", 4]] as const) {
    const { text, counts, dots } = await readSpread(page, themeId);
    expect([themeId, text.includes("Too few to show without showing who"), text.includes(`${count} of 8 gave a level`), dots]).toEqual([themeId, true, true, 0]);
    expect([themeId, /median \d|agreement|mixed views|views differ/i.exec(text)?.[0], /\d/.exec(counts.replace(/round \d, n \d|\d, [A-Z]/g, ""))?.[0]]).toEqual([themeId, undefined, undefined]);
  }
  const shown = { "empower-citizens": "Broad agreement, median 3", "improve-care": "Views differ, median 4", "joined-up-teams": "Broad agreement, median 3", "beyond-technology": "Broad agreement, median 3", "system-collaboration": "Broad agreement, median 3" };
  for (const [themeId, finding] of Object.entries(shown)) {
    const { text, dots } = await readSpread(page, themeId);
    expect([themeId, text.includes(finding), dots > 0]).toEqual([themeId, true, true]);
  }
  // Can't judge is counted from three; reasons are shown from three.
  const saying = async (words: string) => {
    const found: string[] = [];
    for (const themeId of Object.keys(ONE)) if ((await readSpread(page, themeId)).text.includes(words)) found.push(themeId);
    return found;
  };
  expect(await saying("3 of 8 can’t judge")).toEqual(["healthy-populations", "collective-ownership"]);
  expect(await saying("of 8 can’t judge")).toEqual(["healthy-populations", "collective-ownership"]);
  expect(await saying("Reasons given")).toEqual(["system-collaboration"]);
  expect(await saying("Reason A on")).toEqual(["system-collaboration"]);
  await page.context().close();
});

test("after the reveal two boards that differ only in what is hidden cannot be told apart, in no order, page or data", { timeout: PATIENCE }, async () => {
  expect(await tellApart()).toEqual([]);
});

test.each([
  ["spreads from one level on", ...ALL_SHOWN],
  ["spreads from four levels on", /const FEWEST_LEVELS_TO_SHOW = 5;/, "const FEWEST_LEVELS_TO_SHOW = 4;"],
  ["how many cannot judge from one on", /const FEWEST_CANT_JUDGE_TO_SHOW = 3;/, "const FEWEST_CANT_JUDGE_TO_SHOW = 1;"],
])("the comparison bites: a product that shows %s is told apart", { timeout: PATIENCE }, async (_, found, put) => {
  const told = await tellSpoiltApart([found, put]);
  for (const where of ["member /spreads", "member /spreads as data", "member /results", "seat /room?spreads=all as data"]) expect(told.some((difference) => difference.startsWith(`${where}\n`)), where).toBe(true);
});

test("answered again: two spreads side by side, and none where one or two seats changed, in this round or since the first", { timeout: PATIENCE }, async () => {
  for (const [room, hidden] of [[one, 1], [other, 5]] as const) {
    await sayAgain(room, "beyond-technology", [3, 3, 3, 3, 4, 4, 4, 4]);
    await sayAgain(room, "system-collaboration", [3, 3, 3, 3, 3, hidden, hidden, N]);
    await sayAgain(room, "prioritisation", [2, 2, 3, 3, hidden, N, 3]);
    await sayAgain(room, "collective-ownership", [2, 2, 3, 3, 3, N, N, N]);
    await sayAgain(room, "empower-citizens", [2, 2, 3, 3, 3]);
    await sayAgain(room, "empower-citizens", [2, 2, hidden, hidden, N, 3], 3);
  }
  const page = await openSpreads(browser, one);
  const both = await readSpread(page, "beyond-technology");
  expect([both.text.includes("round 1, n 8"), both.text.includes("round 2, n 8")]).toEqual([true, true]);
  for (const themeId of ["system-collaboration", "prioritisation", "empower-citizens"]) {
    const { text } = await readSpread(page, themeId);
    expect([themeId, text.includes("Not shown, as one or two seats changed since the round before")]).toEqual([themeId, true]);
  }
  expect((await readSpread(page, "collective-ownership")).text).toContain("round 2, n 5");
  // A named view with a level of its own beside it: the distribution goes, and the middle stays.
  const view = { text: "As I saw it.", holder: "Chief nurse", statedLevel: 5 } as const;
  for (const { board } of [one, other]) must(await recordAgreedLevel(board.tools, { personId: "facilitator" }, { assessmentId: board.assessmentId, themeId: "joined-up-teams" }, { level: 3, rationale: "As the room saw it.", differentViews: [view], baseRevision: 0 }));
  expect((await readSpread(page, "joined-up-teams")).dots).toBeGreaterThan(0);
  await page.reload();
  const named = await readSpread(page, "joined-up-teams");
  expect([named.text.includes("Broad agreement, median 3"), named.dots]).toEqual([true, 0]);
  await page.context().close();
  expect(await tellApart()).toEqual([]);
  expect(await tellSpoiltApart([/const FEW_SEATS = \[1, 2\];/, "const FEW_SEATS = [];"])).not.toEqual([]);
  // A theme is asked three times at most.
  expect(await startRescore(one.board.tools, one.board.assessmentId, { themeId: "empower-citizens", revision: await revisionOf(one.board) })).toEqual({ ok: false, code: "asked-often-enough" });
});
