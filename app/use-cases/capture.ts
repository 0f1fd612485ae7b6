import type { CaptureForm } from "../core/workshop/workshop-forms";
import { accept, type Result } from "../core/result";
import { addCapture, removeCapture } from "../db/workshop-captures";
import { atDesk, type DeskRefusal } from "./in-room";
import type { Actor, Tools } from "./tools";

/** Notes an action, a question for later or evidence promised; once, however often it is sent. */
export async function capture({ db }: Tools, actor: Actor, assessmentId: string, form: CaptureForm): Promise<Result<"noted", DeskRefusal>> {
  return atDesk<"noted", never>(db, actor, assessmentId, "desk", async ({ tx }) => {
    const { captureId, kind, captureThemeId, text, owner, dueOn, measure, changeOf } = form;
    const isAction = kind === "action";
    await addCapture(tx, assessmentId, { id: captureId, kind, themeId: captureThemeId, text, owner, dueOn, measure: isAction ? measure : null, changeOf: isAction ? changeOf : null });
    return accept("noted");
  });
}

/** Takes back what was noted. */
export async function takeCaptureBack({ db }: Tools, actor: Actor, assessmentId: string, captureId: string): Promise<Result<"taken-back", DeskRefusal>> {
  return atDesk<"taken-back", never>(db, actor, assessmentId, "desk", async ({ tx }) => {
    await removeCapture(tx, assessmentId, captureId);
    return accept("taken-back");
  });
}
