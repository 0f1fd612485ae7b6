import { askedAlike } from "../core/comparison/asked-alike";
import { boardRows, type BoardRow } from "../core/comparison/board-rows";
import type { ComparedTrust } from "../core/comparison/board-comparison";
import { median } from "../core/comparison/averages";
import type { TrustOrder } from "../core/comparison/compare-page-query";
import { lowPlaces, type LowPlaces } from "../core/comparison/low-places";
import { firstDayOf, lastDayOf, previousCycle, type CycleId } from "../core/cycle";
import { offeredFramework, type FrameworkLibrary } from "../core/framework/framework-library";
import type { Theme } from "../core/framework/framework";
import { measures, trends } from "../core/framework/themes";
import { CARE_SETTINGS, careSettingName } from "../core/organisations/care-setting";
import type { Succession } from "../core/organisations/succession";
import { isLevel, type Level } from "../core/scoring/level";
import { formatCycle } from "../core/text/cycles";
import { formatDate } from "../core/text/dates";
import { changedQuestionNote, CHANGED_QUESTION, lowFinding, PATTERN_HEADINGS, sharingInWords } from "../core/text/ics-findings";
import { listInWords } from "../core/text/lists";
import { formatLevel } from "../core/text/numbers";
import { shortTrustName } from "../core/text/organisation-names";
import type { HeatMapProps } from "../ui/charts/heat-map";
import type { IcsBoardProps, IcsLowProps } from "../ui/pages/ics-board-section";
import { paths } from "../web/paths";
import type { IcsPlace } from "./ics-place";

export type BoardView = {
  readonly systemCode: string;
  readonly frameworks: FrameworkLibrary;
  readonly cycle: CycleId;
  /** The trusts of the system on the day, in the setting asked for. */
  readonly trusts: readonly ComparedTrust[];
  readonly successions: readonly Succession[];
  readonly order: TrustOrder;
  readonly boards: IcsPlace["boards"];
};

const ORDER_WORDS: Readonly<Record<TrustOrder, string>> = { name: "In order of name.", setting: "In order of care setting, then name.", date: "In order of the day released, the newest first, then name." };

/** The finding over released levels; null when the reader knows none in this cycle. */
export function boardFinding(view: BoardView): string | null {
  const framework = offeredFramework(view.frameworks);
  const rows = rowsOf(view, measures(framework));
  return lowFinding(lowPlaces(rows, idsOf(measures(framework))), rows.length, (id) => titleOf(measures(framework), id));
}

/** The heat maps, measures and trends apart. */
export function boardSection(view: BoardView, releasedTo: string): IcsBoardProps {
  const framework = offeredFramework(view.frameworks);
  const [ofMeasures, ofTrends] = [rowsOf(view, measures(framework)), rowsOf(view, trends(framework))];
  const [hasMeasures, hasTrends] = [ofMeasures.length > 0, ofTrends.length > 0];
  const isAnyApart = [...ofMeasures, ...ofTrends].some(({ apart }) => apart.length > 0);
  return {
    note: [`Approved levels, 1 to 5, ${releasedTo}.`, ORDER_WORDS[view.order], ...(isAnyApart ? [CHANGED_QUESTION] : [])].join(" "),
    nobody: hasMeasures || hasTrends ? null : `Nothing is released to you here for ${formatCycle(view.cycle)}. Each trust chooses what it releases, to whom, by name; the official figures below are public.`,
    measures: hasMeasures ? heatMap(view, measures(framework), `Approved and released levels by trust and measure, ${formatCycle(view.cycle)}`) : null,
    trends: hasTrends ? heatMap(view, trends(framework), `Approved and released levels by trust and trend, ${formatCycle(view.cycle)}`) : null,
  };
}

/** What is low in many places, what in one: measures in the framework's order within each group. Null with fewer than two sharing: no pattern. */
export function lowSection(view: BoardView): IcsLowProps | null {
  const themes = measures(offeredFramework(view.frameworks));
  const rows = rowsOf(view, themes);
  const places = lowPlaces(rows, idsOf(themes));
  const patterns = Object.keys(PATTERN_HEADINGS) as readonly LowPlaces["pattern"][];
  if (rows.length < 2) return null;
  return {
    themes: patterns.flatMap((pattern) =>
      places
        .filter((place) => place.pattern === pattern)
        .map((place) => {
          const levels = levelsOf(rows, place.themeId);
          return { id: place.themeId, title: titleOf(themes, place.themeId), href: hrefOf(view, place.themeId), levels, median: median(levels), group: PATTERN_HEADINGS[pattern], words: sharingInWords(place) };
        }),
    ),
  };
}

