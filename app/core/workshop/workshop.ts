import type { CalendarDate } from "../calendar-date";
import type { ChangeKind } from "../charts/balance";
import type { Tally } from "../scoring/tally";
import type { Timer } from "./timer";

/**
 * Where a workshop is. Before the reveal: people join, try a practice question, answer what they have not answered
 * beforehand. After it: themes agreed together, then those to discuss.
 */
export const WORKSHOP_STAGES = ["joining", "practice", "answering", "together", "discussing", "ended"] as const;

export type WorkshopStage = (typeof WORKSHOP_STAGES)[number];

/** The meeting in which the levels of one assessment are agreed. */
export type Workshop = {
  readonly assessmentId: string;
  readonly code: string;
  readonly stage: WorkshopStage;
  readonly openedAt: Date;
  readonly endedAt: Date | null;
  /** The whole slot. */
  readonly minutes: number;
  readonly facilitatorId: string;
  readonly coFacilitatorId: string | null;
  /** To whom the running of it is offered; null: to nobody. */
  readonly offeredToId: string | null;
  /** The seat that chairs and confirms agreed levels from its own page; null: nobody does, the chair says them aloud alone. */
  readonly chairSeatId: string | null;
  /** The theme on the table; null: none. */
  readonly themeId: string | null;
  readonly timer: Timer | null;
  /** What the practice question came to; null: not shown. */
  readonly practiceTally: Tally | null;
  /** When the agenda was ordered and frozen; null: not yet. */
  readonly orderedAt: Date | null;
  /** How many ballots the last batch of paper had; null: none was keyed. */
  readonly paperBallots: number | null;
  /** The meeting that carried themes go to unless one is named for a theme; null: not named. */
  readonly carryTo: string | null;
  /** Counts everything that happened. */
  readonly version: number;
};

/** How a theme is dealt with. */
export const AGENDA_PARTS = ["together", "discuss", "carried"] as const;

export type AgendaPart = (typeof AGENDA_PARTS)[number];

/** A theme on the frozen agenda, in its order. */
export type AgendaItem = {
  readonly themeId: string;
  readonly part: AgendaPart;
  readonly isPulledOut: boolean;
  /** The meeting it is carried to; null: it is not. */
  readonly carriedTo: string | null;
};

/** How a seat takes part. Each counts once, in one quorum. */
export const PRESENCES = ["device", "tablet", "paper", "remote", "apologies"] as const;

export type Presence = (typeof PRESENCES)[number];

/** What the room notes on the way. */
export const CAPTURE_KINDS = ["action", "question", "evidence"] as const;

export type CaptureKind = (typeof CAPTURE_KINDS)[number];

export type Capture = {
  readonly id: string;
  readonly kind: CaptureKind;
  /** Null: not about one theme. */
  readonly themeId: string | null;
  readonly text: string;
  readonly owner: string | null;
  readonly dueOn: CalendarDate | null;
  /** How the board will know: an outcome. */
  readonly measure: string | null;
  readonly changeOf: ChangeKind | null;
  /** The trust's action it became; null: it is none, or the action is gone. */
  readonly actionId: string | null;
};

/** Whether a person may run a workshop now: who opened it or took it over, and who was named beside them. */
export function mayRun({ facilitatorId, coFacilitatorId }: Pick<Workshop, "facilitatorId" | "coFacilitatorId">, personId: string): boolean {
  return personId === facilitatorId || personId === coFacilitatorId;
}
