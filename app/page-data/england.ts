import type { EnglandRow } from "../core/disclosure/england-table";
import { closedCycle, mayFreeze } from "../core/disclosure/england-freeze";
import { cycleAt, lastDayOf, type CycleId } from "../core/cycle";
import { requireFramework, type FrameworkLibrary } from "../core/framework/framework-library";
import { themesOf } from "../core/framework/themes";
import { CARE_SETTINGS, careSettingName } from "../core/organisations/care-setting";
import { can } from "../core/permissions/permissions";
import type { Viewer } from "../core/permissions/viewer";
import { formatCycle } from "../core/text/cycles";
import { formatDate } from "../core/text/dates";
import { formatInstant } from "../core/text/instants";
import { findEnglandTable, listFrozenCycles, type FrozenEnglandTable } from "../db/england";
import type { IcsTools } from "./ics-place";
import type { EnglandPageProps } from "../ui/pages/england-page";
import { plainFrame } from "../web/frames";
import { paths } from "../web/paths";

/** The newest frozen table; null: none has been made. */
export async function readNewestEngland({ db }: Pick<IcsTools, "db">): Promise<FrozenEnglandTable | null> {
  const [newest] = await listFrozenCycles(db);
  return newest === undefined ? null : findEnglandTable(db, newest);
}

/** The England table's page: the frozen table, or why there is nothing to show. */
export async function readEngland(tools: IcsTools, viewer: Viewer): Promise<Omit<EnglandPageProps, "errors">> {
  const [table, frozen] = [await readNewestEngland(tools), await listFrozenCycles(tools.db)];
  const cycle = closedCycle(tools.today);
  const given = table?.rows.filter(({ counts }) => counts !== null) ?? [];
  const open = cycleAt(tools.today);
  return {
    frame: plainFrame(),
    ownHref: paths.start(),
    quiet: table === null ? `Cycle ${formatCycle(open)} closes on ${formatDate(lastDayOf(open))}` : `${formatCycle(table.cycle)}, frozen on ${formatInstant(table.frozenAt)}`,
    title: table === null ? "No England table has been made yet" : given.length === 0 ? `Too few boards contribute to show England in ${formatCycle(table.cycle)}` : `Where boards in England stand, ${formatCycle(table.cycle)}`,
    sentence: "One row for each theme and kind of trust: how many boards agreed level 1 or 2, level 3, and level 4 or 5, each to the nearest five. A row is given only when at least ten contributors are named to nobody and nothing in it tells who chose what.",
    groups: table === null || given.length === 0 ? [] : groupsOf(table, tools.frameworks),
    downloads: given.length === 0 ? [] : ([".csv", ".json"] as const).map((ending) => ({ href: paths.england(ending), text: ending.slice(1).toUpperCase() })),
    freeze: can(viewer, "administer-service", null) && mayFreeze(cycle, frozen, tools.today).ok ? { cycle, text: formatCycle(cycle), action: paths.england() } : null,
  };
}

function groupsOf({ framework, rows }: FrozenEnglandTable, frameworks: FrameworkLibrary): EnglandPageProps["groups"] {
  return CARE_SETTINGS.map((peerType) => ({
    title: careSettingName(peerType),
    rows: themesOf(requireFramework(frameworks, framework)).map(({ id, title }) => {
      const counts = rows.find((row) => row.themeId === id && row.peerType === peerType)?.counts ?? null;
      return { id, theme: title, cells: counts === null ? null : { low: String(counts.low), middle: String(counts.middle), high: String(counts.high), n: String(counts.n) } };
    }),
  }));
}

/** The columns of the England table's download. */
export const ENGLAND_COLUMNS = ["cycle", "theme", "peer_type", "level_1_or_2", "level_3", "level_4_or_5", "n"] as const;

/** The frozen rows as a table; those not given are not told apart. */
export function englandRows(table: { readonly cycle: CycleId; readonly rows: readonly EnglandRow[] }): readonly (readonly (string | number | null)[])[] {
  return table.rows.map(({ themeId, peerType, counts }) => [table.cycle, themeId, peerType, counts?.low ?? null, counts?.middle ?? null, counts?.high ?? null, counts?.n ?? null]);
}
