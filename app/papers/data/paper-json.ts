import type { BoardPaper } from "../../core/papers/board-paper";

/** The model itself, indented for a reader. */
export function paperJson(paper: BoardPaper): string {
  return `${JSON.stringify(paper, null, 2)}\n`;
}
