import { THEME_SECONDS } from "../core/workshop/time-plan";
import { pauseTimer, resumeTimer, startTimer } from "../core/workshop/timer";
import { accept, refuse, type Result } from "../core/result";
import { listRounds } from "../db/rounds";
import { changeAgendaItem, listAgenda } from "../db/workshop-agenda";
import { changeWorkshop } from "../db/workshops";
import { atDesk, type DeskRefusal } from "./in-room";
import type { Actor, Tools } from "./tools";

const MORE_SECONDS = 60;

/** Puts a theme on the table and starts its time. A theme that is being answered again is finished first. */
export async function takeTheme({ db, now }: Tools, actor: Actor, assessmentId: string, themeId: string): Promise<Result<"taken", DeskRefusal | "not-on-agenda" | "round-open">> {
  return atDesk<"taken", "not-on-agenda" | "round-open">(db, actor, assessmentId, "room", async ({ tx, workshop }) => {
    const item = (await listAgenda(tx, assessmentId)).find((one) => one.themeId === themeId);
    if (workshop.stage !== "discussing" || item === undefined) return refuse("not-on-agenda");
    if ((await listRounds(tx, assessmentId)).some((round) => round.state === "open" && round.themeId !== themeId)) return refuse("round-open");
    await changeWorkshop(tx, assessmentId, { themeId, timer: startTimer(THEME_SECONDS, now()) });
    return accept("taken");
  });
}

/** Starts, stops, goes on with or lengthens the timer. It decides nothing. */
export async function setTimer({ db, now }: Tools, actor: Actor, assessmentId: string, act: "start" | "pause" | "resume" | "more"): Promise<Result<"set", DeskRefusal | "no-theme">> {
  return atDesk<"set", "no-theme">(db, actor, assessmentId, "timer", async ({ tx, workshop: { timer } }) => {
    if (act === "start" || timer === null) {
      await changeWorkshop(tx, assessmentId, { timer: startTimer(THEME_SECONDS, now()) });
      return accept("set");
    }
    const longer = { seconds: timer.seconds + MORE_SECONDS, endsAt: null, left: (pauseTimer(timer, now()).left ?? 0) + MORE_SECONDS };
    const next = act === "pause" ? pauseTimer(timer, now()) : act === "resume" ? resumeTimer(timer, now()) : timer.endsAt === null ? longer : resumeTimer(longer, now());
    await changeWorkshop(tx, assessmentId, { timer: next });
    return accept("set");
  });
}

/** Carries a theme to a named meeting. */
export async function carryTheme({ db }: Tools, actor: Actor, assessmentId: string, { themeId, meeting }: { readonly themeId: string; readonly meeting: string }): Promise<Result<"carried", DeskRefusal | "not-on-agenda">> {
  return atDesk<"carried", "not-on-agenda">(db, actor, assessmentId, "room", async ({ tx, workshop }) => {
    if (!(await listAgenda(tx, assessmentId)).some((item) => item.themeId === themeId)) return refuse("not-on-agenda");
    await changeAgendaItem(tx, assessmentId, themeId, { part: "carried", carriedTo: meeting });
    if (workshop.themeId === themeId) await changeWorkshop(tx, assessmentId, { themeId: null, timer: null });
    return accept("carried");
  });
}

/** Names the meeting that takes up whatever is carried without a meeting of its own. */
export async function nameMeeting({ db }: Tools, actor: Actor, assessmentId: string, carryTo: string): Promise<Result<"named", DeskRefusal>> {
  return atDesk<"named", never>(db, actor, assessmentId, "desk", async ({ tx }) => {
    await changeWorkshop(tx, assessmentId, { carryTo });
    return accept("named");
  });
}

/** Brings a carried theme back into today's discussion: there is time after all. */
export async function bringThemeBack({ db }: Tools, actor: Actor, assessmentId: string, themeId: string): Promise<Result<"back", DeskRefusal | "not-on-agenda">> {
  return atDesk<"back", "not-on-agenda">(db, actor, assessmentId, "room", async ({ tx }) => {
    if (!(await listAgenda(tx, assessmentId)).some((item) => item.themeId === themeId && item.part === "carried")) return refuse("not-on-agenda");
    await changeAgendaItem(tx, assessmentId, themeId, { part: "discuss", carriedTo: null });
    return accept("back");
  });
}
