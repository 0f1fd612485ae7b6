import { DMA_MEASURES, SHORT_DMA_TITLES } from "../comparison/dma-release";
import { formatDate } from "../text/dates";
import { EN_DASH, formatLevel, formatNumber } from "../text/numbers";
import { roundHalfAway } from "../text/rounding";
import type { Appendix, PaperFigure, PaperSource } from "./paper";
import type { Block, Table } from "./paper-blocks";
import { plain } from "./prose";
import { inGroups, OWN_RECORD } from "./paper-sources";
import { lowOf, medianOf, sharingTrusts } from "./system-levels";
import { officialGroups } from "./system-official";
import type { SystemPaperSource } from "./system-paper-source";
import { lowPlacesInWords } from "../text/comparison";

type Draft = Omit<PaperFigure, "reference">;

/** Every number the paper prints, each with what it rests on. A level that is not shown is no figure. */
export function systemFigures(source: SystemPaperSource): readonly PaperFigure[] {
  return [...levelFigures(source), ...countFigures(source), ...officialFigures(source)].map((figure, index) => ({ reference: `F${index + 1}`, ...figure }));
}

function levelFigures(source: SystemPaperSource): readonly Draft[] {
  const { trusts, themes, levels, cycle } = source;
  return trusts.flatMap(({ code, name }) =>
    themes.flatMap(({ id, title }) => {
      const own = levels.find((one) => one.trustCode === code && one.themeId === id && one.cycle === cycle);
      return own === undefined ? [] : [board(name, title, own.level, formatLevel(own.level), own.isApart ? "Approved by its board, released by name; a changed question, not counted with the others" : "Approved by its board, released by name", source)];
    }),
  );
}

function countFigures(source: SystemPaperSource): readonly Draft[] {
  return lowOf(source).flatMap((place) => {
    const title = source.themes.find(({ id }) => id === place.themeId)?.title ?? place.themeId;
    const median = medianOf(place.themeId, source);
    const basis = `${place.sharing} sharing`;
    return [board(title, "Trusts at 2 or below", place.low, lowPlacesInWords(place), basis, source), board(title, "Median of those sharing", median, formatLevel(median), basis, source)];
  });
}

function board(subject: string, name: string, value: number | null, text: string, basis: string, { asAt }: SystemPaperSource): Draft {
  return { layer: "board", subject, name, value, text, basis, asAt: formatDate(asAt), source: OWN_RECORD };
}

function officialFigures(source: SystemPaperSource): readonly Draft[] {
  const { dma } = source;
  if (dma === null) return [];
  const figure = (subject: string, name: string, value: number | null, basis: string): Draft => ({ layer: "dma", subject, name, value: value === null ? null : roundHalfAway(value, 1), text: formatNumber(value), basis, asAt: formatDate(dma.release.asAt), source: "S2" });
  return officialGroups(source).flatMap(({ rows }) =>
    rows.flatMap(({ name, values, basis, overall }) => [
      ...DMA_MEASURES.map((id) => figure(name, SHORT_DMA_TITLES[id], values[id] ?? null, basis)),
      ...(overall === null ? [] : [figure(name, "Overall", overall, `${basis}; on the domains that compare, never recomputed`)]),
    ]),
  );
}

/** Every figure with its reference, the two layers apart; the levels themselves stand in the tables before. */
export function systemFigureParts(source: SystemPaperSource, figures: readonly PaperFigure[]): Appendix["parts"] {
  return [...ownPart(source, figures.filter(({ layer }) => layer === "board")), ...officialPart(figures.filter(({ layer }) => layer === "dma"))];
}

function ownPart({ trusts, themes }: SystemPaperSource, figures: readonly PaperFigure[]): Appendix["parts"] {
  if (figures.length === 0) return [];
  const named = trusts.flatMap(({ name }) => rangeOf(figures.filter(({ subject }) => subject === name), name));
  const rows = themes.flatMap(({ title }) => {
    const own = figures.filter(({ subject }) => subject === title);
    const [low, middle] = own;
    return low === undefined || middle === undefined ? [] : [{ isGroup: false, cells: [title, low.text, middle.text, referencesOf(own)] }];
  });
  const table: Table = { kind: "table", caption: "What is counted over the levels released, theme by theme", columns: [column("Theme", 5), column("Low", 5), column("Median of those sharing", 4), column("Figures", 3)], rows };
  return [{ heading: "Boards’ own view", blocks: [paragraph(`Levels by trust, theme by theme: ${named.join("; ")}. Each was approved by its board and released by name to this paper. Source: ${OWN_RECORD}.`), table] }];
}

function officialPart(figures: readonly PaperFigure[]): Appendix["parts"] {
  if (figures.length === 0) return [];
  const subjects = figures.filter((one, index) => figures.findIndex(({ subject, basis }) => subject === one.subject && kindOf(basis) === kindOf(one.basis)) === index);
  const rows = subjects.map(({ subject, basis }) => {
    const own = figures.filter((one) => one.subject === subject && kindOf(one.basis) === kindOf(basis));
    return { isGroup: false, cells: [subject, kindOf(basis), own.find(({ name }) => name === "Overall")?.text ?? EN_DASH, referencesOf(own)] };
  });
  const columns = [column("Entry", 5), column("Rests on", 6), column("Overall", 2), column("Figures", 3)].map((one) => ({ ...one, layer: "dma" as const }));
  return [
    {
      heading: "The official result",
      blocks: [{ kind: "table", caption: "What each row of the official result rests on, and its overall figure as published", columns, rows }, paragraph("Overall is published on the domains that compare with the release before and is never recomputed. Source: S2.")],
    },
  ];
}

function kindOf(basis: string): string {
  return basis.split(";")[0] ?? basis;
}

function rangeOf(own: readonly PaperFigure[], name: string): readonly string[] {
  return own.length === 0 ? [] : [`${name}, ${referencesOf(own)}`];
}

function referencesOf(own: readonly PaperFigure[]): string {
  const [first, last] = [own[0]?.reference ?? "", own.at(-1)?.reference ?? ""];
  return first === last ? first : `${first} to ${last}`;
}

function column(heading: string, share: number): Table["columns"][number] {
  return { heading, share, isNumber: false, layer: "board" };
}

function paragraph(text: string): Block {
  return { kind: "paragraph", prose: plain(text), isNote: true };
}

/** Where the figures come from, numbered: the trusts by name, and the publisher's file. */
export function systemSources(source: SystemPaperSource): readonly PaperSource[] {
  const { trusts, framework, asAt, dma } = source;
  const sharing = new Set(sharingTrusts(source));
  const names = trusts.filter(({ code }) => sharing.has(code)).map(({ name }) => name);
  const who = names.length === 0 ? "No trust has released levels to this paper." : `Levels released to this paper by ${names.join("; ")}.`;
  const own = `${who} Boards’ own record on ${framework.shortTitle}, version ${framework.version}, as at ${formatDate(asAt)}.`;
  if (dma === null) return [{ reference: OWN_RECORD, text: own, sha256: null }];
  const { name, fileName, sha256, asAt: published } = dma.release;
  return [{ reference: OWN_RECORD, text: own, sha256: null }, { reference: "S2", text: `${name}, file ${fileName}, as at ${formatDate(published)}, SHA-256 ${inGroups(sha256)}.`, sha256 }];
}
