import { standingLevel } from "../core/assessment/agreed-level";
import { standingMark, type ReleaseAudience, type ReleaseForm } from "../core/assessment/release-form";
import { accept, refuse, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { readAgreedHistories } from "../db/agreed-levels";
import { listAssessmentThemes } from "../db/assessment-themes";
import type { Transaction } from "../db/database";
import { systemsOfTrust } from "../db/memberships";
import { addReleases, findServiceCode, listReleases, withdrawReleases } from "../db/releases";
import { decide, type Changed } from "./decide";
import { ofRelease } from "../core/audit/audit-subjects";
import { noteDecision } from "./note-decision";
import type { Actor, Tools } from "./tools";

/** What a trust is told: to whom, what was added and taken back, when. A null stands for an audience without themes. */
export type ReleaseReceipt = {
  readonly systemCode: string;
  readonly audience: ReleaseAudience;
  readonly released: readonly (string | null)[];
  readonly withdrawn: readonly (string | null)[];
  readonly at: Date;
};

type Refusal = "not-approved" | "not-a-member" | "level-missing" | "theme-private" | Changed;

/**
 * Makes what one audience of one system may know of the levels the board approved exactly what is wanted: adds what is new and
 * takes back the rest, together. Taking part may be shown from the start. What is in an issued paper stays there.
 */
export async function changeRelease(
  tools: Tools,
  actor: Actor,
  assessmentId: string,
  { systemCode, audience, wanted, seen }: ReleaseForm,
): Promise<Result<ReleaseReceipt, Refusal>> {
  const { db, now, newId } = tools;
  return decide<ReleaseReceipt, Refusal>(db, assessmentId, async (tx, { state, trust }) => {
    const standing = (await listReleases(tx, assessmentId)).filter(
      (release) => release.withdrawnAt === null && release.system.code === systemCode && release.audience === audience,
    );
    if (standingMark(standing.map(({ themeId }) => themeId)) !== standingMark(seen)) return refuse("changed-meanwhile");

    const released = wanted.filter((themeId) => !standing.some((release) => release.themeId === themeId));
    const takenBack = standing.filter(({ themeId }) => !wanted.includes(themeId));
    if (released.length > 0) {
      if (state !== "approved" && audience !== "participation") return refuse("not-approved");
      if (!(await mayReceive(tx, trust.code, { systemCode, audience }, dateInEngland(now())))) return refuse("not-a-member");
      const fault = await faultOfThemes(tx, assessmentId, audience, released);
      if (fault !== null) return refuse(fault);
    }
    const at = now();
    await withdrawReleases(tx, assessmentId, takenBack.map(({ id }) => id), { withdrawnBy: actor.personId, withdrawnAt: at });
    await addReleases(tx, assessmentId, released.map((themeId) => ({ id: newId(), systemCode, audience, themeId })), { releasedBy: actor.personId, releasedAt: at });
    const noted = ofRelease(assessmentId, systemCode, audience);
    const by = { ...tools, viewer: actor };
    if (released.length > 0) await noteDecision(tx, by, trust.code, "levels-released", noted);
    if (takenBack.length > 0) await noteDecision(tx, by, trust.code, "release-withdrawn", noted);
    return accept({ systemCode, audience, released, withdrawn: takenBack.map(({ themeId }) => themeId), at });
  });
}

/** A theme without a level has nothing to release; one kept out of papers stays out of the system's too. */
async function faultOfThemes(tx: Transaction, assessmentId: string, audience: ReleaseAudience, released: readonly (string | null)[]): Promise<"level-missing" | "theme-private" | null> {
  const themeIds = released.flatMap((themeId) => themeId ?? []);
  const histories = await readAgreedHistories(tx, assessmentId);
  if (themeIds.some((themeId) => standingLevel(histories.get(themeId) ?? []).agreed === null)) return "level-missing";
  if (audience !== "system-paper") return null;
  const themes = await listAssessmentThemes(tx, assessmentId);
  return themes.some(({ themeId, isPrivate }) => isPrivate && themeIds.includes(themeId)) ? "theme-private" : null;
}

/** Whether the trust may consent to it at all: a trust's own system today, or for the England table the service. */
async function mayReceive(
  tx: Transaction,
  trustCode: string,
  { systemCode, audience }: { readonly systemCode: string; readonly audience: ReleaseAudience },
  today: string,
): Promise<boolean> {
  if (audience === "england-table") return systemCode === (await findServiceCode(tx));
  return (await systemsOfTrust(tx, trustCode, today)).some(({ code }) => code === systemCode);
}
