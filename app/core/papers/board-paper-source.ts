import type { CalendarDate } from "../calendar-date";
import type { CycleId } from "../cycle";
import type { DealtWith } from "../text/minute";
import type { ScaleNames } from "../text/levels";
import type { AttendanceRecord } from "../workshop/attendance-record";
import type { CaptureKind } from "../workshop/workshop";
import type { ActionSource, EscalationSource, FollowUpItem, PrioritySource, RiskSource } from "./decision-sources";
import type { DmaResultSource } from "./dma-source";
import type { FreeText } from "./free-text";
import type { PaperTheme } from "./paper-theme";

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
  /** Sessions of the board's development log in the twelve months before the paper, the oldest first. */
  readonly development: readonly SessionSource[];
  /** Alert, advise, assure: the summary a committee asks for. */
  readonly escalations: readonly EscalationSource[];
  readonly files: readonly SourceFile[];
  /** Where the published paper answers and is verified; null until it is published. */
  readonly publishedAddress: string | null;
  /** What a new version of an issued paper corrects; null on a first version. */
  /** Given when it is issued: "XN1-2026-27-P1". Null: a draft. */
  readonly reference: string | null;
  readonly correction: { readonly version: number; readonly supersedes: string; readonly text: FreeText } | null;
};

/** For the board in private session, or for anybody. */
export type PaperProfile = "board" | "public";

export type PaperAssessment = {
  readonly cycle: CycleId;
  readonly framework: { readonly id: string; readonly title: string; readonly shortTitle: string; readonly version: number };
  readonly levelNames: ScaleNames;
  /** What the framework says of itself and its wording; printed among the method. */
  readonly frameworkNote: string | null;
  readonly workshop: WorkshopSource | null;
  readonly proposedOn: CalendarDate | null;
  readonly consideredOn: CalendarDate | null;
  readonly consideredBy: FreeText | null;
  readonly approvedOn: CalendarDate | null;
  readonly approvalMinute: FreeText | null;
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
  /** Null: the levels were agreed without a workshop on record. */
  readonly minute: WorkshopMinuteSource | null;
};

/** What is on record of the meeting itself. */
export type WorkshopMinuteSource = {
  readonly attendance: AttendanceRecord;
  readonly paperBallots: number | null;
  /** In the order of the agenda. */
  readonly themes: readonly (DealtWith & { readonly themeId: string })[];
  readonly noted: readonly { readonly kind: CaptureKind; readonly themeId: string | null; readonly text: FreeText; readonly owner: string | null; readonly dueOn: CalendarDate | null }[];
};

export type VitalSignSource = {
  /** Empty: about the trust as a whole. */
  readonly themeIds: readonly string[];
  readonly title: string;
  readonly value: number | null;
  readonly unit: string;
  readonly decimals: 0 | 1 | 2;
  readonly on: CalendarDate | null;
  /** The last value of an earlier cycle; null: none. */
  readonly earlier: { readonly value: number; readonly on: CalendarDate } | null;
  /** A value to hold beside it, with where it comes from; a prompt, never a target. */
  readonly reference: string | null;
  readonly isPublic: boolean;
};

/** One session in which the board learnt about digital. */
export type SessionSource = {
  readonly on: CalendarDate;
  readonly topic: FreeText;
  /** "90 minutes, counted" */
  readonly words: string;
  /** How many roles came, and in the board's own paper which. */
  readonly attended: number;
  readonly roles: readonly string[];
};

/** Every field is optional: null leaves it out, unless the template says what to print. */
export type FrontSheetSource = {
  /** False: the trust puts a front sheet of its own before the paper, which then begins with its title. */
  readonly hasFrontSheet: boolean;
  readonly showsStatus: boolean;
  /** "The board is asked to". */
  readonly askHeading: string;
  readonly markings: Readonly<Record<PaperProfile, string>>;
  readonly logo: PaperLogo | null;
  readonly meeting: string | null;
  readonly meetingOn: CalendarDate | null;
  readonly agendaItem: string | null;
  readonly paperNumber: string | null;
  readonly title: FreeText | null;
  readonly purposes: readonly PaperPurpose[];
  readonly fields: readonly FrontSheetField[];
};

/** The trust's own mark, drawn anew from what it supplied. Sizes in pixels. */
export type PaperLogo = { readonly png: string; readonly width: number; readonly height: number };

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
