import type { CalendarDate } from "../calendar-date";
import type { BenefitReadings } from "../charts/benefit-line";
import type { Level } from "../scoring/level";
import type { FreeText } from "./free-text";

/** One action of last cycle, and its benefit if it was due. */
export type FollowUpItem = {
  readonly themeId: string | null;
  readonly isDone: boolean;
  readonly benefit: "realised" | "partly" | "not-realised" | "too-early" | null;
  /** Every theme it should move; left out where only the totals are known. */
  readonly themes?: readonly string[];
  /** It has an outcome measure, and its readings meet the target. */
  readonly isMeasured?: boolean;
  readonly isShown?: boolean;
};

/** A risk as the board assurance framework has it. Controls are never ours to write. */
export type RiskSource = {
  readonly themeId: string | null;
  readonly reference: string;
  readonly title: FreeText;
  /** What this paper lets the board rely on. */
  readonly assurance: FreeText | null;
  /** Proposed, never made. */
  readonly proposedChange: FreeText | null;
};

/** A place in the ranked list, or what is set aside, and why. */
export type PrioritySource = {
  readonly themeId: string | null;
  readonly decision: "do" | "later" | "pause" | "stop";
  readonly text: FreeText;
};

export type ActionSource = {
  readonly themeId: string | null;
  readonly title: FreeText;
  readonly kind: "technology" | "process" | "culture" | "skills";
  /** A role, never a person's name. */
  readonly owner: FreeText;
  readonly dueOn: CalendarDate | null;
  readonly isLate: boolean;
  readonly benefit: BenefitSource | null;
  /** The level it should move the theme from and to. */
  readonly shouldMove: { readonly from: Level; readonly to: Level } | null;
};

/** A benefit in numbers. Null: not measured yet. */
export type BenefitSource = BenefitReadings & {
  readonly measure: FreeText;
  /** Printed after the number: "%", " minutes"; empty for a count. */
  readonly unit: string;
  readonly decimals: 0 | 1 | 2;
};

export type EscalationSource = { readonly kind: "alert" | "advise" | "assure"; readonly themeId: string | null; readonly text: FreeText };
