import type { RoomForm } from "../core/workshop/room-form";
import { refuse, type Result } from "../core/result";
import { answerPractice } from "./answer-practice";
import { confirmLevels } from "./confirm-levels";
import { handTabletOn } from "./join-room";
import { enterRoom } from "./note-presence";
import { pullOut } from "./pull-out";
import type { Tools } from "./tools";

type SeatPlace = { readonly assessmentId: string; readonly seatId: string; /** Of the browser; null: its person is signed in. */ readonly sessionId: string | null };

/** Does what a seat asks for in the room. */
export async function actInRoom(tools: Tools, { assessmentId, seatId, sessionId }: SeatPlace, form: RoomForm): Promise<Result<unknown, string>> {
  switch (form.intent) {
    case "enter":
      return enterRoom(tools, assessmentId, seatId);
    case "practice":
      return answerPractice(tools, assessmentId, seatId, form.level);
    case "pull-out":
      return pullOut(tools, assessmentId, form.themeId);
    case "confirm":
      return confirmLevels(tools, assessmentId, seatId, form.confirm);
    case "hand-on":
      return sessionId === null ? refuse("not-waiting") : handTabletOn(tools, assessmentId, sessionId);
  }
}
