import { mayRun } from "../core/workshop/workshop";
import type { WorkshopForm } from "../core/workshop/workshop-forms";
import { refuse, type Result } from "../core/result";
import { findWorkshop } from "../db/workshops";
import { capture, takeCaptureBack } from "./capture";
import { closeInWorkshop, listPresent } from "./close-in-workshop";
import { nameChair } from "./confirm-levels";
import { endWorkshop } from "./end-workshop";
import { finishRescore } from "./finish-rescore";
import { giveSeat } from "./give-seat";
import { keepWorkshop, nameCoFacilitator, offerWorkshop, takeWorkshopOver } from "./hand-over";
import { moveOn, showPractice } from "./lead-practice";
import { goOnOnPaper, notePresence } from "./note-presence";
import { openWorkshop } from "./open-workshop";
import { orderAgendaOnce } from "./order-agenda";
import { recordAgreedLevel } from "./record-agreed-level";
import { recordTogether } from "./record-together";
import { revealInWorkshop } from "./reveal-in-workshop";
import { startRescore } from "./start-rescore";
import { bringThemeBack, carryTheme, nameMeeting, setTimer, takeTheme } from "./take-theme";
import type { Actor, Tools } from "./tools";
import { undoAgreedLevel } from "./undo-agreed-level";

/** Does what the facilitator's console asks for. */
export async function runWorkshop(tools: Tools, actor: Actor, assessmentId: string, form: WorkshopForm): Promise<Result<unknown, string>> {
  switch (form.intent) {
    case "open":
      return openWorkshop(tools, actor, assessmentId, form);
    case "stage":
      return moveOn(tools, actor, assessmentId, form.to);
    case "show-practice":
      return showPractice(tools, actor, assessmentId);
    case "presence":
      return notePresence(tools, actor, assessmentId, form);
    case "all-on-paper":
      return goOnOnPaper(tools, actor, assessmentId);
    case "give-seat":
      return giveSeat(tools, actor, assessmentId, form);
    case "close":
      return closeInWorkshop(tools, actor, assessmentId, form.revision);
    case "reveal":
      return revealInWorkshop(tools, actor, assessmentId, form.revision);
    case "order":
      return orderAgendaOnce(tools, actor, assessmentId);
    case "together":
      return recordTogether(tools, actor, assessmentId, form.levels);
    case "take":
      return takeTheme(tools, actor, assessmentId, form.themeId);
    case "timer":
      return setTimer(tools, actor, assessmentId, form.act);
    case "carry":
      return carryTheme(tools, actor, assessmentId, form);
    case "carry-to":
      return nameMeeting(tools, actor, assessmentId, form.carryTo);
    case "bring-back":
      return bringThemeBack(tools, actor, assessmentId, form.themeId);
    case "capture":
      return capture(tools, actor, assessmentId, form);
    case "uncapture":
      return takeCaptureBack(tools, actor, assessmentId, form.captureId);
    case "offer":
      return offerWorkshop(tools, actor, assessmentId, form.personId);
    case "take-over":
      return takeWorkshopOver(tools, actor, assessmentId);
    case "keep":
      return keepWorkshop(tools, actor, assessmentId);
    case "co-facilitator":
      return nameCoFacilitator(tools, actor, assessmentId, form.personId);
    case "chair":
      return nameChair(tools, actor, assessmentId, form.seatId);
    case "end":
      return endWorkshop(tools, actor, assessmentId, form.revision);
    default:
      return decideOnTable(tools, actor, assessmentId, form);
  }
}

/** The acts on the theme on the table that exist outside a workshop too: there, whoever runs it does them. */
async function decideOnTable(tools: Tools, actor: Actor, assessmentId: string, form: Extract<WorkshopForm, { readonly intent: "again" | "finish" | "agree" | "undo" }>): Promise<Result<unknown, string>> {
  const workshop = await findWorkshop(tools.db, assessmentId);
  if (workshop === null) return refuse("no-workshop");
  if (!mayRun(workshop, actor.personId)) return refuse("not-running");
  const place = { assessmentId, themeId: form.themeId };
  switch (form.intent) {
    case "again":
      // Members see a round of the theme on the table alone: of another they would find no way into it.
      if (workshop.themeId !== form.themeId) return refuse("not-on-table");
      return startRescore(tools, assessmentId, form);
    case "finish":
      return finishRescore(tools, assessmentId, { revision: form.revision, presentSeatIds: await listPresent(tools, assessmentId) });
    case "agree":
      return recordAgreedLevel(tools, actor, place, form);
    case "undo":
      return undoAgreedLevel(tools, actor, place, form.baseRevision);
  }
}
