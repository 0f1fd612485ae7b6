import type { CalendarDate } from "../calendar-date";
import type { CycleId } from "../cycle";
import type { FrameworkRef } from "../framework/framework-library";
import type { Level } from "../scoring/level";
import type { GroupComparison } from "../disclosure/group-medians";
import type { AssessmentState } from "./assessment-state";

/** One trust, one cycle, pinned to one version of the framework. Null: not known, or not yet. */
export type Assessment = {
  readonly id: string;
  readonly trust: { readonly code: string; readonly name: string };
  readonly cycle: CycleId;
  readonly framework: FrameworkRef;
  readonly state: AssessmentState;
  /** The day of the workshop, as planned. */
  readonly workshopOn: CalendarDate | null;
  /** The day the first rounds opened. */
  readonly openedOn: CalendarDate | null;
  readonly proposedOn: CalendarDate | null;
  readonly consideredOn: CalendarDate | null;
  /** The committee that considered it. */
  readonly consideredBy: string | null;
  readonly approvedOn: CalendarDate | null;
  readonly approvalMinute: string | null;
  /** When the individual answers were deleted. */
  readonly answersDeletedAt: Date | null;
  /** Why the trust lead keeps individual answers longer; null: nobody does. */
  readonly holdReason: string | null;
  /** The one sentence that sets executives and non-executives apart; null: it may not be said. */
  readonly groups: GroupComparison | null;
  /** Grows with every change of state. A decision made on an older page is refused. */
  readonly revision: number;
};

/** What a trust decided about one theme of an assessment. */
export type AssessmentTheme = {
  readonly themeId: string;
  /** Why the board does not score it this cycle; null: it does. */
  readonly leftOutReason: string | null;
  /** Never in a public paper. */
  readonly isPrivate: boolean;
  readonly target: ThemeTarget | null;
};

/** The level a trust wants to reach on a theme: its own choice. */
export type ThemeTarget = {
  readonly level: Level;
  readonly reason: string;
  readonly by: CalendarDate;
};
