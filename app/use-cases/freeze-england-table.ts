import type { CycleId } from "../core/cycle";
import { englandContributions } from "../core/disclosure/england-contributions";
import { mayFreeze } from "../core/disclosure/england-freeze";
import { englandVersion, themeIdIn } from "../core/disclosure/england-version";
import { makeEnglandTable } from "../core/disclosure/england-table";
import { requireFramework } from "../core/framework/framework-library";
import { themesOf } from "../core/framework/themes";
import { CARE_SETTINGS } from "../core/organisations/care-setting";
import type { Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { addEnglandTable, listFrozenCycles, readEnglandCandidates } from "../db/england";
import { inTransaction } from "../db/transaction";
import type { Tools } from "./tools";

/** Makes the England table of a closed cycle, once and for good: whatever is released or withdrawn later changes nothing. */
export async function freezeEnglandTable({ db, frameworks, now }: Tools, cycle: CycleId): Promise<Result<null, "not-closed" | "already">> {
  return inTransaction(db, async (tx) => {
    const decision = mayFreeze(cycle, await listFrozenCycles(tx), dateInEngland(now()));
    if (!decision.ok) return decision;
    const { candidates, releases } = await readEnglandCandidates(tx, cycle);
    const framework = englandVersion(frameworks, candidates);
    const themeIds = themesOf(requireFramework(frameworks, framework)).map(({ id }) => id);
    const contributions = englandContributions(candidates, releases, (candidate, themeId) => themeIdIn(frameworks, framework, candidate, themeId));
    const rows = makeEnglandTable(contributions, themeIds, CARE_SETTINGS);
    await addEnglandTable(tx, { cycle, framework, frozenAt: now(), rows });
    return decision;
  });
}
