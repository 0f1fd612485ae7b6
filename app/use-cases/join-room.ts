import { accept, refuse, type Result } from "../core/result";
import { addSeatSession, listWaiting, unseatSession } from "../db/seat-sessions";
import { findRoomByCode } from "../db/workshops";
import { inRoom, type RoomRefusal } from "./in-room";
import type { Tools } from "./tools";

/** What the browser's new token is known by, and when it ends. */
export type NewSession = { readonly id: string; readonly expiresAt: Date };

/** More than a board has phones; a room does not fill up with strangers. */
const MOST_WAITING = 60;

/** Lets a phone that knows the room's code wait for a seat. It learns the assessment it waits for and nothing of it. */
export async function joinRoom({ db, now }: Pick<Tools, "db" | "now">, code: string, session: NewSession): Promise<Result<{ readonly assessmentId: string; readonly label: string }, RoomRefusal | "unknown-code" | "room-full">> {
  const room = await findRoomByCode(db, code);
  if (room === null) return refuse("unknown-code");
  const { assessmentId } = room;
  return inRoom<{ readonly assessmentId: string; readonly label: string }, "room-full">(db, assessmentId, "desk", async ({ tx }) => {
    const waiting = await listWaiting(tx, assessmentId, now());
    if (waiting.length >= MOST_WAITING) return refuse("room-full");
    const label = freeLabel(waiting.map((one) => one.label));
    await addSeatSession(tx, { ...session, assessmentId, seatId: null, label });
    return accept({ assessmentId, label });
  });
}

/** Hands a shared tablet on: its seat is let go, and it waits to be given the next one. */
export async function handTabletOn({ db, now }: Pick<Tools, "db" | "now">, assessmentId: string, sessionId: string): Promise<Result<"waiting", RoomRefusal>> {
  return inRoom<"waiting", never>(db, assessmentId, "desk", async ({ tx }) => {
    const waiting = await listWaiting(tx, assessmentId, now());
    await unseatSession(tx, sessionId, freeLabel(waiting.map((one) => one.label)));
    return accept("waiting");
  });
}

/** The lowest number that no waiting phone shows. */
function freeLabel(taken: readonly (string | null)[]): string {
  const numbers = Array.from({ length: taken.length + 1 }, (_, index) => String(index + 1));
  return numbers.find((number) => !taken.includes(number)) ?? String(taken.length + 1);
}
