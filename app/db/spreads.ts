import { discloseReasons, reasonsForPaper, type Reason } from "../core/disclosure/reasons";
import type { Round } from "../core/disclosure/round";
import { discloseSpread, type DisclosedSpread } from "../core/disclosure/spread";
import { hasStandingOut } from "../core/disclosure/standing-out";
import { standingLevel } from "../core/assessment/agreed-level";
import { readAgreedHistories } from "./agreed-levels";
import type { Queries } from "./database";
import { readOneOf } from "./closed-list";
import { ROUND_STATES } from "./rounds";

/** What may be shown of one round of one theme: all that is ever read of a spread. */
export type ThemeSpread = {
  readonly themeId: string;
  /** 1 to 3. */
  readonly round: number;
  readonly spread: DisclosedSpread;
  /** What the room may read: empty below three; after approval those their authors let be printed. */
  readonly reasons: readonly Reason[];
  /** What a paper may print. */
  readonly printableReasons: readonly string[];
};

/** The rounds of an assessment that have been closed, by theme and number, each as far as it may be shown. */
export async function readSpreads(db: Queries, assessmentId: string): Promise<readonly ThemeSpread[]> {
  const histories = await readAgreedHistories(db, assessmentId);
  const rounds = await readFrozenRounds(db, assessmentId);
  return rounds.map(({ themeId, number, round, reasons }) => {
    const views = standingLevel(histories.get(themeId) ?? []).agreed?.differentViews ?? [];
    const hasNamedLevel = views.some(({ holder, statedLevel }) => holder !== null && statedLevel !== null);
    return {
      themeId,
      round: number,
      spread: discloseSpread(round, hasNamedLevel),
      // A reason whose words were deleted at approval still counts towards the three.
      reasons: discloseReasons(round.state, reasons).filter(({ text }) => text !== ""),
      printableReasons: reasonsForPaper(round.state, reasons),
    };
  });
}

/** Whether the first spreads, closed and not yet revealed, hold something that points at people; not where, nor what. */
export async function doesAnythingStandOut(db: Queries, assessmentId: string): Promise<boolean> {
  const rounds = await readFrozenRounds(db, assessmentId);
  return hasStandingOut(rounds.filter(({ number, round }) => number === 1 && round.state === "closed").map(({ round }) => round));
}

type FrozenRound = { readonly themeId: string; readonly number: number; readonly round: Round; readonly reasons: readonly Reason[] };

async function readFrozenRounds(db: Queries, assessmentId: string): Promise<readonly FrozenRound[]> {
  const rows = await db.round.findMany({
    where: { assessmentId, state: { not: "open" } },
    include: { distribution: true, reasons: { select: { text: true, isPrintable: true }, orderBy: { position: "asc" } } },
    orderBy: [{ themeId: "asc" }, { number: "asc" }],
  });
  return rows.map(({ id, themeId, number, state, distribution, reasons }) => {
    if (distribution === null) throw new Error(`The round ${id} was closed without a distribution`);
    const { level1, level2, level3, level4, level5, cantJudge, skipped, seats, changedSinceFirst, changedSinceSecond } = distribution;
    return {
      themeId,
      number,
      round: {
        state: readOneOf(ROUND_STATES, state),
        counts: { tally: [level1, level2, level3, level4, level5], cantJudge, skipped },
        seats,
        seatsChangedSince: [changedSinceFirst, changedSinceSecond].filter((change) => change !== null),
      },
      reasons,
    };
  });
}
