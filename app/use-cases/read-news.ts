import { accept, refuse, type Result } from "../core/result";
import { findSystem } from "../db/organisations";
import { markSystemSeen } from "../db/system-seen";
import { inTransaction } from "../db/transaction";
import type { Actor, Tools } from "./tools";

/** A person has read what is new in a system; from now on that is no longer new to them. */
export async function readNews({ db, now }: Tools, actor: Actor, systemCode: string): Promise<Result<null, "no-such-system">> {
  return inTransaction<Result<null, "no-such-system">>(db, async (tx) => {
    if ((await findSystem(tx, systemCode)) === null) return refuse("no-such-system");
    await markSystemSeen(tx, actor.personId, systemCode, now());
    return accept(null);
  });
}
