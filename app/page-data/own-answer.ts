import { listAssessmentThemes } from "../db/assessment-themes";
import type { AssessmentTheme } from "../core/assessment/assessment";
import { answeringProgress, type AnsweringProgress } from "../core/assessment/answering-progress";
import type { StoredAnswer } from "../core/assessment/answer-form";
import type { RoundState } from "../core/disclosure/round";
import type { Framework, Theme } from "../core/framework/framework";
import { themesOf } from "../core/framework/themes";
import { readOwnAnswers } from "../db/answers";
import type { Queries } from "../db/database";
import { listRounds } from "../db/rounds";
import { listRecusals } from "../db/seats";

/** One theme as one seat meets it. */
export type OwnTheme = {
  readonly theme: Theme;
  readonly decided: AssessmentTheme;
  /** Why this seat does not answer it; null: it does. */
  readonly recusal: string | null;
  /** The round that is open, or else the last one; null: it has not been asked. */
  readonly round: { readonly number: number; readonly state: RoundState } | null;
  /** The seat's own answer in that round; null: none. */
  readonly answer: StoredAnswer | null;
  /** The seat's own answer in the round before; null: none, or it is the first. */
  readonly answerBefore: StoredAnswer | null;
};

/** Everything one seat has been asked and has answered, in the framework's order. Nobody else's answers are read. */
export async function readOwnThemes(db: Queries, assessmentId: string, seatId: string, framework: Framework): Promise<readonly OwnTheme[]> {
  const [decisions, rounds, recusals, answers] = await Promise.all([
    listAssessmentThemes(db, assessmentId),
    listRounds(db, assessmentId),
    listRecusals(db, assessmentId),
    readOwnAnswers(db, seatId),
  ]);
  return themesOf(framework).flatMap((theme) => {
    const decided = decisions.find(({ themeId }) => themeId === theme.id);
    if (decided === undefined) return [];
    const round = rounds.filter(({ themeId }) => themeId === theme.id).at(-1) ?? null;
    const inRound = (number: number) => answers.find((one) => one.themeId === theme.id && one.round === number)?.answer ?? null;
    const recusal = recusals.find((one) => one.seatId === seatId && one.themeId === theme.id)?.reason ?? null;
    return [{ theme, decided, recusal, round, answer: round && inRound(round.number), answerBefore: round && inRound(round.number - 1) }];
  });
}

/** Whether the seat is asked this theme now. */
export function isAsked({ decided, recusal, round }: OwnTheme): boolean {
  return decided.leftOutReason === null && recusal === null && round !== null;
}

/** Whether the seat may answer this theme now. */
export function isOpen(own: OwnTheme): boolean {
  return isAsked(own) && own.round?.state === "open";
}

/** How far the seat has come with what is open to it, or with everything once nothing is. */
export function ownProgress(themes: readonly OwnTheme[]): AnsweringProgress {
  const open = themes.filter(isOpen);
  const counted = open.length > 0 ? open : themes.filter(isAsked);
  return answeringProgress(counted.filter(({ answer }) => answer !== null).length, counted.length);
}

/** The next theme, after a place in the order and then from the start, that is open and without an answer; null: none is. */
export function nextOpenTheme(themes: readonly OwnTheme[], afterThemeId: string | null): OwnTheme | null {
  const from = themes.findIndex(({ theme }) => theme.id === afterThemeId) + 1;
  const inTurn = [...themes.slice(from), ...themes.slice(0, from)].filter(({ theme }) => theme.id !== afterThemeId);
  return inTurn.find((own) => isOpen(own) && own.answer === null) ?? null;
}
