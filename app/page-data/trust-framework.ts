import type { Assessment } from "../core/assessment/assessment";
import { offeredFramework, requireFramework, type FrameworkLibrary } from "../core/framework/framework-library";
import type { Framework } from "../core/framework/framework";
import { listAssessments } from "../db/assessments";
import type { Queries } from "../db/database";

/** The framework a trust works with now: its newest assessment's, or the one on offer while it has none. */
export async function readTrustFramework({ db, frameworks }: { readonly db: Queries; readonly frameworks: FrameworkLibrary }, trustCode: string): Promise<{ readonly framework: Framework; readonly current: Assessment | null }> {
  const [current] = await listAssessments(db, trustCode);
  return current === undefined ? { framework: offeredFramework(frameworks), current: null } : { framework: requireFramework(frameworks, current.framework), current };
}
