import { offeredFramework, requireFramework, type FrameworkLibrary } from "../../app/core/framework/framework-library";
import { themesOf } from "../../app/core/framework/themes";
import { dateInEngland } from "../../app/core/text/instants";
import type { Db } from "../../app/db/database";
import { DEMO_APPROVED } from "./demo-past-cycles";
import { writeApproved } from "./write-approved";
import { writeAudit } from "./write-audit";
import { writeDma } from "./write-dma";
import { writeActions, writeLessons, writePosts, writeSigns } from "./write-follow-through";
import { writeOrganisations } from "./write-organisations";
import { hashDemoPasswords, writePeople } from "./write-people";
import { writeReleases } from "./write-releases";
import { writeUnderWay } from "./write-under-way";

export type DemoParts = {
  readonly db: Db;
  readonly frameworks: FrameworkLibrary;
  readonly now: Date;
};

const LOADED = "demo";
const PATIENCE = { maxWait: 60_000, timeout: 60_000 };

/**
 * Loads the worked example, whole or not at all, unless it was loaded before: what people have done in it since stays.
 * @returns whether it was loaded now.
 */
export async function seedDemo({ db, frameworks, now }: DemoParts): Promise<boolean> {
  if ((await db.setting.count({ where: { key: LOADED } })) > 0) return false;
  const framework = offeredFramework(frameworks);
  const themes = framework.lenses.flatMap((lens) => lens.themes);
  const hashes = await hashDemoPasswords();
  await db.$transaction(async (tx) => {
    await tx.setting.create({ data: { key: LOADED, value: now.toISOString() } });
    await writeOrganisations(tx);
    await writePeople(tx, hashes, now);
    await writeDma(tx, now);
    for (const approved of DEMO_APPROVED) {
      const pinned = requireFramework(frameworks, { framework: framework.id, version: approved.version ?? framework.version });
      await writeApproved(tx, approved, pinned, themesOf(pinned));
      await writeReleases(tx, approved, pinned);
    }
    await writeActions(tx);
    await writeLessons(tx);
    await writeSigns(tx);
    await writePosts(tx);
    await writeUnderWay(tx, framework, themes, dateInEngland(now), now);
    await writeAudit(tx, now);
  }, PATIENCE);
  return true;
}
