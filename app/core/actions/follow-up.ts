import type { CalendarDate } from "../calendar-date";
import { isBenefitDue, evidenceOf, readingsOf, type BenefitEvidence } from "./benefit";
import type { Action, BenefitStatus } from "./action";

/** What became of the actions of an earlier cycle that were to move one theme. */
export type ThemeFollowUp = {
  readonly themeId: string | null;
  readonly promised: number;
  readonly done: number;
  readonly stopped: number;
  /** Actions with an outcome measure, and of them those whose owner says it is realised or partly. */
  readonly measured: number;
  readonly claimed: number;
  /** Measured, and the readings show that the target is met. */
  readonly evidenced: number;
};

/**
 * Promised, done, claimed and evidenced for each theme, in the order of the themes given. An action that should move several themes
 * counts under each; one that names none counts under null, last. Nothing here says that an action moved a level.
 */
export function followUpByTheme(actions: readonly Action[], themeIds: readonly string[]): readonly ThemeFollowUp[] {
  const rows = [...themeIds, null].map((themeId) => {
    const own = actions.filter(({ themes }) => (themeId === null ? !themes.some((theme) => themeIds.includes(theme.themeId)) : themes.some((theme) => theme.themeId === themeId)));
    const measured = own.filter(({ benefit }) => benefit !== null);
    return {
      themeId,
      promised: own.length,
      done: own.filter(({ status }) => status === "done").length,
      stopped: own.filter(({ status }) => status === "stopped").length,
      measured: measured.length,
      claimed: measured.filter(({ benefit }) => benefit?.status === "realised" || benefit?.status === "partly").length,
      evidenced: measured.filter((action) => evidenceOf(readingsOf(action)) === "met").length,
    };
  });
  return rows.filter(({ themeId, promised }) => themeId !== null || promised > 0);
}

/** What became of one benefit, for the paper's count: null when there is none. */
export function benefitOutcome({ benefit }: Pick<Action, "benefit">): BenefitStatus | null {
  return benefit?.status ?? null;
}

/** Whether what an owner says and what the readings show part ways, so that the board may ask. */
export function isWorthAsking(action: Pick<Action, "benefit" | "readings">, today: CalendarDate): boolean {
  const { benefit } = action;
  if (benefit === null) return false;
  const shown: BenefitEvidence = evidenceOf(readingsOf(action));
  if (benefit.status === "realised") return shown !== "met";
  return benefit.status === "too-early" && isBenefitDue(benefit, today) && shown !== "met";
}
