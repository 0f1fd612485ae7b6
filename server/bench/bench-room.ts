import { randomUUID } from "node:crypto";
import path from "node:path";
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
import { importRegisters } from "../../app/use-cases/import-registers";
import { moveOn } from "../../app/use-cases/lead-practice";
import { openWorkshop } from "../../app/use-cases/open-workshop";
import { setSeats } from "../../app/use-cases/set-seats";
import { seedDemo } from "../../prisma/seed/seed-demo";

export type BenchRoom = { readonly assessmentId: string; readonly seats: readonly { readonly id: string; readonly cookie: string }[]; readonly themeIds: readonly string[] };

const FACILITATOR = { personId: "northmoor-facilitator" };

/** A database of its own with a board of so many seats, all in the room and about to answer. */
export async function prepareRoom(root: string, dataDir: string, size: number, publicUrl: string): Promise<BenchRoom> {
  const address = path.join(dataDir, "boardmark.sqlite");
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
  const seats: { id: string; cookie: string }[] = [];
  await inTransaction(db, async (tx) => {
    for (const { id } of await listSeats(tx, assessmentId)) {
      const { token } = newToken();
      await addSeatSession(tx, { id: hashOfToken(token), assessmentId, seatId: id, label: null, expiresAt: seatSessionEnd(now(), true) });
      await savePresence(tx, assessmentId, id, "device");
      seats.push({ id, cookie: seatCookie({ publicUrl }, assessmentId, token).split(";")[0] ?? "" });
    }
  });
  await moveOn(tools, FACILITATOR, assessmentId, "answering");
  await close();
  return { assessmentId, seats, themeIds: themesOf(requireFramework(frameworks, assessment.framework)).map(({ id }) => id) };
}

/** How many answers the database holds for the room. */
export async function countStored(dataDir: string, { assessmentId }: BenchRoom): Promise<number> {
  const { db, close } = await openDatabase(path.join(dataDir, "boardmark.sqlite"));
  try {
    return await countGiven(db, assessmentId);
  } finally {
    await close();
  }
}
