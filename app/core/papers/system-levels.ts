import { median } from "../comparison/averages";
import { boardRows } from "../comparison/board-rows";
import { lowPlaces, type LowPlaces } from "../comparison/low-places";
import { previousCycle } from "../cycle";
import type { LensId } from "../framework/framework";
import { isLevel } from "../scoring/level";
import { formatCycle } from "../text/cycles";
import { changedQuestionNote, CHANGED_QUESTION, lowFinding, movementInWords, PATTERN_HEADINGS } from "../text/ics-findings";
import { lowPlacesInWords } from "../text/comparison";
import { listInWords } from "../text/lists";
import { EN_DASH, formatLevel } from "../text/numbers";
import { shortTrustName } from "../text/organisation-names";
import type { Block, Levels } from "./paper-blocks";
import type { PaperSection } from "./paper";
import { joined, plain, strong } from "./prose";
import type { SystemPaperSource } from "./system-paper-source";

const LENSES: readonly { readonly id: LensId; readonly name: string }[] = [
  { id: "measures", name: "measure" },
  { id: "trends", name: "trend" },
];

/** Trusts that let this paper print a level of the cycle. */
export function sharingTrusts({ levels, cycle }: SystemPaperSource): readonly string[] {
  return [...new Set(levels.filter((one) => one.cycle === cycle).map(({ trustCode }) => trustCode))].toSorted();
}

/** Levels by name, measures and trends apart; a theme nobody released is a gap as any other. */
export function levelsSection(source: SystemPaperSource): PaperSection {
  const grids = LENSES.flatMap(({ id, name }) => gridOf(id, name, source));
  const cycle = formatCycle(source.cycle);
  const none = note(`No trust has released levels of ${cycle} to this paper. Each chooses theme by theme; the official figures below are public.`, false);
  const key = source.levelNames.map(({ level, name }) => `${level} ${name.toLowerCase()}`).join(", ");
  const isAnyApart = source.levels.some((one) => one.cycle === source.cycle && one.isApart);
  const words = [`${key}. Levels approved by each board and released by name to this paper.`, ...(isAnyApart ? [CHANGED_QUESTION] : []), `${EN_DASH}: not shown, the same whatever the reason.`];
  const heading = systemFinding(source) ?? `Boards’ own view: no levels are released to this paper for ${cycle}`;
  return {
    id: "levels",
    heading,
    blocks: grids.length === 0 ? [none] : [...grids, note(words.join(" "), true)],
  };
}

/** What the released levels say, as a title that could be minuted; null: none is released. */
export function systemFinding(source: SystemPaperSource): string | null {
  const ids = idsOf("measures", source);
  const rows = rowsOf(ids, source);
  return lowFinding(lowPlaces(rows, ids), rows.length, (id) => titleOf(id, source));
}

/** In how many of those sharing a theme is at 2 or below: over released levels alone. */
export function lowOf(source: SystemPaperSource): readonly LowPlaces[] {
  const ids = source.themes.map(({ id }) => id);
  return lowPlaces(rowsOf(ids, source), ids);
}

/** What is low in many places, and what in one. */
export function lowSection(source: SystemPaperSource): readonly PaperSection[] {
  const places = lowOf(source);
  if (places.length === 0) return [];
  const items = (Object.keys(PATTERN_HEADINGS) as readonly LowPlaces["pattern"][]).flatMap((pattern) => {
    const own = places.filter((place) => place.pattern === pattern);
    if (own.length === 0) return [];
    const words = own.map((place) => (pattern === "none" ? titleOf(place.themeId, source) : `${titleOf(place.themeId, source)}, ${lowPlacesInWords(place)}`));
    return [joined(strong(`${PATTERN_HEADINGS[pattern]}.`), plain(` ${words.join("; ")}.`))];
  });
  return [{ id: "low", heading: "Low in many places, or in one", blocks: [{ kind: "list", isOrdered: false, items }] }];
}

/** What moved since the cycle before, over trusts known to this paper in both. */
export function sinceSection(source: SystemPaperSource): readonly PaperSection[] {
  const { movements, brokenThemeIds } = source.since;
  const words = movements.map((movement) => ({ title: titleOf(movement.themeId, source), text: movementInWords(movement) }));
  const alike = [...new Set(words.map(({ text }) => text))].map((text) => joined(strong(listInWords(words.filter((one) => one.text === text).map(({ title }) => title))), plain(` ${text}`)));
  const broken = brokenThemeIds.length === 0 ? [] : [joined(strong(listInWords(brokenThemeIds.map((id) => titleOf(id, source)))), plain(" changed as a question: no line joins the two years."))];
  const items = [...alike, ...broken];
  if (items.length === 0) return [];
  return [{ id: "since", heading: `Since ${formatCycle(previousCycle(source.cycle))}, where both years are released`, blocks: [{ kind: "list", isOrdered: false, items }] }];
}

/** The median of the levels released, as a number; null: none. */
export function medianOf(themeId: string, source: SystemPaperSource): number | null {
  return median(rowsOf([themeId], source).map(({ levels }) => levels[themeId] ?? null));
}

function gridOf(lens: LensId, name: string, source: SystemPaperSource): readonly Levels[] {
  const ids = idsOf(lens, source);
  const rows = rowsOf(ids, source);
  if (rows.length === 0) return [];
  const places = lowPlaces(rows, ids);
  return [
    {
      kind: "levels",
      caption: `Approved and released levels by trust and ${name}, ${formatCycle(source.cycle)}, in order of name`,
      rowHead: "Trust",
      columns: ids.map((id) => titleOf(id, source)),
      gap: EN_DASH,
      rows: source.trusts.map((trust) => {
        const own = rows.find(({ provider }) => provider === trust.code);
        const changed = own === undefined || own.apart.length === 0 ? [] : [changedQuestionNote(own.apart.map((id) => titleOf(id, source)))];
        return { name: shortTrustName(trust.name), note: [trust.note, ...changed].join(", "), levels: ids.map((id) => levelIn(own?.shown[id] ?? null)) };
      }),
      foot: [
        { title: "2 or below, of those sharing", cells: ids.map((id) => lowCell(places.find(({ themeId }) => themeId === id))) },
        { title: "Median of those sharing", cells: ids.map((id) => formatLevel(medianOf(id, source))) },
      ],
    },
  ];
}

function rowsOf(ids: readonly string[], { levels, cycle, trusts }: SystemPaperSource) {
  const here = new Set(trusts.map(({ code }) => code));
  return boardRows(levels, cycle, ids).filter(({ provider }) => here.has(provider));
}

function idsOf(lens: LensId, { themes }: SystemPaperSource): readonly string[] {
  return themes.filter((theme) => theme.lens === lens).map(({ id }) => id);
}

function titleOf(id: string, { themes }: SystemPaperSource): string {
  return themes.find((theme) => theme.id === id)?.title ?? id;
}

function levelIn(value: number | null) {
  return isLevel(value) ? value : null;
}

function lowCell(place: LowPlaces | undefined): string {
  return place === undefined ? EN_DASH : `${place.low} of ${place.sharing}`;
}

function note(text: string, isNote: boolean): Block {
  return { kind: "paragraph", prose: plain(text), isNote };
}
