import { randomUUID } from "node:crypto";
import { readFrameworks } from "../../app/content/read-frameworks";
import { answerFormSchema, type AnswerCommand } from "../../app/core/assessment/answer-form";
import type { SeatKind } from "../../app/core/assessment/seat";
import { offeredFramework } from "../../app/core/framework/framework-library";
import { themesOf } from "../../app/core/framework/themes";
import type { Result } from "../../app/core/result";
import { findAssessment } from "../../app/db/assessments";
import type { Db } from "../../app/db/database";
import { listSeats } from "../../app/db/seats";
import { closeFirstRounds } from "../../app/use-cases/close-first-rounds";
import { openAnswering } from "../../app/use-cases/open-answering";
import { recordAgreedLevel } from "../../app/use-cases/record-agreed-level";
import { recordApproved } from "../../app/use-cases/record-approved";
import { recordProposed } from "../../app/use-cases/record-proposed";
import { revealFirstRounds } from "../../app/use-cases/reveal-first-rounds";
import { saveAnswer } from "../../app/use-cases/save-answer";
import { startAssessment } from "../../app/use-cases/start-assessment";
import type { Tools } from "../../app/use-cases/tools";
import { PROJECT_ROOT } from "./database";

const frameworks = readFrameworks(PROJECT_ROOT);

/** Every theme id of the framework that new assessments start on. */
export const THEME_IDS: readonly string[] = themesOf(offeredFramework(frameworks)).map(({ id }) => id);

export type BoardTools = Tools & { readonly reportFault: (fault: unknown) => void };

/** A process's tools with a clock that stands still; a reported fault fails the test. */
export function toolsAt(db: Db, day: string): BoardTools {
  return {
    db,
    frameworks,
    now: () => new Date(`${day}T12:00:00Z`),
    newId: () => randomUUID(),
    reportFault: (fault) => {
      throw fault;
    },
  };
}

/** The value of an outcome that a test takes for granted. */
export function must<T, E extends string>(outcome: Result<T, E>): T {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.code}`);
  return outcome.value;
}

export type Board = { readonly tools: BoardTools; readonly assessmentId: string; readonly seatIds: readonly string[] };

/** A trust that has begun an assessment, still in preparation. Seats are voting members; the first half are executives. */
export async function prepareBoard(db: Db, size: number, observers = 0, code = `T${randomUUID().slice(0, 8)}`): Promise<Board> {
  const tools = toolsAt(db, "2026-10-01");
  await db.organisation.create({ data: { code, kind: "trust", name: "Northmoor", source: "test", settings: { create: { setting: "acute", source: "test" } } } });
  const seat = (title: string, kind: SeatKind, isExecutive: boolean) => ({ id: null, title, kind, isExecutive, email: null });
  const { assessmentId } = must(
    await startAssessment(tools, code, {
      cycle: "2026-27",
      framework: "wgll-2021",
      version: 1,
      themes: [],
      seats: [
        ...Array.from({ length: size }, (_, i) => seat(`Member ${i + 1}`, "voting", i < size / 2)),
        ...Array.from({ length: observers }, (_, i) => seat(`Observer ${i + 1}`, "observer", false)),
      ],
    }),
  );
  return { tools, assessmentId, seatIds: (await listSeats(db, assessmentId)).map(({ id }) => id) };
}

/** A board whose members may answer. */
export async function openBoard(db: Db, size: number, observers = 0, code?: string): Promise<Board> {
  const board = await prepareBoard(db, size, observers, code);
  must(await openAnswering(board.tools, board.assessmentId, { workshopOn: null, revision: await revisionOf(board) }));
  return board;
}

export async function revisionOf({ tools, assessmentId }: Board): Promise<number> {
  const assessment = await findAssessment(tools.db, assessmentId);
  if (assessment === null) throw new Error("The assessment is gone");
  return assessment.revision;
}

/** A first answer of level 3, with whatever is given instead. */
export function command(change: Partial<AnswerCommand> = {}): AnswerCommand {
  const form = answerFormSchema.parse({ choice: "3", reason: "", commandId: randomUUID(), baseRevision: "0", round: "1", seat: "any" });
  return { ...form, ...change };
}

/** Sends an answer from a seat of the board, given by its place. */
export function answer({ tools, assessmentId, seatIds }: Board, seat: number, themeId: string, change: Partial<AnswerCommand> = {}) {
  const seatId = seatIds[seat] ?? "no such seat";
  return saveAnswer(tools, { assessmentId, seatId, themeId }, command({ seat: seatId, ...change }));
}

/** Closes the first rounds, with every seat present unless said. */
export async function closeBoard(board: Board, presentSeatIds: readonly string[] | null = null): Promise<void> {
  must(await closeFirstRounds(board.tools, board.assessmentId, { revision: await revisionOf(board), presentSeatIds }));
}

/** Closes and reveals the first rounds. */
export async function revealBoard(board: Board, presentSeatIds: readonly string[] | null = null): Promise<void> {
  await closeBoard(board, presentSeatIds);
  must(await revealFirstRounds(board.tools, board.assessmentId, { revision: await revisionOf(board) }));
}

/** Has a revealed board agree one level and approve it. */
export async function approveBoard(board: Board): Promise<void> {
  const { tools, assessmentId } = board;
  const actor = { personId: "lead" };
  const place = { assessmentId, themeId: "well-led" };
  must(await recordAgreedLevel(tools, actor, place, { level: 3, rationale: "As the room saw it.", differentViews: [], baseRevision: 0 }));
  must(await recordProposed(tools, assessmentId, { proposedOn: "2026-10-01", revision: await revisionOf(board) }));
  must(await recordApproved(tools, assessmentId, { approvedOn: "2026-10-01", minute: "26/114", revision: await revisionOf(board) }));
}
