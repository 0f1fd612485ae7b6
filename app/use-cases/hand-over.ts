import { accept, refuse, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { listWorkshopRunners } from "../db/workshop-runners";
import { changeWorkshop } from "../db/workshops";
import { atDesk, inRoom, type DeskRefusal, type Room, type RoomRefusal } from "./in-room";
import type { Actor, Tools } from "./tools";

type Choice = Result<"offered", DeskRefusal | "wrong-person">;

/** Offers the running of the workshop to somebody; it is theirs when they take it, and not before. */
export async function offerWorkshop({ db, now }: Tools, actor: Actor, assessmentId: string, personId: string): Promise<Choice> {
  return atDesk<"offered", "wrong-person">(db, actor, assessmentId, "desk", async (room) => {
    if (personId === room.workshop.facilitatorId || !(await isRunner(room, personId, now()))) return refuse("wrong-person");
    await changeWorkshop(room.tx, assessmentId, { offeredToId: personId });
    return accept("offered");
  });
}

/** Takes the offer back. */
export async function keepWorkshop({ db }: Tools, actor: Actor, assessmentId: string): Promise<Result<"kept", DeskRefusal>> {
  return atDesk<"kept", never>(db, actor, assessmentId, "desk", async ({ tx }) => {
    await changeWorkshop(tx, assessmentId, { offeredToId: null });
    return accept("kept");
  });
}

/** Takes the running of the workshop over from who offered it. */
export async function takeWorkshopOver({ db }: Tools, { personId }: Actor, assessmentId: string): Promise<Result<"taken", RoomRefusal | "not-offered">> {
  return inRoom<"taken", "not-offered">(db, assessmentId, "desk", async ({ tx, workshop }) => {
    if (workshop.offeredToId !== personId) return refuse("not-offered");
    const coFacilitatorId = workshop.coFacilitatorId === personId ? null : workshop.coFacilitatorId;
    await changeWorkshop(tx, assessmentId, { facilitatorId: personId, coFacilitatorId, offeredToId: null });
    return accept("taken");
  });
}

/** Names who may run it beside the facilitator; null: nobody. */
export async function nameCoFacilitator({ db, now }: Tools, actor: Actor, assessmentId: string, personId: string | null): Promise<Choice> {
  return atDesk<"offered", "wrong-person">(db, actor, assessmentId, "desk", async (room) => {
    if (personId !== null && (personId === room.workshop.facilitatorId || !(await isRunner(room, personId, now())))) return refuse("wrong-person");
    await changeWorkshop(room.tx, assessmentId, { coFacilitatorId: personId });
    return accept("offered");
  });
}

async function isRunner({ tx, assessment }: Room, personId: string, now: Date): Promise<boolean> {
  return (await listWorkshopRunners(tx, assessment.trust.code, dateInEngland(now))).some(({ id }) => id === personId);
}
