import { dotsSlide } from "../core/charts/slides/dots-slide";
import { gridSlide, type GridCell, type GridRow } from "../core/charts/slides/grid-slide";
import { lanesSlide } from "../core/charts/slides/lanes-slide";
import type { Slide } from "../core/charts/slides/slide";
import { colours } from "../core/look/tokens";
import { listInWords } from "../core/text/lists";
import { formatNumber } from "../core/text/numbers";
import type { DmaTableRow } from "../ui/charts/dma-table";
import type { HeatMapProps } from "../ui/charts/heat-map";
import type { IcsComparePageProps } from "../ui/pages/ics-compare-page";

/** What stands below every picture of released levels. */
export const BOARD_SOURCE = "Boardmark. Levels agreed by boards and released by name to whoever drew this. A dash is not shown, the same whatever the reason. Level names and the rule for low are Boardmark’s own.";

/** The heat map as a picture; null: nothing is released to the reader. */
export function heatSlide({ frame, quiet, title, board }: IcsComparePageProps, map: HeatMapProps | null): Slide | null {
  if (map === null) return null;
  const rows: readonly GridRow[] = [
    ...map.rows.map(({ name, note, levels }) => ({ name, ...(note === undefined ? {} : { note }), cells: levels.map((level): GridCell => (level === null ? null : { level })) })),
    ...map.foot.map(({ title: name, strong = false, cells }) => ({ name, isStrong: strong, cells: cells.map((text): GridCell => ({ text: text ?? "–", isBold: strong })) })),
  ];
  return gridSlide({
    title,
    note: `${frame.organisation ?? ""}, ${quiet}. ${board.note}`,
    source: `${map.levelNames.map(({ level, name }) => `${level} ${name}`).join("; ")}. ${BOARD_SOURCE}`,
    description: map.rows.map(({ name, levels }) => `${name}: ${levels.map((level, place) => `${map.columns[place]?.title ?? ""} ${level ?? "not shown"}`).join(", ")}.`).join(" "),
    columns: map.columns.map((column) => column.title),
    rows,
  });
}

/** What is low in many places or in one, as a picture; null: nothing is released to the reader. */
export function lowSlide({ frame, quiet, title, low, board }: IcsComparePageProps): Slide | null {
  if (low === null) return null;
  return dotsSlide({
    title,
    note: `${frame.organisation ?? ""}, ${quiet}. Low in many places, or in one. Low is level 2 or below, counted only over trusts that released that measure to the reader by name.`,
    source: `One dot is one trust; the triangle is their median. ${BOARD_SOURCE}`,
    description: low.themes.map(({ title: theme, words }) => `${theme}: at 2 or below in ${words}.`).join(" "),
    levelNames: board.measures?.levelNames.map(({ name }) => name) ?? [],
    rows: low.themes.map(({ title: name, words, levels, median, group }, place) => ({ name, words: `2 or below in ${words}`, levels, median, ...(group === low.themes[place - 1]?.group ? {} : { group }) })),
  });
}

/** The official figures as a picture; null: no release has any here. */
export function officialSlide({ frame, dma: { title, note, table } }: IcsComparePageProps): Slide | null {
  if (table === null) return null;
  const { lowest, highest } = table.scale;
  const row = ({ name, note: setting, kind, values }: DmaTableRow): GridRow => ({
    name,
    ...(setting === undefined ? {} : { note: setting }),
    isStrong: kind === "mean",
    cells: values.map((value): GridCell => (value === null ? null : { text: formatNumber(value), isBold: kind === "mean", ...(kind === "entry" ? { share: (value - lowest) / (highest - lowest) } : {}) })),
  });
  const rows = table.groups.flatMap((group) => [...(group.title === undefined ? [] : [{ name: group.title, cells: [], isHead: true }]), ...group.rows.map(row)]);
  return gridSlide({
    title: title.replace("Beside it, the", `${frame.organisation ?? ""}: the`),
    note,
    source: table.source,
    description: rows.map(({ name, cells }) => `${name}: ${listInWords(cells.map((one, place) => `${table.columns[place]?.title ?? ""} ${one !== null && "text" in one ? one.text : "not shown"}`))}.`).join(" "),
    columns: table.columns.map((column) => column.title),
    rows,
    colour: colours.purple,
  });
}

/** Overall before and now on the domains that compare, as a picture; null: nothing is published here. */
export function changeSlide({ frame, dma: { title, change, changeHeads, table } }: IcsComparePageProps): Slide | null {
  if (change.length === 0 || table === null) return null;
  const { before, now } = changeHeads;
  return lanesSlide({
    title: `${frame.organisation ?? ""}: overall in ${before} and ${now}, on the domains that compare`,
    note: `Pale is ${before}, dark is ${now}, as published in the ${title.replace(/^Beside it, the official /, "")}. The publisher compares these domains alone; entries in order of name.`,
    source: table.source,
    description: change.map((one) => `${one.name}: ${one.before} and ${one.now}.`).join(" "),
    scale: table.scale,
    rows: change.map((one) => ({ name: one.name, others: [one.beforeAt], value: one.nowAt, mean: null, isJoined: true, words: one.beforeAt === null ? one.now : `${one.before} to ${one.now}` })),
  });
}
