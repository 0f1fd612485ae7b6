import type { ActionWords } from "../core/actions/action";
import type { CaptureForm } from "../core/workshop/workshop-forms";
import { accept, refuse, type Result } from "../core/result";
import { findAction, removeActionRow } from "../db/actions";
import { addCapture, findCapture, removeCapture } from "../db/workshop-captures";
import { addActionTo } from "./add-action";
import type { ActionRefusal } from "./check-action";
import { atDesk, type DeskRefusal } from "./in-room";
import type { Actor, Tools } from "./tools";

/**
 * Notes an action, a question for later or evidence promised; once, however often it is sent. An action is added to the
 * trust's own in the same act.
 */
export async function capture(tools: Tools, actor: Actor, assessmentId: string, form: CaptureForm): Promise<Result<"noted", DeskRefusal | ActionRefusal>> {
  return atDesk<"noted", ActionRefusal>(tools.db, actor, assessmentId, "desk", async ({ tx, assessment }) => {
    const { captureId: id, kind, captureThemeId: themeId, text, owner, dueOn } = form;
    if ((await findCapture(tx, assessmentId, id)) !== null) return accept("noted");
    const noted = { id, kind, themeId, text, owner, dueOn, measure: null, changeOf: null, actionId: null };
    const words = actionWords(form);
    if (words === null) {
      await addCapture(tx, assessmentId, noted);
      return accept("noted");
    }
    const added = await addActionTo(tx, tools, actor, assessment, words);
    if (!added.ok) return added;
    await addCapture(tx, assessmentId, { ...noted, measure: form.measure, changeOf: form.changeOf, actionId: added.value.actionId });
    return accept("noted");
  });
}

/** Takes back what was noted, and the action it became while nobody has worked on that. */
export async function takeCaptureBack({ db }: Tools, actor: Actor, assessmentId: string, captureId: string): Promise<Result<"taken-back", DeskRefusal | "action-in-use">> {
  return atDesk<"taken-back", "action-in-use">(db, actor, assessmentId, "desk", async ({ tx, assessment }) => {
    const noted = await findCapture(tx, assessmentId, captureId);
    const action = noted?.actionId == null ? null : await findAction(tx, assessment.trust.code, noted.actionId);
    if (action !== null && (action.revision > 1 || action.readings.length > 0)) return refuse("action-in-use");
    if (action !== null) await removeActionRow(tx, action.id);
    await removeCapture(tx, assessmentId, captureId);
    return accept("taken-back");
  });
}

/** Null: what was noted is no action. */
function actionWords({ kind, captureThemeId, text, owner, dueOn, measure, changeOf }: CaptureForm): ActionWords | null {
  if (kind !== "action" || owner === null || changeOf === null) return null;
  const plan = { unit: "", decimals: 0, baseline: null, baselineOn: null, target: null, targetOn: null, owner: null, status: "too-early" } as const;
  return {
    what: text,
    ownerRole: owner,
    personId: null,
    dueOn,
    kind: changeOf,
    themes: captureThemeId === null ? [] : [{ themeId: captureThemeId, statementId: null }],
    pounds: null,
    people: null,
    bafReference: null,
    status: "not-begun",
    notes: null,
    lessons: null,
    isPublic: false,
    benefit: measure === null ? null : { measure, ...plan },
  };
}
