import { accept, refuse, type Result } from "../core/result";
import type { WorkshopStage } from "../core/workshop/workshop";
import { takePractice } from "../db/practice";
import { changeWorkshop } from "../db/workshops";
import { atDesk, type DeskRefusal } from "./in-room";
import type { Actor, Tools } from "./tools";

const BEFORE: Readonly<Record<"practice" | "answering", readonly WorkshopStage[]>> = { practice: ["joining"], answering: ["joining", "practice"] };

/** Goes on to the practice question, or to the thirteen themes. */
export async function moveOn({ db }: Tools, actor: Actor, assessmentId: string, to: "practice" | "answering"): Promise<Result<"moved", DeskRefusal | "too-late">> {
  return atDesk<"moved", "too-late">(db, actor, assessmentId, "room", async ({ tx, workshop }) => {
    if (!BEFORE[to].includes(workshop.stage)) return refuse("too-late");
    await changeWorkshop(tx, assessmentId, { stage: to });
    return accept("moved");
  });
}

/** Shows what the practice question came to; its answers are deleted. */
export async function showPractice({ db }: Tools, actor: Actor, assessmentId: string): Promise<Result<"shown", DeskRefusal | "too-late">> {
  return atDesk<"shown", "too-late">(db, actor, assessmentId, "room", async ({ tx, workshop }) => {
    if (workshop.stage !== "practice" || workshop.practiceTally !== null) return refuse("too-late");
    await changeWorkshop(tx, assessmentId, { practiceTally: await takePractice(tx, assessmentId) });
    return accept("shown");
  });
}
