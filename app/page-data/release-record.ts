import { standingLevel } from "../core/assessment/agreed-level";
import type { Assessment } from "../core/assessment/assessment";
import { isForThemes, type ReleaseAudience } from "../core/assessment/release-form";
import type { BoardPosition } from "../core/disclosure/release";
import { requireFramework, type FrameworkLibrary } from "../core/framework/framework-library";
import type { Framework } from "../core/framework/framework";
import { themesOf } from "../core/framework/themes";
import { opening } from "../core/text/counts";
import { listInWords } from "../core/text/lists";
import { systemName } from "../core/text/organisation-names";
import { audienceInSentence } from "../core/text/release-audiences";
import { readAgreedHistories } from "../db/agreed-levels";
import type { Queries } from "../db/database";
import { listReleases, type ReleaseRecord } from "../db/releases";

/** A trust's own record of its releases, with what there is to release. */
export type ReleaseBook = {
  readonly assessment: Assessment;
  readonly framework: Framework;
  readonly position: BoardPosition;
  readonly records: readonly ReleaseRecord[];
};

/** Reads everything a page on releases is made of; for the trust itself alone. */
export async function readReleaseBook({ db, frameworks }: { readonly db: Queries; readonly frameworks: FrameworkLibrary }, assessment: Assessment): Promise<ReleaseBook> {
  const [histories, records] = await Promise.all([readAgreedHistories(db, assessment.id), listReleases(db, assessment.id)]);
  const levels = [...histories].flatMap(([themeId, history]) => {
    const { agreed } = standingLevel(history);
    return agreed === null ? [] : [{ themeId, level: agreed.level }];
  });
  const { id, trust, cycle, framework, state } = assessment;
  return {
    assessment,
    framework: requireFramework(frameworks, framework),
    position: { assessmentId: id, trustCode: trust.code, cycle, frameworkId: framework.framework, frameworkVersion: framework.version, isApproved: state === "approved", levels },
    records,
  };
}

/** What stands for one audience of one system: theme ids, or one null for an audience without themes. */
export function standingFor({ records }: Pick<ReleaseBook, "records">, systemCode: string, audience: ReleaseAudience): readonly (string | null)[] {
  return standingRecords(records, systemCode, audience).map(({ themeId }) => themeId);
}

/** The consents that stand for one audience of one system. */
export function standingRecords(records: readonly ReleaseRecord[], systemCode: string, audience: ReleaseAudience): readonly ReleaseRecord[] {
  return records.filter((record) => record.withdrawnAt === null && record.system.code === systemCode && record.audience === audience);
}

/** Themes in the framework's order, in a sentence; for an audience without themes what is given instead. */
export function themesInWords(framework: Framework, audience: ReleaseAudience, themeIds: readonly (string | null)[]): string {
  if (!isForThemes(audience)) return audience === "participation" ? "that your trust takes part" : "your agreed levels, counted";
  return listInWords(themesOf(framework).filter(({ id }) => themeIds.includes(id)).map(({ title }) => title));
}

/** One act of releasing, or of taking back: the records that share its instant. */
export type ReleaseAct = {
  readonly at: Date;
  readonly by: string | null;
  readonly system: ReleaseRecord["system"];
  readonly audience: ReleaseAudience;
  readonly released: readonly (string | null)[];
  readonly withdrawn: readonly (string | null)[];
};

/** The acts behind the records, newest first. */
export function releaseActs(records: readonly ReleaseRecord[]): readonly ReleaseAct[] {
  const moments = records.flatMap((record) => [
    { ...record, at: record.releasedAt, by: record.releasedBy, isWithdrawal: false },
    ...(record.withdrawnAt === null ? [] : [{ ...record, at: record.withdrawnAt, by: record.withdrawnBy, isWithdrawal: true }]),
  ]);
  const keyOf = ({ at, system, audience }: (typeof moments)[number]) => `${at.getTime()} ${system.code} ${audience}`;
  return [...new Set(moments.map(keyOf))]
    .flatMap((key) => {
      const own = moments.filter((moment) => keyOf(moment) === key);
      const [first] = own;
      if (first === undefined) return [];
      const { at, by, system, audience } = first;
      const themes = (isWithdrawal: boolean) => own.filter((moment) => moment.isWithdrawal === isWithdrawal).map(({ themeId }) => themeId);
      return [{ at, by, system, audience, released: themes(false), withdrawn: themes(true) }];
    })
    .toSorted((a, b) => b.at.getTime() - a.at.getTime() || (a.audience < b.audience ? -1 : 1));
}

/** What an act did: "Released: Well led. Taken back: Safe practice." */
export function actInWords(framework: Framework, { audience, released, withdrawn }: Pick<ReleaseAct, "audience" | "released" | "withdrawn">): readonly string[] {
  const part = (verb: string, themeIds: readonly (string | null)[]) => (themeIds.length === 0 ? [] : [`${verb}: ${themesInWords(framework, audience, themeIds)}.`]);
  return [...part("Released", released), ...part("Taken back", withdrawn)];
}

/** To whom, at the head of a cell: "Your peers in Moor and Vale ICS". */
export function toWhom({ audience, system }: Pick<ReleaseAct, "audience" | "system">): string {
  return audience === "participation" ? systemName(system.name) : opening(audienceInSentence(audience, systemName(system.name)));
}
