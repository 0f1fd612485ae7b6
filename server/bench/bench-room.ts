import { randomUUID } from "node:crypto";
import { hashOfToken, newToken, seatCookie, seatSessionEnd } from "../../app/auth/seat-sessions";
import { readFrameworks } from "../../app/content/read-frameworks";
import { readRegisters } from "../../app/content/read-registers";
import { requireFramework } from "../../app/core/framework/framework-library";
import { themesOf } from "../../app/core/framework/themes";
import { findAssessmentOf } from "../../app/db/assessments";
import { countGiven } from "../../app/db/answered";
import { openDatabase } from "../../app/db/database";
import { migrate } from "../../app/db/migrate";
import { addSeatSession } from "../../app/db/seat-sessions";
import { listSeats } from "../../app/db/seats";
import { inTransaction } from "../../app/db/transaction";
import { savePresence } from "../../app/db/workshop-seats";
import { answerFormSchema } from "../../app/core/assessment/answer-form";
import { importRegisters } from "../../app/use-cases/import-registers";
import { issueSeatLink } from "../../app/use-cases/issue-seat-links";
import { moveOn } from "../../app/use-cases/lead-practice";
import { openWorkshop } from "../../app/use-cases/open-workshop";
import { saveAnswer } from "../../app/use-cases/save-answer";
import { setSeats } from "../../app/use-cases/set-seats";
import type { Tools } from "../../app/use-cases/tools";
import { seedDemo } from "../../prisma/seed/seed-demo";
import type { BenchDatabase } from "./bench-database";

export type BenchSeat = { readonly id: string; readonly cookie: string; /** Opens the seat in another browser; null: not asked for. */ readonly link: string | null };
export type BenchRoom = { readonly assessmentId: string; readonly seats: readonly BenchSeat[]; readonly themeIds: readonly string[] };
export type RoomWanted = { readonly size: number; /** Whether every seat has answered every theme before. */ readonly hasAnswered?: boolean; readonly withLinks?: boolean };

const FACILITATOR = { personId: "northmoor-facilitator" };
/** Cookies of a service on plain http, wherever it listens. */
const SETTINGS = { publicUrl: "http://127.0.0.1" };

/** A database of its own with a board of so many seats, all in the room and about to answer; with links, none of them opened. */
export async function prepareRoom(root: string, { address }: BenchDatabase, { size, hasAnswered = false, withLinks = false }: RoomWanted): Promise<BenchRoom> {
  await migrate(address, root);
  const { db, close } = await openDatabase(address);
  const [frameworks, now, newId] = [readFrameworks(root), () => new Date(), () => randomUUID()];
  const tools = { db, frameworks, now, newId };
  await importRegisters(db, readRegisters(root).boards, newId);
  await seedDemo({ db, frameworks, now: now() });
  const assessment = await findAssessmentOf(db, "XN1", "2026-27");
  if (assessment === null) throw new Error("The worked example lacks its assessment");
  const { id: assessmentId } = assessment;
  await setSeats(tools, assessmentId, Array.from({ length: size }, (_, index) => ({ id: null, title: `Member ${index + 1}`, kind: "voting" as const, isExecutive: false, email: null })));
  await openWorkshop(tools, FACILITATOR, assessmentId, { minutes: 60 });
  const themeIds = themesOf(requireFramework(frameworks, assessment.framework)).map(({ id }) => id);
  const seats: BenchSeat[] = [];
  for (const [place, { id }] of (await listSeats(db, assessmentId)).entries()) {
    const { token } = newToken();
    if (withLinks) await issueSeatLink(tools, assessmentId, id, hashOfToken(token));
    else await takeSeat(tools, assessmentId, id, hashOfToken(token));
    // The first six are to be discussed; on the others all agree.
    if (hasAnswered) for (const [index, themeId] of themeIds.entries()) await answerBefore(tools, { assessmentId, seatId: id, themeId }, index < 6 ? String((place % 5) + 1) : "3");
    seats.push({ id, cookie: withLinks ? "" : (seatCookie(SETTINGS, assessmentId, token).split(";")[0] ?? ""), link: withLinks ? token : null });
  }
  await moveOn(tools, FACILITATOR, assessmentId, "answering");
  await close();
  return { assessmentId, seats, themeIds };
}

async function takeSeat({ db, now }: Tools, assessmentId: string, seatId: string, hash: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    await addSeatSession(tx, { id: hash, assessmentId, seatId, label: null, expiresAt: seatSessionEnd(now(), true) });
    await savePresence(tx, assessmentId, seatId, "device");
  });
}

async function answerBefore(tools: Tools, place: Parameters<typeof saveAnswer>[1], choice: string): Promise<void> {
  const command = answerFormSchema.parse({ choice, reason: "", commandId: randomUUID(), baseRevision: "0", round: "1", seat: place.seatId });
  await saveAnswer(tools, place, command);
}

/** How many answers the database holds for the room. */
export async function countStored({ address }: BenchDatabase, { assessmentId }: BenchRoom): Promise<number> {
  const { db, close } = await openDatabase(address);
  try {
    return await countGiven(db, assessmentId);
  } finally {
    await close();
  }
}
