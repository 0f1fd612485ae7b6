import { accept, refuse, type Result } from "../core/result";
import type { Level } from "../core/scoring/level";
import { savePractice } from "../db/practice";
import { inRoom, type RoomRefusal } from "./in-room";
import type { Tools } from "./tools";

/** Saves what a seat answers to the practice question; a change of mind replaces it. */
export async function answerPractice({ db }: Tools, assessmentId: string, seatId: string, level: Level): Promise<Result<"saved", RoomRefusal | "round-closed">> {
  return inRoom<"saved", "round-closed">(db, assessmentId, "answered", async ({ tx, workshop }) => {
    if (workshop.stage !== "practice" || workshop.practiceTally !== null) return refuse("round-closed");
    await savePractice(tx, assessmentId, seatId, level);
    return accept("saved");
  });
}
