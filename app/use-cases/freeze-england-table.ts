import type { CycleId } from "../core/cycle";
import { englandContributions } from "../core/disclosure/england-contributions";
import { mayFreeze } from "../core/disclosure/england-freeze";
import { makeEnglandTable } from "../core/disclosure/england-table";
import { offeredFramework, refOf } from "../core/framework/framework-library";
import { themesOf } from "../core/framework/themes";
import { CARE_SETTINGS } from "../core/organisations/care-setting";
import type { Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { recordAudit } from "../db/audit";
import { addEnglandTable, listFrozenCycles, readEnglandCandidates } from "../db/england";
import { inTransaction } from "../db/transaction";
import type { Tools } from "./tools";

/** Makes the England table of a closed cycle, once and for good: whatever is released or withdrawn later changes nothing. */
export async function freezeEnglandTable({ db, frameworks, now, newId, viewer, clientAddress }: Tools, cycle: CycleId): Promise<Result<null, "not-closed" | "already">> {
  return inTransaction(db, async (tx) => {
    const decision = mayFreeze(cycle, await listFrozenCycles(tx), dateInEngland(now()));
    if (!decision.ok) return decision;
    const framework = offeredFramework(frameworks);
    const { candidates, releases } = await readEnglandCandidates(tx, cycle);
    const rows = makeEnglandTable(englandContributions(candidates, releases), themesOf(framework).map(({ id }) => id), CARE_SETTINGS);
    await addEnglandTable(tx, { cycle, framework: refOf(framework), frozenAt: now(), rows });
    const by = { personId: viewer?.personId ?? null, address: clientAddress ?? null };
    await recordAudit(tx, { organisationCode: null, at: now(), action: "england-table-frozen", subject: { kind: "import", id: `england-${cycle}` }, ...by }, newId);
    return decision;
  });
}
