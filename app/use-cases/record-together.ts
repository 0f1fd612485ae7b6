import { standingLevel } from "../core/assessment/agreed-level";
import type { Level } from "../core/scoring/level";
import { agreedTogetherInWords } from "../core/text/agreed-together";
import { planDiscussion, THEME_SECONDS } from "../core/workshop/time-plan";
import { startTimer } from "../core/workshop/timer";
import { mayRun } from "../core/workshop/workshop";
import { accept, refuse, type Result } from "../core/result";
import { readAgreedHistory } from "../db/agreed-levels";
import { readSpreads } from "../db/spreads";
import { changeAgendaItem, listAgenda } from "../db/workshop-agenda";
import { changeWorkshop, findWorkshop } from "../db/workshops";
import { atDesk, type DeskRefusal } from "./in-room";
import { recordAgreedLevel } from "./record-agreed-level";
import type { Actor, Tools } from "./tools";

type Refusal = DeskRefusal | "too-early" | "too-late" | "not-asked" | "stale";

/**
 * Records the themes on which views agree, each at the level the chair put forward, and goes on to the discussion. What
 * somebody pulled out, or has no level, is discussed; what then no longer fits is carried.
 */
export async function recordTogether(tools: Tools, actor: Actor, assessmentId: string, levels: ReadonlyMap<string, Level>): Promise<Result<"recorded", Refusal>> {
  const workshop = await findWorkshop(tools.db, assessmentId);
  if (workshop === null) return refuse("no-workshop");
  if (!mayRun(workshop, actor.personId)) return refuse("not-running");
  if (workshop.stage !== "together") return refuse("too-late");
  const spreads = await readSpreads(tools.db, assessmentId);
  for (const { themeId, part, isPulledOut } of await listAgenda(tools.db, assessmentId)) {
    const level = levels.get(themeId);
    if (part !== "together" || isPulledOut || level === undefined) continue;
    const standing = standingLevel(await readAgreedHistory(tools.db, assessmentId, themeId));
    // Recorded already by the same act, broken off half way.
    if (standing.agreed !== null) continue;
    const first = spreads.find((spread) => spread.themeId === themeId && spread.round === 1);
    const form = { level, rationale: agreedTogetherInWords(first?.spread ?? null), differentViews: [], baseRevision: standing.revision };
    const recorded = await recordAgreedLevel(tools, actor, { assessmentId, themeId }, form);
    if (!recorded.ok) return recorded;
  }
  return goOn(tools, actor, assessmentId);
}

async function goOn({ db, now }: Tools, actor: Actor, assessmentId: string): Promise<Result<"recorded", DeskRefusal>> {
  return atDesk<"recorded", never>(db, actor, assessmentId, "room", async ({ tx, workshop }) => {
    const agenda = await listAgenda(tx, assessmentId);
    const recorded: string[] = [];
    for (const { themeId } of agenda) {
      if (standingLevel(await readAgreedHistory(tx, assessmentId, themeId)).agreed !== null) recorded.push(themeId);
    }
    const { today } = planDiscussion(agenda.map(({ themeId }) => themeId), recorded, workshop.minutes);
    for (const { themeId, part } of agenda) {
      const next = recorded.includes(themeId) ? "together" : today.includes(themeId) ? "discuss" : "carried";
      if (next !== part) await changeAgendaItem(tx, assessmentId, themeId, { part: next });
    }
    await changeWorkshop(tx, assessmentId, { stage: "discussing", themeId: today[0] ?? null, timer: today[0] === undefined ? null : startTimer(THEME_SECONDS, now()) });
    return accept("recorded");
  });
}
