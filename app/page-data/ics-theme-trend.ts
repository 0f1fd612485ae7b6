import { themeTrends } from "../core/comparison/theme-trends";
import { lastDayOf, type CycleId } from "../core/cycle";
import { formatCycle } from "../core/text/cycles";
import { shortTrustName } from "../core/text/organisation-names";
import { listTrusts, listSuccessions } from "../db/organisations";
import { listSystemMembers } from "../db/memberships";
import type { IcsTrendProps } from "../ui/pages/ics-theme-trend";
import type { IcsPlace, IcsTools } from "./ics-place";

/** A theme over the cycles, a trust at a time, of the trusts that were in the system at the end of any of them; null: nothing to draw. */
export async function readThemeTrend({ db, frameworks, today }: IcsTools, { system, boards }: IcsPlace, themeId: string): Promise<IcsTrendProps | null> {
  const cycles = [...new Set(boards.levels.map(({ cycle }) => cycle))];
  const days = [...new Set([today, ...cycles.map((cycle) => endOf(cycle, today))])];
  const members = new Set((await Promise.all(days.map((day) => listSystemMembers(db, system.code, day)))).flat().map(({ code }) => code));
  const drawn = themeTrends({ library: frameworks, offered: frameworks.offered, themeId, levels: boards.levels.filter(({ trustCode }) => members.has(trustCode)), successions: await listSuccessions(db) });
  if (drawn.trends.length === 0) return null;
  const names = new Map((await listTrusts(db)).map(({ code, name }) => [code, shortTrustName(name)]));
  return {
    cycles: drawn.cycles.map(formatCycle),
    trusts: drawn.trends
      .map(({ trustCode, isOwn, points }) => ({ id: trustCode, name: names.get(trustCode) ?? trustCode, isOwn, points }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function endOf(cycle: CycleId, today: string): string {
  return lastDayOf(cycle) < today ? lastDayOf(cycle) : today;
}
