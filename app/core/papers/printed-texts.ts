import type { Paper } from "./paper";
import type { Block, Profile } from "./paper-blocks";
import { wordsOf } from "./prose";

/** One text a paper prints, and where its author finds it. */
export type PrintedText = {
  /** "Front sheet, Sponsor". */
  readonly where: string;
  readonly text: string;
  /** Said of a drawing rather than set as text. */
  readonly isAlternative: boolean;
};

/** Every text of a paper in reading order, those said of its drawings among them; empty texts are left out. */
export function printedTexts(paper: Paper): readonly PrintedText[] {
  const { organisation, marking, meeting, title, purposes, fields, ask, summary, position, sections, askAgain, publishedAddress, appendices, foot, paperNumber } = paper;
  return [
    ...at("Front sheet, organisation", organisation.name),
    ...at("Front sheet, marking", marking),
    ...at("Front sheet, meeting", ...meeting),
    ...at("Title", title),
    ...(purposes === null ? [] : at("Front sheet, purpose", purposes.label, ...purposes.choices.map(({ label }) => label))),
    ...fields.flatMap(({ label, value }) => at(`Front sheet, ${label}`, label, value)),
    ...(ask === null ? [] : at("The ask", ask.heading, ...ask.items.map(wordsOf))),
    ...at("Summary", ...summary.map(wordsOf)),
    ...(position === null ? [] : profileTexts(position)),
    ...sections.flatMap(({ heading, blocks }) => [...at(heading, heading), ...blocks.flatMap((block) => blockTexts(heading, block))]),
    ...(askAgain === null ? [] : at("The ask again", wordsOf(askAgain))),
    ...(publishedAddress === null ? [] : at("Published address", publishedAddress)),
    ...appendices.flatMap(({ letter, heading, blocks, parts }) => [
      ...at(`Appendix ${letter}`, heading),
      ...blocks.flatMap((block) => blockTexts(`Appendix ${letter}, ${heading}`, block)),
      ...parts.flatMap((part) => [...at(`Appendix ${letter}`, part.heading), ...part.blocks.flatMap((block) => blockTexts(`Appendix ${letter}, ${part.heading}`, block))]),
    ]),
    ...at("Foot", foot),
    ...(paperNumber === null ? [] : at("Paper number", paperNumber)),
  ].filter(({ text }) => text !== "");
}

function profileTexts({ label, finding, columns, legend, groups, notes }: Profile): readonly PrintedText[] {
  return [
    ...at(label, finding, columns.answered, columns.median, columns.views, columns.dma, ...Object.values(legend).filter((words) => words !== undefined), ...notes),
    ...groups.flatMap(({ title, dmaGap, rows }) => [
      ...at(label, title, dmaGap ?? ""),
      ...rows.flatMap((row) => [...at(`${label}, ${row.title}`, row.title, row.gap ?? "", row.answered, row.median, row.views, row.dma?.text ?? ""), ...saidOf(`${label}, ${row.title}`, row.alternative)]),
    ]),
  ];
}

function blockTexts(where: string, block: Block): readonly PrintedText[] {
  switch (block.kind) {
    case "paragraph":
      return at(where, wordsOf(block.prose));
    case "list":
      return at(where, ...block.items.map(wordsOf));
    case "table":
      return [...at(where, ...block.columns.map(({ heading }) => heading), ...block.rows.flatMap(({ cells }) => cells)), ...saidOf(where, block.caption)];
    case "peers":
      return [
        ...at(where, block.label, ...Object.values(block.legend).map((words) => words ?? ""), ...block.rows.map(({ title }) => title), ...block.beside.map(({ prose }) => wordsOf(prose))),
        ...saidOf(where, ...block.rows.map(({ alternative }) => alternative)),
      ];
    case "priorities":
      return at(where, ...block.ranked.map(wordsOf), ...block.setAside.map(({ prose }) => wordsOf(prose)));
    case "balance":
      return [...at(where, ...Object.values(block.columns), ...block.rows.flatMap(({ kind, count }) => [kind, count])), ...saidOf(where, block.caption)];
    case "actions":
      return [
        ...at(where, block.columns.action, block.columns.owner, block.columns.outcome, block.columns.move),
        ...block.rows.flatMap((row) => at(where, row.title, row.tag, row.owner, row.due, row.late ?? "", row.benefit === null ? "" : wordsOf(row.benefit.prose), row.outcomeGap ?? "", ...row.move)),
      ];
    case "levels":
      return [
        ...at(where, block.rowHead, ...block.columns, ...block.rows.flatMap(({ name, note, levels }) => [name, note, ...levels.map((level) => (level === null ? block.gap : String(level)))]), ...block.foot.flatMap(({ title, cells }) => [title, ...cells])),
        ...saidOf(where, block.caption),
      ];
    case "ballot":
      return at(`${where}, ${block.title}`, block.title, block.question, ...block.levels.flatMap(({ level, line }) => [String(level), line]), ...block.others, block.confidence.label, ...block.confidence.choices, block.reason.label, block.reason.printable);
  }
}

function at(where: string, ...texts: readonly string[]): readonly PrintedText[] {
  return texts.map((text) => ({ where, text, isAlternative: false }));
}

function saidOf(where: string, ...texts: readonly string[]): readonly PrintedText[] {
  return texts.map((text) => ({ where, text, isAlternative: true }));
}
