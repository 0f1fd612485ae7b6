import { attendanceRecordSchema, type AttendanceRecord } from "../core/workshop/attendance-record";
import type { Tally } from "../core/scoring/tally";
import type { Timer } from "../core/workshop/timer";
import { WORKSHOP_STAGES, type Workshop, type WorkshopStage } from "../core/workshop/workshop";
import type { Queries, Transaction } from "./database";
import { readOneOf } from "./closed-list";
import type { WorkshopModel as Row } from "./generated/sqlite/models/Workshop";
import { shortestWay } from "./sql";

/** The workshop of an assessment; null: it has not been opened. */
export async function findWorkshop(db: Queries, assessmentId: string): Promise<Workshop | null> {
  const row = await db.workshop.findUnique({ where: { assessmentId } });
  return row === null ? null : toWorkshop(row);
}

/** Whether a workshop has been opened and has not ended, for pages that need no more of it. */
export async function isWorkshopRunning(db: Queries, assessmentId: string): Promise<boolean> {
  const [row] = await shortestWay(db).$queryRaw<readonly { readonly stage: string }[]>`SELECT "stage" FROM "Workshop" WHERE "assessmentId" = ${assessmentId}`;
  return row !== undefined && row.stage !== "ended";
}

/** Which assessment's room a code leads to; null: none, or it has ended. */
export async function findRoomByCode(db: Queries, code: string): Promise<{ readonly assessmentId: string; readonly trustName: string } | null> {
  const row = await db.workshop.findUnique({
    where: { code },
    select: { assessmentId: true, stage: true, assessment: { select: { trust: { select: { name: true } } } } },
  });
  return row === null || row.stage === "ended" ? null : { assessmentId: row.assessmentId, trustName: row.assessment.trust.name };
}

/** Holds a workshop until the transaction ends. @returns null when there is none. */
export async function lockWorkshop(tx: Transaction, assessmentId: string): Promise<Workshop | null> {
  await tx.workshop.updateMany({ where: { assessmentId }, data: { version: { increment: 0 } } });
  return findWorkshop(tx, assessmentId);
}

export type NewWorkshop = Pick<Workshop, "assessmentId" | "code" | "openedAt" | "minutes" | "facilitatorId" | "chairSeatId">;

/** Opens a workshop, with people joining. */
export async function addWorkshop(tx: Transaction, workshop: NewWorkshop): Promise<void> {
  await tx.workshop.create({ data: { ...workshop, stage: "joining" } });
}

/** What an act writes; what is not given stays. */
export type WorkshopChange = {
  readonly stage?: WorkshopStage;
  readonly endedAt?: Date;
  readonly minutes?: number;
  readonly facilitatorId?: string;
  readonly coFacilitatorId?: string | null;
  readonly offeredToId?: string | null;
  readonly chairSeatId?: string | null;
  readonly themeId?: string | null;
  readonly timer?: Timer | null;
  readonly practiceTally?: Tally | null;
  readonly orderedAt?: Date;
  readonly paperBallots?: number;
  readonly carryTo?: string;
};

/** Changes a workshop that the transaction holds. */
export async function changeWorkshop(tx: Transaction, assessmentId: string, { timer, practiceTally, ...change }: WorkshopChange): Promise<void> {
  await tx.workshop.update({
    where: { assessmentId },
    data: {
      ...change,
      ...(timer === undefined ? {} : { timerSeconds: timer?.seconds ?? null, timerEndsAt: timer?.endsAt ?? null, timerLeft: timer?.left ?? null }),
      ...(practiceTally === undefined ? {} : { practiceTally: practiceTally?.join(" ") ?? null }),
    },
  });
}

/** Keeps who was there, as it was when the workshop ended. */
export async function saveAttendance(tx: Transaction, assessmentId: string, record: AttendanceRecord): Promise<void> {
  await tx.workshop.update({ where: { assessmentId }, data: { attendance: JSON.stringify(record) } });
}

/** Who was there; null while the workshop has not ended. */
export async function findAttendance(db: Queries, assessmentId: string): Promise<AttendanceRecord | null> {
  const row = await db.workshop.findUnique({ where: { assessmentId }, select: { attendance: true } });
  return row?.attendance == null ? null : attendanceRecordSchema.parse(JSON.parse(row.attendance));
}

function toWorkshop({ stage, timerSeconds, timerEndsAt, timerLeft, practiceTally, ...row }: Row): Workshop {
  return {
    assessmentId: row.assessmentId,
    code: row.code,
    stage: readOneOf(WORKSHOP_STAGES, stage),
    openedAt: row.openedAt,
    endedAt: row.endedAt,
    minutes: row.minutes,
    facilitatorId: row.facilitatorId,
    coFacilitatorId: row.coFacilitatorId,
    offeredToId: row.offeredToId,
    chairSeatId: row.chairSeatId,
    themeId: row.themeId,
    timer: timerSeconds === null ? null : { seconds: timerSeconds, endsAt: timerEndsAt, left: timerLeft },
    practiceTally: practiceTally === null ? null : practiceTally.split(" ").map(Number),
    orderedAt: row.orderedAt,
    paperBallots: row.paperBallots,
    carryTo: row.carryTo,
    version: row.version,
  };
}