function heatMap(view: BoardView, themes: readonly Theme[], caption: string): HeatMapProps {
  const rows = rowsOf(view, themes);
  const places = lowPlaces(rows, idsOf(themes));
  return {
    caption,
    columns: themes.map(({ id, title }) => ({ id, title, href: hrefOf(view, id) })),
    levelNames: offeredFramework(view.frameworks).scale,
    rows: inOrder(view).map((trust) => {
      const own = rows.find(({ provider }) => provider === trust.code);
      return { id: trust.code, name: shortTrustName(trust.name), note: noteOf(trust, view, own?.apart.map((id) => titleOf(themes, id)) ?? []), levels: themes.map(({ id }) => toLevel(own?.shown[id] ?? null)) };
    }),
    foot: [
      { title: "2 or below, of those sharing", strong: true, cells: themes.map(({ id }) => lowCell(places.find(({ themeId }) => themeId === id))) },
      { title: "Median of those sharing", cells: themes.map(({ id }) => medianCell(levelsOf(rows, id))) },
    ],
  };
}

function hrefOf({ systemCode, cycle }: BoardView, themeId: string): string {
  return `${paths.icsTheme(systemCode, themeId)}?cycle=${cycle}`;
}

function rowsOf({ boards, frameworks, cycle, trusts }: BoardView, themes: readonly Theme[]): readonly BoardRow[] {
  const codes = new Set(trusts.map(({ code }) => code));
  const here = boards.levels.filter((level) => level.cycle === cycle && codes.has(level.trustCode));
  return boardRows(askedAlike({ library: frameworks, named: frameworks.offered }, here), cycle, idsOf(themes));
}

function noteOf({ code, settings }: ComparedTrust, { cycle, boards, successions, order }: BoardView, apart: readonly string[]): string {
  const merged = successions.find(({ successorCode, date }) => successorCode === code && date >= firstDayOf(previousCycle(cycle)) && date <= lastDayOf(cycle));
  const released = order === "date" ? boards.days.find((day) => day.trustCode === code && day.cycle === cycle) : undefined;
  const kinds = listInWords(settings.map((setting) => careSettingName(setting).toLowerCase()));
  const changed = apart.length > 0 && changedQuestionNote(apart);
  return [kinds, merged && `merged ${formatDate(merged.date)}`, released && `released ${formatDate(released.on)}`, changed].filter(Boolean).join(", ");
}

function inOrder({ trusts, order, boards, cycle }: BoardView): readonly ComparedTrust[] {
  const dayOf = ({ code }: ComparedTrust) => boards.days.find((day) => day.trustCode === code && day.cycle === cycle)?.on ?? "";
  const settingOf = ({ settings }: ComparedTrust) => (settings[0] === undefined ? CARE_SETTINGS.length : CARE_SETTINGS.indexOf(settings[0]));
  const byName = trusts.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  if (order === "setting") return byName.toSorted((a, b) => settingOf(a) - settingOf(b));
  return order === "date" ? byName.toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0)) : byName;
}

function lowCell(place: LowPlaces | undefined): string | null {
  return place === undefined ? null : `${place.low} of ${place.sharing}`;
}

function medianCell(levels: readonly Level[]): string | null {
  return levels.length === 0 ? null : formatLevel(median(levels));
}

/** The levels counted. */
function levelsOf(rows: readonly BoardRow[], themeId: string): readonly Level[] {
  return rows.flatMap(({ levels }) => toLevel(levels[themeId] ?? null) ?? []);
}

function toLevel(value: number | null): Level | null {
  return isLevel(value) ? value : null;
}

/** The ids of themes, in their order. */
export function idsOf(themes: readonly Theme[]): readonly string[] {
  return themes.map(({ id }) => id);
}

/** A theme's title; its id when this version of the framework has no such theme. */
export function titleOf(themes: readonly Theme[], id: string): string {
  return themes.find((theme) => theme.id === id)?.title ?? id;
}
