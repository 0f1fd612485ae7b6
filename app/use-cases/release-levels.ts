import { standingLevel } from "../core/assessment/agreed-level";
import { isForThemes, type ReleaseAudience, type ReleaseForm } from "../core/assessment/release-form";
import { accept, refuse, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { readAgreedHistories } from "../db/agreed-levels";
import type { Transaction } from "../db/database";
import { addReleases, findServiceCode, listReleases, listSystemsOf } from "../db/releases";
import { decide } from "./decide";
import type { Actor, Tools } from "./tools";

/** What a trust is told it released: to whom, which themes, when. */
export type ReleaseReceipt = { readonly systemCode: string; readonly audience: ReleaseAudience; readonly themeIds: readonly string[]; readonly at: Date };

type Refusal = "not-approved" | "not-a-member" | "level-missing";

/** Releases levels the board approved to one audience of one system, by name. Taking part may be shown from the start. */
export async function releaseLevels(
  { db, now, newId }: Tools,
  actor: Actor,
  assessmentId: string,
  { systemCode, audience, themeIds }: ReleaseForm,
): Promise<Result<ReleaseReceipt, Refusal>> {
  return decide<ReleaseReceipt, Refusal>(db, assessmentId, async (tx, { state, trust }) => {
    if (state !== "approved" && audience !== "participation") return refuse("not-approved");
    if (!(await mayReceive(tx, trust.code, { systemCode, audience }, dateInEngland(now())))) return refuse("not-a-member");
    const histories = await readAgreedHistories(tx, assessmentId);
    if (themeIds.some((themeId) => standingLevel(histories.get(themeId) ?? []).agreed === null)) return refuse("level-missing");

    const standing = (await listReleases(tx, assessmentId)).filter(
      (release) => release.withdrawnAt === null && release.system.code === systemCode && release.audience === audience,
    );
    const wanted: readonly (string | null)[] = isForThemes(audience) ? themeIds : [null];
    const fresh = wanted.filter((themeId) => !standing.some((release) => release.themeId === themeId));
    const at = now();
    await addReleases(tx, assessmentId, fresh.map((themeId) => ({ id: newId(), systemCode, audience, themeId })), { releasedBy: actor.personId, releasedAt: at });
    return accept({ systemCode, audience, themeIds, at });
  });
}

async function mayReceive(
  tx: Transaction,
  trustCode: string,
  { systemCode, audience }: { readonly systemCode: string; readonly audience: ReleaseAudience },
  today: string,
): Promise<boolean> {
  if (audience === "england-table") return systemCode === (await findServiceCode(tx));
  return (await listSystemsOf(tx, trustCode, today)).some(({ code }) => code === systemCode);
}
