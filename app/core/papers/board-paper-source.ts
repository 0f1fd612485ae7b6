import type { AgreementWord } from "../agreement/agreement-word";
import type { CalendarDate } from "../calendar-date";
import type { DmaScale } from "../charts/dma-lane";
import type { BenefitReadings } from "../charts/benefit-line";
import type { CycleId } from "../cycle";
import type { LensId } from "../framework/framework";
import type { CareSetting } from "../organisations/care-setting";
import type { Level } from "../scoring/level";
import type { ScaleNames } from "../text/levels";

/**
 * Everything a board paper may be drawn from, before it is worded. Plain data.
 * Null is "not known" or "not there", never zero. An empty list leaves its part of the paper out.
 * What a profile may not print is taken away by `restrictToProfile`, not by whoever fills this in.
 */
export type BoardPaperSource = {
  readonly profile: PaperProfile;
  /** A draft says so on every page. */
  readonly isDraft: boolean;
  readonly asAt: CalendarDate;
  readonly trust: { readonly code: string; readonly name: string };
  readonly assessment: PaperAssessment;
  readonly frontSheet: FrontSheetSource;
  /** What the board is asked to do, in order: "Approve the levels in figure 1 ...". */
  readonly recommendation: readonly RecommendationSource[];
  /** The author's own words under the ask; null: the paper's own summary stands alone. */
  readonly summary: FreeText | null;
  /** In the framework's order. */
  readonly themes: readonly PaperTheme[];
  /** The official result; never mixed with the board's own view. Null: no result is held for this trust. */
  readonly dma: DmaResultSource | null;
  readonly followUp: readonly FollowUpItem[];
  readonly risks: readonly RiskSource[];
  readonly priorities: readonly PrioritySource[];
  readonly actions: readonly ActionSource[];
  readonly vitalSigns: readonly VitalSignSource[];
  /** Alert, advise, assure: the summary a committee asks for. */
  readonly escalations: readonly EscalationSource[];
  readonly files: readonly SourceFile[];
  /** Where the published paper answers and is verified; null until it is published. */
  readonly publishedAddress: string | null;
  /** What a new version of an issued paper corrects; null on a first version. */
  readonly correction: { readonly version: number; readonly supersedes: string; readonly text: FreeText } | null;
};

/** For the board in private session, or for anybody. */
export type PaperProfile = "board" | "public";

/** Words a person wrote. Printed in a public paper only once approved for it. */
export type FreeText = { readonly text: string; readonly isPublic: boolean };

export type PaperAssessment = {
  readonly cycle: CycleId;
  readonly framework: { readonly id: string; readonly title: string; readonly shortTitle: string; readonly version: number };
  readonly levelNames: ScaleNames;
  /** What the framework says of itself and its wording; printed among the method. */
  readonly frameworkNote: string | null;
  readonly workshop: WorkshopSource | null;
  readonly proposedOn: CalendarDate | null;
  readonly consideredOn: CalendarDate | null;
  readonly consideredBy: string | null;
  readonly approvedOn: CalendarDate | null;
  readonly approvalMinute: string | null;
};

/** Counts of seats; `present` counts voting and non-voting members together. */
export type WorkshopSource = {
  readonly heldOn: CalendarDate | null;
  readonly votingSeats: number;
  readonly nonVotingSeats: number;
  readonly present: number | null;
  readonly isQuorate: boolean | null;
  /** Recorded openly: this role took no part in this theme. */
  readonly recusals: readonly { readonly seatTitle: string; readonly themeId: string; readonly reason: FreeText | null }[];
};

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
  readonly holder: string | null;
  readonly statedLevel: Level | null;
};

/** Values of one published entry by theme id, on the publisher's own scale; a blank is null. */
export type DmaValues = Readonly<Record<string, number | null>>;

export type DmaResultSource = {
  /** "DMA 2025". */
  readonly releaseName: string;
  /** What the publisher calls each theme, by theme id: "Support Workforce". */
  readonly pillarTitles: Readonly<Record<string, string>>;
  /** Ends of the publisher's scale. */
  readonly scale: DmaScale;
  /** The trust's entries, one a care setting; the first is drawn beside the board's profile. */
  readonly entries: readonly DmaEntrySource[];
  /** The `id` of one of `files`. */
  readonly fileId: string;
};

export type DmaEntrySource = {
  readonly setting: CareSetting;
  readonly values: DmaValues;
  /** As published; never recomputed from the pillars. */
  readonly overall: number | null;
  readonly national: { readonly n: number; readonly means: DmaValues } | null;
  /** Like-for-like entries beside this trust, itself left out; null: not available (no peer of this setting). */
  readonly peers: DmaPeersSource | null;
};

export type DmaPeersSource = {
  /** "the Moor and Vale ICS". */
  readonly group: string;
  readonly basis: "entry" | "provider";
  readonly n: number;
  readonly means: DmaValues;
  /** By name; empty: only their mean is drawn. */
  readonly entries: readonly { readonly name: string; readonly values: DmaValues }[];
};

/** One action of last cycle, and its benefit if it was due. */
export type FollowUpItem = {
  readonly themeId: string | null;
  readonly isDone: boolean;
  readonly benefit: "realised" | "partly" | "not-realised" | "too-early" | null;
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
  readonly owner: string;
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

export type VitalSignSource = {
  /** Empty: about the trust as a whole. */
  readonly themeIds: readonly string[];
  readonly title: string;
  readonly value: number | null;
  readonly unit: string;
  readonly decimals: 0 | 1 | 2;
  readonly on: CalendarDate | null;
  /** A value to hold beside it, with where it comes from; a prompt, never a target. */
  readonly reference: string | null;
  readonly isPublic: boolean;
};

export type EscalationSource = { readonly kind: "alert" | "advise" | "assure"; readonly themeId: string | null; readonly text: FreeText };

/** Every field is optional: null leaves it out, unless the template says what to print. */
export type FrontSheetSource = {
  readonly meeting: string | null;
  readonly meetingOn: CalendarDate | null;
  readonly agendaItem: string | null;
  readonly paperNumber: string | null;
  readonly title: FreeText | null;
  readonly purposes: readonly PaperPurpose[];
  readonly fields: readonly FrontSheetField[];
};

export type PaperPurpose = "decision" | "discussion" | "assurance" | "information";

/** A field of the trust's own template, in its order: label and value. */
export type FrontSheetField = { readonly label: string; readonly value: FreeText };

/** "Approve" and "the levels in figure 1 as its own view of the trust." */
export type RecommendationSource = { readonly verb: string; readonly text: FreeText };

/** A file figures were read from. */
export type SourceFile = {
  readonly id: string;
  /** "NHS England, Digital Maturity Assessment 2025 results, version 2". */
  readonly name: string;
  readonly fileName: string | null;
  readonly sha256: string | null;
  readonly asAt: CalendarDate | null;
};
