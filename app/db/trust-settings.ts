import { CARE_SETTINGS, type CareSetting } from "../core/organisations/care-setting";
import type { Queries } from "./database";
import { readOneOf } from "./closed-list";

/** The care settings a trust provides; empty when none is recorded, null when there is no trust with this code. */
export async function findTrustSettings(db: Queries, trustCode: string): Promise<readonly CareSetting[] | null> {
  const trust = await db.organisation.findFirst({
    where: { code: trustCode, kind: "trust" },
    select: { settings: { select: { setting: true }, orderBy: { setting: "asc" } } },
  });
  return trust === null ? null : trust.settings.map(({ setting }) => readOneOf(CARE_SETTINGS, setting));
}
