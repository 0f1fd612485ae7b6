import { PROMISED_HEADING } from "../../core/papers/appendix-promised";
import type { Paper } from "../../core/papers/paper";
import type { Actions, Block } from "../../core/papers/paper-blocks";
import { wordsOf } from "../../core/papers/prose";

/** A sheet of plain cells, its head first; null: an empty cell. */
export type PlainSheet = { readonly name: string; readonly head: readonly string[]; readonly rows: readonly (readonly (string | number | null)[])[]; readonly widths: readonly number[] };

/** The paper's own tables on actions as sheets, row for row: every action it prints, and what was promised before theme by theme. */
export function actionSheets(paper: Paper): readonly PlainSheet[] {
  const actions = blocksOf(paper).flatMap((block) => (block.kind === "actions" ? block.rows : []));
  const promised = paper.appendices.filter(({ heading }) => heading === PROMISED_HEADING).flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "table" ? [block] : [])));
  return [
    ...(actions.length === 0
      ? []
      : [{ name: "List of actions", head: ["Action", "Kind of change", "Owner", "Due", "Late", "How we will know", "Should move"], rows: unique(actions).map(actionRow), widths: [50, 16, 36, 18, 8, 60, 30] }]),
    ...promised.map(({ columns, rows }) => ({
      name: "Promised by theme",
      head: columns.map(({ heading }) => heading),
      rows: rows.map(({ cells }) => cells.map((text, index) => (columns[index]?.isNumber === true && /^\d+$/.test(text) ? Number(text) : text))),
      widths: [34, 10, 10, 18, 18, 34],
    })),
  ];
}

function actionRow({ title, tag, owner, due, late, benefit, outcomeGap, move }: Actions["rows"][number]): readonly (string | number | null)[] {
  return [title, tag.replace(/[()]/g, ""), owner, due, late, benefit === null ? outcomeGap : wordsOf(benefit.prose), move.join(", ")];
}

function blocksOf({ sections, appendices }: Paper): readonly Block[] {
  return [...sections.flatMap(({ blocks }) => blocks), ...appendices.flatMap(({ blocks, parts }) => [...blocks, ...parts.flatMap((part) => part.blocks)])];
}

/** A paper may print the first of its actions ahead of all of them: each stands here once. */
function unique(rows: Actions["rows"]): Actions["rows"] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = JSON.stringify(row);
    return !seen.has(key) && seen.add(key);
  });
}
