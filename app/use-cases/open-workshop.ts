import { randomBytes } from "node:crypto";
import { isBefore } from "../core/assessment/assessment-state";
import { chairAmong } from "../core/workshop/chair";
import { makeJoinCode } from "../core/workshop/join-code";
import { accept, refuse, type Result } from "../core/result";
import { listSeats } from "../db/seats";
import { addWorkshop, findRoomByCode, findWorkshop } from "../db/workshops";
import { decide } from "./decide";
import type { Actor, Tools } from "./tools";

const RANDOM_BYTES = 64;

/** Opens the workshop: from now on people join, and who opened it runs it. Works without any answer given beforehand. */
export async function openWorkshop(
  { db, now }: Tools,
  { personId }: Actor,
  assessmentId: string,
  { minutes }: { readonly minutes: number },
): Promise<Result<"opened", "open-already" | "too-early" | "too-late">> {
  return decide<"opened", "open-already" | "too-early" | "too-late">(db, assessmentId, async (tx, { state }) => {
    if (state === "preparing") return refuse("too-early");
    if (!isBefore(state, "proposed")) return refuse("too-late");
    if ((await findWorkshop(tx, assessmentId)) !== null) return refuse("open-already");
    const code = makeJoinCode([...randomBytes(RANDOM_BYTES)]);
    // One in hundreds of millions; the unique column would refuse it, and asking again is all there is to do.
    if ((await findRoomByCode(tx, code)) !== null) throw new Error("Two rooms drew the same code");
    const chairSeatId = chairAmong(await listSeats(tx, assessmentId));
    await addWorkshop(tx, { assessmentId, code, openedAt: now(), minutes, facilitatorId: personId, chairSeatId });
    return accept("opened");
  });
}
