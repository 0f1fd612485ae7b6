import type { Assessment } from "../core/assessment/assessment";
import { offeredFramework, requireFramework, type FrameworkLibrary } from "../core/framework/framework-library";
import type { Framework } from "../core/framework/framework";
import { themesOf } from "../core/framework/themes";
import type { Viewer } from "../core/permissions/viewer";
import { listAssessments } from "../db/assessments";
import type { Queries } from "../db/database";
import { findTrustName } from "../db/places";
import { findSeatOfPerson } from "../db/seats";
import { trustFrame, type Frame } from "../web/frames";

/** A trust's page that belongs to no single assessment: its frame, its assessments and the names of its themes. */
export type TrustPlace = {
  readonly trust: { readonly code: string; readonly name: string };
  readonly frame: Frame;
  /** The newest cycle first. */
  readonly assessments: readonly Assessment[];
  /** Of the newest assessment; the one offered when there is none. */
  readonly framework: Framework;
  /** Titles by theme id, over every framework the trust has used. */
  readonly titles: ReadonlyMap<string, string>;
};

type Reading = { readonly db: Queries; readonly frameworks: FrameworkLibrary };

/** A trust, seen by somebody who may see it; null when there is none. */
export async function readTrustPlace({ db, frameworks }: Reading, viewer: Viewer, code: string, current: string): Promise<TrustPlace | null> {
  const trust = await findTrustName(db, code);
  if (trust === null) return null;
  const assessments = await listAssessments(db, code);
  const newest = assessments[0] ?? null;
  const seat = newest && (await findSeatOfPerson(db, newest.id, viewer.personId));
  const framework = newest === null ? offeredFramework(frameworks) : requireFramework(frameworks, newest.framework);
  const used = [...assessments.map((assessment) => requireFramework(frameworks, assessment.framework)).toReversed(), framework];
  return {
    trust,
    frame: trustFrame(viewer, trust, { assessmentId: newest?.id ?? null, hasSeat: seat !== null, current }),
    assessments,
    framework,
    titles: new Map(used.flatMap((version) => themesOf(version).map(({ id, title }) => [id, title] as const))),
  };
}
