import type { CalendarDate } from "../calendar-date";
import type { ChangeKind } from "../charts/balance";
import type { CycleId } from "../cycle";

/** Where an action is. The first two are open. */
export const ACTION_STATUSES = ["not-begun", "under-way", "done", "stopped"] as const;

export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** What its owner says became of a benefit. "Too early" until somebody says more. */
export const BENEFIT_STATUSES = ["realised", "partly", "not-realised", "too-early"] as const;

export type BenefitStatus = (typeof BENEFIT_STATUSES)[number];

/** How the board will know: an outcome, its start and where it should get to. Null: not known, or not said. */
export type BenefitPlan = {
  readonly measure: string;
  /** "%" or a word such as "minutes"; empty for a count. */
  readonly unit: string;
  readonly decimals: 0 | 1 | 2;
  readonly baseline: number | null;
  readonly baselineOn: CalendarDate | null;
  readonly target: number | null;
  readonly targetOn: CalendarDate | null;
  /** The role that answers for it; null: the action's owner. */
  readonly owner: string | null;
  readonly status: BenefitStatus;
};

/** A theme the action should move; within it one statement, or null for the theme as a whole. */
export type ActionTheme = { readonly themeId: string; readonly statementId: string | null };

/** Everything about an action that people write: what its history keeps and brings back. */
export type ActionWords = {
  readonly what: string;
  /** A role, never a person's name. */
  readonly ownerRole: string;
  /** Who holds the role and has an account; null: nobody said. */
  readonly personId: string | null;
  readonly dueOn: CalendarDate | null;
  readonly kind: ChangeKind;
  /** In the order given; where only one can be named, the first. */
  readonly themes: readonly ActionTheme[];
  /** Whole pounds. */
  readonly pounds: number | null;
  /** Whole-time people it takes. */
  readonly people: number | null;
  readonly bafReference: string | null;
  readonly status: ActionStatus;
  readonly notes: string | null;
  /** What was learnt, also from what failed. The trust's own until it is shared. */
  readonly lessons: string | null;
  /** Its words may be printed in a public paper. */
  readonly isPublic: boolean;
  /** Null: no outcome measure yet. */
  readonly benefit: BenefitPlan | null;
};

/** What was measured on a day. */
export type BenefitReading = { readonly id: string; readonly on: CalendarDate; readonly value: number; readonly evidence: string | null };

/** An action as it stands. */
export type Action = ActionWords & {
  readonly id: string;
  /** The assessment it was promised in, and its cycle. */
  readonly assessmentId: string;
  readonly cycle: CycleId;
  readonly revision: number;
  /** Standing readings, the earliest day first. */
  readonly readings: readonly BenefitReading[];
};

/** Whether there is still something to do. */
export function isOpen({ status }: Pick<Action, "status">): boolean {
  return status === "not-begun" || status === "under-way";
}
