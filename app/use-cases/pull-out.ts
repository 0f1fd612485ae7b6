import { accept, refuse, type Result } from "../core/result";
import { changeAgendaItem, listAgenda } from "../db/workshop-agenda";
import { inRoom, type RoomRefusal } from "./in-room";
import type { Tools } from "./tools";

/**
 * Takes a theme out of those recorded together: it is discussed instead. Any seat in the room may, and no record says
 * which did: it is one mark on the theme.
 */
export async function pullOut({ db }: Pick<Tools, "db">, assessmentId: string, themeId: string): Promise<Result<"pulled-out", RoomRefusal | "too-late" | "not-on-agenda">> {
  return inRoom<"pulled-out", "too-late" | "not-on-agenda">(db, assessmentId, "room", async ({ tx, workshop }) => {
    if (workshop.stage !== "together") return refuse("too-late");
    const item = (await listAgenda(tx, assessmentId)).find((one) => one.themeId === themeId);
    if (item === undefined || item.part !== "together") return refuse("not-on-agenda");
    await changeAgendaItem(tx, assessmentId, themeId, { isPulledOut: true });
    return accept("pulled-out");
  });
}
