import { CARE_SETTINGS, type CareSetting } from "../core/organisations/care-setting";
import type { Queries } from "./database";
import { readOneOf } from "./closed-list";
import { shortestWay } from "./sql";

/** The care settings a trust provides; empty when none is recorded, null when there is no trust with this code. */
export async function findTrustSettings(db: Queries, trustCode: string): Promise<readonly CareSetting[] | null> {
  const rows = await shortestWay(db).$queryRaw<readonly { readonly setting: string | null }[]>`
    SELECT s."setting" FROM "Organisation" o LEFT JOIN "OrganisationSetting" s ON s."organisationCode" = o."code"
    WHERE o."code" = ${trustCode} AND o."kind" = 'trust' ORDER BY s."setting"`;
  return rows.length === 0 ? null : rows.flatMap(({ setting }) => (setting === null ? [] : [readOneOf(CARE_SETTINGS, setting)]));
}
