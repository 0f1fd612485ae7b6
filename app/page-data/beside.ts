import type { CalendarDate } from "../core/calendar-date";
import { cycleAt } from "../core/cycle";
import type { Framework } from "../core/framework/framework";
import { formatCycle } from "../core/text/cycles";
import { counted, opening } from "../core/text/counts";
import { formatDate } from "../core/text/dates";
import { vitalSignInWords } from "../core/text/vital-signs";
import type { SignValue } from "../core/vital-signs/sign-values";
import type { Queries } from "../db/database";
import { listGoAndSees, type GoAndSee } from "../db/go-and-sees";
import type { ThemeBesideProps } from "../ui/pages/theme-beside";
import { paths } from "../web/paths";
import { readSignValues } from "./sign-values";

/** Visits shown beside one theme. */
const VISITS = 5;

/** What the trust measured and saw about a theme, to read beside its level. */
export type Beside = (themeId: string) => ThemeBesideProps;

/**
 * Reads a trust's vital signs and visits once, to be asked theme by theme.
 *
 * @param isLinked the reader may open the trust's own pages on them
 */
export async function readBeside({ db, today }: { readonly db: Queries; readonly today: CalendarDate }, trustCode: string, framework: Framework, isLinked: boolean): Promise<Beside> {
  const [{ values }, visits] = await Promise.all([readSignValues(db, trustCode, today), listGoAndSees(db, trustCode)]);
  return (themeId) => ({
    signs: framework.vitalSigns
      .filter(({ themes }) => themes.includes(themeId))
      .map(({ id, title, unit }) => ({ id, title, ...newestInWords(values.filter(({ signId }) => signId === id), unit), href: isLinked ? `${paths.vitalSigns(trustCode)}#${id}` : null })),
    ...visitsBeside(visits.filter((visit) => visit.themeId === themeId), isLinked ? paths.visits(trustCode) : null),
  });
}

/** The newest visits, and how many more there are. @param visits newest first */
function visitsBeside(visits: readonly GoAndSee[], href: string | null): Pick<ThemeBesideProps, "visits" | "more"> {
  const left = visits.length - VISITS;
  return {
    visits: visits.slice(0, VISITS).map(({ id, role, place, on, learnt }) => ({ id, about: `${role}, ${place}, ${formatDate(on)}`, learnt })),
    more: left <= 0 ? null : { text: `${opening(counted(left, "earlier visit"))} in the go-and-see log`, href },
  };
}

/** The newest value, and the last of each cycle before. @param values oldest first */
function newestInWords(values: readonly SignValue[], unit: Framework["vitalSigns"][number]["unit"]): { readonly isKnown: boolean; readonly words: string; readonly before: string | null } {
  const last = values.at(-1);
  if (last === undefined) return { isKnown: false, words: "No value yet", before: null };
  const byCycle = new Map(values.filter(({ on }) => cycleAt(on) !== cycleAt(last.on)).map((one) => [cycleAt(one.on), one.value]));
  const before = [...byCycle].reverse().map(([cycle, value]) => `${vitalSignInWords(value, unit)} in ${formatCycle(cycle)}`);
  return { isKnown: true, words: `${vitalSignInWords(last.value, unit)}, ${formatDate(last.on)}`, before: before.length === 0 ? null : `before that ${before.join(", ")}` };
}
