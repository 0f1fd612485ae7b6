import { isForThemes, type ReleaseForm } from "../core/assessment/release-form";
import { accept, type Result } from "../core/result";
import { listReleases, withdrawReleases } from "../db/releases";
import { decide } from "./decide";
import type { Tools } from "./tools";

/** Takes back what was released to an audience: of the themes named. What is in an issued paper stays there. */
export async function withdrawRelease({ db, now }: Tools, assessmentId: string, { systemCode, audience, themeIds }: ReleaseForm): Promise<Result<{ readonly withdrawn: number }, never>> {
  return decide<{ readonly withdrawn: number }, never>(db, assessmentId, async (tx) => {
    const ids = (await listReleases(tx, assessmentId))
      .filter((release) => release.withdrawnAt === null && release.system.code === systemCode && release.audience === audience)
      .filter(({ themeId }) => !isForThemes(audience) || (themeId !== null && themeIds.includes(themeId)))
      .map(({ id }) => id);
    await withdrawReleases(tx, assessmentId, ids, now());
    return accept({ withdrawn: ids.length });
  });
}
