import type { Assessment } from "../core/assessment/assessment";
import type { FrameworkLibrary } from "../core/framework/framework-library";
import type { Confirmed } from "../core/workshop/chair";
import { attendanceOf, type Attendance } from "../core/workshop/quorum";
import { roomProgress, type SeatTurnout } from "../core/workshop/room-progress";
import { secondsLeft } from "../core/workshop/timer";
import type { AgendaItem, Presence, Workshop } from "../core/workshop/workshop";
import type { Progress } from "../core/disclosure/progress";
import type { Seat } from "../core/assessment/seat";
import type { Queries } from "../db/database";
import { readConfirmed } from "../db/level-confirmations";
import { listRounds, type RoundRecord } from "../db/rounds";
import { listSeats } from "../db/seats";
import { listAgenda } from "../db/workshop-agenda";
import { readPresences } from "../db/workshop-seats";
import { readTurnout } from "../db/workshop-turnout";
import { findWorkshop } from "../db/workshops";
import type { LiveProps } from "../ui/pages/workshop-live";
import type { TimerView } from "../ui/pages/workshop-timer";
import { paths } from "../web/paths";
import { readPosition, type Position } from "./position";

export type Reads = { readonly db: Queries; readonly frameworks: FrameworkLibrary; readonly now: () => Date };

/** What console, projector, the room's page and the minute all begin from. */
export type RoomReads = {
  readonly assessment: Assessment;
  /** Null: not opened. */
  readonly workshop: Workshop | null;
  readonly position: Position;
  readonly seats: readonly Seat[];
  readonly presences: ReadonlyMap<string, Presence>;
  readonly attendance: Attendance;
  readonly turnout: readonly SeatTurnout[];
  readonly progress: Progress;
  readonly agenda: readonly AgendaItem[];
  readonly rounds: readonly RoundRecord[];
  /** What the chair confirmed from their own seat. */
  readonly confirmed: Confirmed;
};

/** Reads the room. The workshop first: what is read after it is never older than the event a page says it was drawn from. */
export async function readRoom({ db, frameworks }: Reads, assessment: Assessment): Promise<RoomReads> {
  const workshop = await findWorkshop(db, assessment.id);
  const [position, seats, presences, turnout, agenda, rounds, confirmed] = await Promise.all([
    readPosition(db, frameworks, assessment),
    listSeats(db, assessment.id),
    readPresences(db, assessment.id),
    readTurnout(db, assessment.id),
    listAgenda(db, assessment.id),
    listRounds(db, assessment.id),
    readConfirmed(db, assessment.id),
  ]);
  return { assessment, workshop, position, seats, presences, attendance: attendanceOf(seats, presences), turnout, progress: roomProgress(turnout), agenda, rounds, confirmed };
}

/** The timer as a page draws it. */
export function timerView(workshop: Workshop | null, now: Date): TimerView | null {
  if (workshop === null || workshop.timer === null) return null;
  return { left: secondsLeft(workshop.timer, now), of: workshop.timer.seconds, isRunning: workshop.timer.endsAt !== null };
}

/** Where a page hears of what happens; null: nothing will. */
export function liveOf(workshop: Workshop | null): LiveProps | null {
  return workshop === null ? null : { href: paths.live(workshop.assessmentId), version: workshop.version };
}

/** The round of the theme that is being answered again; null: none is. */
export function openRescore(rounds: readonly RoundRecord[]): RoundRecord | null {
  return rounds.find(({ state, number }) => state === "open" && number > 1) ?? null;
}
