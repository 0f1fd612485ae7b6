import { standingLevel, type AgreedEntry, type StandingLevel } from "../core/assessment/agreed-level";
import type { Assessment, AssessmentTheme } from "../core/assessment/assessment";
import { compareCycles } from "../core/cycle";
import { compareVersions, isComparable, type ThemeComparison } from "../core/framework/crosswalk";
import { requireFramework, type FrameworkLibrary } from "../core/framework/framework-library";
import { lensOfTheme, themesOf } from "../core/framework/themes";
import type { Framework, LensId, Theme } from "../core/framework/framework";
import type { Level } from "../core/scoring/level";
import { levelOfElements } from "../core/scoring/staircase";
import { readAgreedHistories } from "../db/agreed-levels";
import { listAssessmentThemes } from "../db/assessment-themes";
import { listAssessments } from "../db/assessments";
import type { Queries } from "../db/database";
import { listTicks, toElementTicks, type ElementTick } from "../db/element-ticks";
import { readSpreads, type ThemeSpread } from "../db/spreads";
import { findTrustSettings } from "../db/trust-settings";
import type { CareSetting } from "../core/organisations/care-setting";

/** Where a trust's own board stands on one theme. For the trust's own readers: nothing of it is for others. */
export type ThemePosition = {
  readonly theme: Theme;
  readonly lens: LensId;
  readonly decided: AssessmentTheme;
  /** Rounds that have been closed, first round first, each as far as it may be shown. */
  readonly spreads: readonly ThemeSpread[];
  readonly standing: StandingLevel;
  readonly history: readonly AgreedEntry[];
  /** Agreed in the cycle before; null: none. */
  readonly earlier: Level | null;
  /** Whether a line may join it to the cycle before; and if not, why, as the end of a sentence. */
  readonly isComparable: boolean;
  readonly breakReason: string | null;
  /** The highest level whose elements are all met; null: nothing looked at. */
  readonly elementsLevel: Level | null;
};

export type Position = {
  readonly assessment: Assessment;
  readonly framework: Framework;
  /** The newest earlier assessment that the board approved; null: this is the first. */
  readonly before: Assessment | null;
  readonly settings: readonly CareSetting[];
  readonly ticks: readonly ElementTick[];
  /** In the framework's order. */
  readonly themes: readonly ThemePosition[];
};

/** Everything a trust's own reader may see of where its board stands in one assessment. */
export async function readPosition(db: Queries, frameworks: FrameworkLibrary, assessment: Assessment): Promise<Position> {
  const framework = requireFramework(frameworks, assessment.framework);
  const [decided, spreads, histories, ticks, settings, all] = await Promise.all([
    listAssessmentThemes(db, assessment.id),
    readSpreads(db, assessment.id),
    readAgreedHistories(db, assessment.id),
    listTicks(db, assessment.id),
    findTrustSettings(db, assessment.trust.code),
    listAssessments(db, assessment.trust.code),
  ]);
  const before = all.find((other) => other.state === "approved" && compareCycles(other.cycle, assessment.cycle) < 0) ?? null;
  const earlierLevels = before === null ? new Map<string, readonly AgreedEntry[]>() : await readAgreedHistories(db, before.id);
  const comparisons = before === null ? null : compareVersions(frameworks, before.framework, assessment.framework);
  const metElements = toElementTicks(ticks);
  return {
    assessment,
    framework,
    before,
    settings: settings ?? [],
    ticks,
    themes: themesOf(framework).flatMap((theme) => {
      const own = decided.find(({ themeId }) => themeId === theme.id);
      if (own === undefined) return [];
      const history = histories.get(theme.id) ?? [];
      const comparison = comparisons?.find(({ to }) => to === theme.id);
      return [
        {
          theme,
          lens: lensOfTheme(framework, theme.id) ?? "measures",
          decided: own,
          spreads: spreads.filter(({ themeId }) => themeId === theme.id),
          standing: standingLevel(history),
          history,
          earlier: standingLevel(earlierLevels.get(comparison?.from ?? theme.id) ?? []).agreed?.level ?? null,
          isComparable: comparison !== undefined && isComparable(comparison),
          breakReason: breakReasonOf(comparison, before),
          elementsLevel: levelOfElements(theme.levels, metElements, settings ?? []),
        },
      ];
    }),
  };
}

function breakReasonOf(comparison: ThemeComparison | undefined, before: Assessment | null): string | null {
  if (before === null || (comparison !== undefined && isComparable(comparison))) return null;
  if (comparison === undefined) return "the framework changed";
  return comparison.kind === "new" ? "the theme is new" : "the question changed";
}
