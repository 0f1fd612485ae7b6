import type { PaperProfile, WorkshopMinuteSource, WorkshopSource } from "../core/papers/board-paper-source";
import { attendanceOfRecord } from "../core/workshop/attendance-record";
import { isConfirmed } from "../core/workshop/chair";
import { dateInEngland } from "../core/text/instants";
import type { Queries } from "../db/database";
import { listRounds } from "../db/rounds";
import { listRecusals, listSeats } from "../db/seats";
import type { Position } from "./position";
import { readWorkshopRecord, type WorkshopRecord } from "./workshop-record";

/** What a paper says of the meeting: from its record, or, where levels were agreed without one, from what was frozen. */
export async function readPaperWorkshop(db: Queries, position: Position, profile: PaperProfile): Promise<WorkshopSource> {
  const { assessment } = position;
  const record = await readWorkshopRecord(db, assessment.id);
  if (record === null) return withoutRecord(db, position, profile);
  const counts = attendanceOfRecord(record.attendance);
  return {
    heldOn: dateInEngland(record.workshop.openedAt),
    votingSeats: counts.votingSeats,
    nonVotingSeats: counts.seats - counts.votingSeats,
    present: counts.present,
    isQuorate: counts.isQuorate,
    recusals: record.attendance.recusals.map(({ seat, themeId, reason }) => ({ seatTitle: seat, themeId, reason: { text: reason, isPublic: false } })),
    minute: await minuteOf(db, record, position),
  };
}

async function withoutRecord(db: Queries, { assessment, themes }: Position, profile: PaperProfile): Promise<WorkshopSource> {
  const [seats, recusals] = await Promise.all([listSeats(db, assessment.id), listRecusals(db, assessment.id)]);
  const count = (kind: "voting" | "non-voting") => seats.filter((seat) => seat.kind === kind).length;
  // Of the themes a public paper may name: a private theme's count must not show through.
  const named = themes.filter(({ decided }) => profile === "board" || !decided.isPrivate);
  const present = Math.max(0, ...named.flatMap(({ spreads }) => spreads.flatMap(({ spread }) => ("seats" in spread ? [spread.seats] : []))));
  return {
    heldOn: assessment.proposedOn,
    votingSeats: count("voting"),
    nonVotingSeats: count("non-voting"),
    present: present === 0 ? null : present,
    isQuorate: null,
    recusals: recusals.map(({ seatId, themeId, reason }) => ({ seatTitle: seats.find(({ id }) => id === seatId)?.title ?? "A seat", themeId, reason: { text: reason, isPublic: false } })),
    minute: null,
  };
}

async function minuteOf(db: Queries, { workshop, attendance, agenda, captures, confirmed }: WorkshopRecord, { assessment, themes }: Position): Promise<WorkshopMinuteSource> {
  const rounds = await listRounds(db, assessment.id);
  const standingOf = (themeId: string) => themes.find(({ theme }) => theme.id === themeId)?.standing ?? { agreed: null, revision: 0 };
  return {
    attendance,
    paperBallots: workshop.paperBallots,
    themes: agenda.map((item) => ({ ...item, asked: rounds.filter(({ themeId }) => themeId === item.themeId).length, isAgreed: standingOf(item.themeId).agreed !== null, isConfirmed: isConfirmed(confirmed, item.themeId, standingOf(item.themeId).revision) })),
    noted: captures.map(({ kind, themeId, text, owner, dueOn }) => ({ kind, themeId, text: { text, isPublic: false }, owner, dueOn })),
  };
}
