import type { AgreementWord } from "../agreement/agreement-word";
import type { CalendarDate } from "../calendar-date";
import type { LensId } from "../framework/framework";
import type { Level } from "../scoring/level";
import type { FreeText } from "./free-text";

/** One theme of the assessment. */
export type PaperTheme = {
  readonly id: string;
  readonly title: string;
  readonly lens: LensId;
  /** Kept out of every public paper. */
  readonly isPrivate: boolean;
  /** Why the board does not give it a level this cycle; null: it does. */
  readonly leftOutReason: FreeText | null;
  /** The level the board agreed; null: none yet. */
  readonly agreed: Level | null;
  /** At most 400 characters are printed. */
  readonly rationale: FreeText | null;
  readonly target: Level | null;
  readonly targetReason: FreeText | null;
  /** Agreed last cycle; null: none, or no last cycle. */
  readonly earlier: Level | null;
  /** Whether the question, the framework and the trust are those of last cycle. */
  readonly isComparable: boolean;
  /** Why it is not comparable, as the end of a sentence: "the question changed". */
  readonly breakReason: string | null;
  /** Seats that answered in the last closed round, however they answered; null: no round has been revealed. */
  readonly answered: number | null;
  /** Seats that could answer it: present and not recused. */
  readonly seats: number | null;
  readonly views: ThemeViews;
  /** The highest level whose elements are all met; null: nobody has ticked any. */
  readonly elementsLevel: Level | null;
  readonly evidence: readonly EvidenceSource[];
  readonly differentViews: readonly DifferentViewSource[];
  /** Only reasons their authors let the paper print. */
  readonly reasons: readonly FreeText[];
};

/** The spread in one median and one word; too few levels to show without showing who; or nothing revealed yet. */
export type ThemeViews =
  | { readonly kind: "shown"; readonly median: number; readonly agreement: AgreementWord; readonly levelsGiven: number }
  | { readonly kind: "too-few" }
  | { readonly kind: "none" };

/** One element the digital team ticked as met. */
export type EvidenceSource = {
  readonly level: Level;
  readonly element: string;
  readonly evidence: FreeText | null;
  /** The date of the evidence itself. */
  readonly on: CalendarDate | null;
  /** Whether the framework or the trust lets a public paper name this element. */
  readonly isPublic: boolean;
};

export type DifferentViewSource = {
  readonly text: FreeText;
  /** A role, named only because its holder asked. */
  readonly holder: FreeText | null;
  readonly statedLevel: Level | null;
};
