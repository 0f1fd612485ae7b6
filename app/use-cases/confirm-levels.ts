import { hasAnswers } from "../core/assessment/seat";
import { levelsToConfirm } from "../core/workshop/chair";
import { accept, refuse, type Result } from "../core/result";
import { readAgreedHistories } from "../db/agreed-levels";
import { addConfirmations, readConfirmed } from "../db/level-confirmations";
import { listSeats } from "../db/seats";
import { changeWorkshop } from "../db/workshops";
import { atDesk, inRoom, type DeskRefusal, type RoomRefusal } from "./in-room";
import type { Actor, Tools } from "./tools";

/** Says which seat chairs; null: none, and the chair's word is heard in the room alone. */
export async function nameChair({ db }: Tools, actor: Actor, assessmentId: string, seatId: string | null): Promise<Result<"named", DeskRefusal | "unknown-seat">> {
  return atDesk<"named", "unknown-seat">(db, actor, assessmentId, "room", async ({ tx }) => {
    if (seatId !== null && !(await listSeats(tx, assessmentId)).some((seat) => seat.id === seatId && hasAnswers(seat))) return refuse("unknown-seat");
    await changeWorkshop(tx, assessmentId, { chairSeatId: seatId });
    return accept("named");
  });
}

/**
 * The chair confirms recorded levels from their own seat, those they were shown and no others. What is confirmed already
 * stays so. Stale: a level was recorded anew or taken back meanwhile, and nothing is confirmed.
 *
 * @param revisions of the level shown, by theme id
 */
export async function confirmLevels({ db, now }: Tools, assessmentId: string, seatId: string, revisions: ReadonlyMap<string, number>): Promise<Result<"confirmed", RoomRefusal | "not-chair" | "stale">> {
  return inRoom<"confirmed", "not-chair" | "stale">(db, assessmentId, "room", async ({ tx, workshop }) => {
    if (workshop.chairSeatId !== seatId) return refuse("not-chair");
    const confirmed = await readConfirmed(tx, assessmentId);
    const waiting = new Map(levelsToConfirm(await readAgreedHistories(tx, assessmentId), confirmed).map((one) => [one.themeId, one.revision]));
    const fresh = [...revisions].filter(([themeId, revision]) => confirmed.get(themeId)?.has(revision) !== true);
    if (fresh.some(([themeId, revision]) => waiting.get(themeId) !== revision)) return refuse("stale");
    await addConfirmations(tx, assessmentId, fresh.map(([themeId, revision]) => ({ themeId, revision })), now());
    return accept("confirmed");
  });
}
