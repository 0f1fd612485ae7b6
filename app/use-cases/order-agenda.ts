import { requireFramework } from "../core/framework/framework-library";
import { themesOf } from "../core/framework/themes";
import { consentBlock, orderAgenda, type AgendaTheme } from "../core/workshop/agenda";
import { planDiscussion } from "../core/workshop/time-plan";
import { startTimer } from "../core/workshop/timer";
import { accept, refuse, type Result } from "../core/result";
import { listAssessmentThemes } from "../db/assessment-themes";
import { readSpreads } from "../db/spreads";
import { addAgenda } from "../db/workshop-agenda";
import { changeWorkshop } from "../db/workshops";
import { atDesk, type DeskRefusal, type Room } from "./in-room";
import type { Actor, Tools } from "./tools";

/** The consent block's own time. */
const TOGETHER_SECONDS = 300;

/** Orders the agenda once all first spreads are revealed, and freezes it. */
export async function orderAgendaOnce({ db, frameworks, now }: Tools, actor: Actor, assessmentId: string): Promise<Result<"ordered", DeskRefusal | "too-early" | "too-late">> {
  return atDesk<"ordered", "too-early" | "too-late">(db, actor, assessmentId, "room", async (room) => {
    if (room.workshop.orderedAt !== null) return refuse("too-late");
    const themes = await readAgendaThemes(room, frameworks);
    const order = orderAgenda(themes);
    if (!order.ok || themes.length === 0) return refuse("too-early");
    const together = consentBlock(themes, new Set());
    const { today } = planDiscussion(order.value, together, room.workshop.minutes);
    const partOf = (themeId: string) => (together.includes(themeId) ? "together" : today.includes(themeId) ? "discuss" : "carried");
    await addAgenda(room.tx, assessmentId, order.value.map((themeId) => ({ themeId, part: partOf(themeId) })));
    const isDiscussedFirst = together.length === 0;
    await changeWorkshop(room.tx, assessmentId, {
      orderedAt: now(),
      stage: isDiscussedFirst ? "discussing" : "together",
      timer: isDiscussedFirst ? null : startTimer(TOGETHER_SECONDS, now()),
    });
    return accept("ordered");
  });
}

/** The themes that were asked, in the framework's order, with their first spreads as the room has seen them. */
async function readAgendaThemes({ tx, assessment }: Room, frameworks: Tools["frameworks"]): Promise<readonly AgendaTheme[]> {
  const [decided, spreads] = await Promise.all([listAssessmentThemes(tx, assessment.id), readSpreads(tx, assessment.id)]);
  return themesOf(requireFramework(frameworks, assessment.framework)).flatMap(({ id }) => {
    const first = spreads.find(({ themeId, round }) => themeId === id && round === 1);
    const own = decided.find(({ themeId }) => themeId === id);
    return first === undefined || own === undefined ? [] : [{ themeId: id, spread: first.spread, target: own.target?.level ?? null }];
  });
}
