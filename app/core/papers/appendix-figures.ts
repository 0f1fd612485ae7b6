import { previousCycle } from "../cycle";
import { careSettingName } from "../organisations/care-setting";
import { formatCycle } from "../text/cycles";
import { EN_DASH, formatLevel, formatNumber } from "../text/numbers";
import type { Appendix, PaperFigure } from "./paper";
import type { BoardPaperSource } from "./board-paper-source";
import type { DmaEntrySource, DmaResultSource, DmaValues } from "./dma-source";
import type { PaperTheme } from "./paper-theme";
import type { Block, Table } from "./paper-blocks";
import { OWN_RECORD, sourceReference } from "./paper-sources";
import { pillarIds, valueOf } from "./peers";
import { answeredOf, medianOf, viewsOf } from "./position";
import { plain } from "./prose";
import { printableMean, standingOf } from "./standing";

type Part = Appendix["parts"][number];

/** Every figure of the paper as tables, the board's own view apart from the official result. */
export function figuresParts(source: BoardPaperSource, figures: readonly PaperFigure[]): readonly Part[] {
  return [ownPart(source, figures), ...(source.dma === null ? [] : source.dma.entries.map((entry) => dmaPart(entry, source.dma as DmaResultSource, source)))];
}

function ownPart(source: BoardPaperSource, figures: readonly PaperFigure[]): Part {
  const last = formatCycle(previousCycle(source.assessment.cycle));
  const table: Table = {
    kind: "table",
    caption: "The board’s own view: every figure of each theme",
    columns: [
      column("Theme", 110),
      number("Agreed", 41),
      number(last, 44),
      number("Target", 40),
      number("Answered", 52),
      number("Median", 42),
      column("Views", 92),
      number("Elements", 50),
      column("Figures", 62),
    ],
    rows: source.themes.map((theme) => ({ isGroup: false, cells: [theme.title, ...cellsOf(theme, source), referencesOf(theme.title, figures)] })),
  };
  const means = (["measures", "trends"] as const).map((lens) => meanSentence(lens, source));
  return {
    heading: "The board’s own view",
    blocks: [
      table,
      paragraph(`${means.join(" ")} Elements: the level whose elements are all met, as the digital team ticked them. Source: ${OWN_RECORD}.`),
    ],
  };
}

function cellsOf(theme: PaperTheme, source: BoardPaperSource): readonly string[] {
  const standing = standingOf(theme, source);
  if (standing === "private") return [...dashes(5), "In private session", ...dashes(1)];
  if (standing === "left-out") return [...dashes(5), "Left out this cycle", ...dashes(1)];
  const earlier = theme.earlier !== null && !theme.isComparable ? `${theme.earlier} (not comparable)` : formatLevel(theme.earlier);
  return [formatLevel(theme.agreed), earlier, formatLevel(theme.target), answeredOf(theme), medianOf(theme), viewsOf(theme), formatLevel(theme.elementsLevel)];
}

function dashes(count: number): readonly string[] {
  return Array.from({ length: count }, () => EN_DASH);
}

function referencesOf(subject: string, figures: readonly PaperFigure[]): string {
  const own = figures.filter((figure) => figure.layer === "board" && figure.subject === subject).map(({ reference }) => reference);
  const [first, last] = [own[0] ?? "", own.at(-1) ?? ""];
  return first === last ? first : `${first} to ${last}`;
}

function meanSentence(lens: "measures" | "trends", source: BoardPaperSource): string {
  const name = lens === "measures" ? "seven measures" : "six trends";
  const mean = printableMean(lens, source);
  return mean === null ? `No mean of the ${name} is given: not all of them are agreed and shown.` : `Mean of the ${name}: ${formatNumber(mean)}.`;
}

function dmaPart(entry: DmaEntrySource, dma: DmaResultSource, source: BoardPaperSource): Part {
  const setting = careSettingName(entry.setting);
  const ids = pillarIds(dma);
  const row = (name: string, values: DmaValues) => ({ isGroup: false, cells: [name, ...ids.map((id) => formatNumber(valueOf(values, id)))] });
  const { peers, national, overall } = entry;
  const table: Table = {
    kind: "table",
    caption: `${dma.releaseName}, ${setting.toLowerCase()} entry: as published, beside peers and the national mean`,
    columns: [{ ...column("Entry", 84), layer: "dma" }, ...ids.map((id) => ({ ...number(dma.pillarTitles[id] ?? id, 60), layer: "dma" as const }))],
    rows: [
      row(source.trust.name, entry.values),
      ...(peers?.entries ?? []).map(({ name, values }) => row(name, values)),
      ...(peers === null ? [] : [row(`Mean of peers (n\u00a0${peers.n})`, peers.means)]),
      ...(national === null ? [] : [row(`National mean (n\u00a0${national.n})`, national.means)]),
    ],
  };
  const notes = [
    overall === null ? "" : `Overall, as published: ${formatNumber(overall)}; it cannot be recomputed from the pillars.`,
    peers === null ? "Mean of peers: not available, as there is no other entry of this setting." : `Mean of peers: ${peers.group}, by ${peers.basis}, this trust left out.`,
    national === null ? "National mean: not available." : "National mean: by entry.",
    `Scale ${dma.scale.lowest} to ${dma.scale.highest}, not the board’s. Source: ${sourceReference(dma.fileId, source)}.`,
  ];
  return { heading: `The official result: ${dma.releaseName}, ${setting.toLowerCase()}`, blocks: [table, paragraph(notes.filter((text) => text !== "").join(" "))] };
}

function column(heading: string, share: number): Table["columns"][number] {
  return { heading, share, isNumber: false, layer: "board" };
}

function number(heading: string, share: number): Table["columns"][number] {
  return { heading, share, isNumber: true, layer: "board" };
}

function paragraph(text: string): Block {
  return { kind: "paragraph", prose: plain(text), isNote: true };
}
