import type { Framework } from "../../app/core/framework/framework";
import { addDays } from "../../app/core/calendar-date";
import type { Transaction } from "../../app/db/database";
import { DEMO_TRUSTS } from "./demo-organisations";
import { DEMO_PEOPLE } from "./demo-people";
import type { DemoApproved, DemoRelease } from "./demo-past-cycles";
import { assessmentIdOf, NOBODY } from "./write-approved";
import { opaqueId } from "./opaque-id";

/** What the invented trusts released, to whom, by name, a week after their boards approved it. */
export async function writeReleases(tx: Transaction, approved: DemoApproved, framework: Framework): Promise<void> {
  const { trustCode, cycle, workshopOn, releases } = approved;
  const assessmentId = assessmentIdOf(trustCode, cycle);
  const own = DEMO_TRUSTS.find(({ code }) => code === trustCode)?.systemCode ?? "";
  await tx.levelRelease.createMany({
    data: releases.flatMap((release) =>
      themesOf(release, framework).map((themeId) => ({
        id: opaqueId(assessmentId, release.systemCode ?? own, release.audience, themeId ?? ""),
        assessmentId,
        systemCode: release.systemCode ?? own,
        audience: release.audience,
        themeId,
        releasedAt: new Date(`${addDays(workshopOn, 21)}T12:00:00Z`),
        releasedBy: DEMO_PEOPLE.find(({ role, organisationCode }) => role === "trust-lead" && organisationCode === trustCode)?.id ?? NOBODY,
      })),
    ),
  });
}

function themesOf({ themes, without = [] }: DemoRelease, { lenses }: Framework): readonly (string | null)[] {
  if (themes === "none") return [null];
  return lenses
    .filter(({ id }) => themes === "all" || id === themes)
    .flatMap((lens) => lens.themes.map(({ id }) => id))
    .filter((id) => !without.includes(id));
}
