import type { PaperLogo } from "../core/papers/board-paper-source";
import type { PaperTemplate } from "../core/papers/paper-template";
import { accept, refuse, type Result } from "../core/result";
import { readPaperTemplate, savePaperTemplate } from "../db/paper-writing";
import { inTransaction } from "../db/transaction";
import type { Changed } from "./decide";
import type { Actor, Tools } from "./tools";

/** Keeps how a trust's papers begin. Papers that are issued already do not change. `logo` undefined leaves the one it has. */
export function saveTemplate(
  { db, now }: Tools,
  actor: Actor,
  trustCode: string,
  { template, revision, logo }: { readonly template: PaperTemplate; readonly revision: number; readonly logo: PaperLogo | null | undefined },
): Promise<Result<"saved", Changed>> {
  return inTransaction<Result<"saved", Changed>>(db, async (tx) => {
    const standing = await readPaperTemplate(tx, trustCode);
    if (standing.revision !== revision) return refuse("changed-meanwhile");
    await savePaperTemplate(tx, trustCode, template, logo, { changedAt: now(), changedBy: actor.personId });
    return accept("saved");
  });
}
