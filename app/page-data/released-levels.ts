import { levelsByTheme, overallOf } from "../core/comparison/board-rows";
import type { CycleId } from "../core/cycle";
import type { ReadableLevel } from "../core/disclosure/readable-levels";
import type { Framework, Lens } from "../core/framework/framework";
import { measures } from "../core/framework/themes";
import { isLevel } from "../core/scoring/level";
import { formatNumber } from "../core/text/numbers";
import type { HeatMapProps, HeatMapRow } from "../ui/charts/heat-map";

/** A row of released levels: what one reader or audience may know of one trust. */
export type ReleasedRow = Omit<HeatMapRow, "levels"> & { readonly levels: readonly ReadableLevel[] };

/** One heat map a lens, over nothing but the levels given. */
export function releasedLevels(framework: Framework, cycle: CycleId, rows: readonly ReleasedRow[], rowHead: string): readonly (HeatMapProps & { readonly id: string; readonly title: string })[] {
  return framework.lenses.map((lens) => ({ ...mapOf(lens, framework, cycle, rows), rowHead }));
}

/** What a whole set of measures also gives away: their mean. Null while one is missing. */
export function meanInWords(framework: Framework, cycle: CycleId, levels: readonly ReadableLevel[]): string | null {
  const ids = measures(framework).map(({ id }) => id);
  const mean = overallOf(levelsByTheme(levels.filter((one) => one.cycle === cycle), ids), ids);
  return mean === null ? null : `All seven measures are among them, so their mean, ${formatNumber(mean)}, is shown too.`;
}

function mapOf({ id, title, themes }: Lens, framework: Framework, cycle: CycleId, rows: readonly ReleasedRow[]) {
  const ids = themes.map((theme) => theme.id);
  return {
    id,
    title,
    caption: `${title}: released levels`,
    columns: themes.map((theme) => ({ id: theme.id, title: theme.title })),
    rows: rows.map(({ levels, ...row }): HeatMapRow => {
      const known = levelsByTheme(levels.filter((one) => one.cycle === cycle), ids);
      return { ...row, levels: ids.map((themeId) => asLevel(known[themeId])) };
    }),
    foot: [],
    levelNames: framework.scale,
  };
}

function asLevel(value: number | null | undefined) {
  return isLevel(value) ? value : null;
}
