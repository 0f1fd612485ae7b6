import type { Paper } from "../../core/papers/paper";

/** The model itself, indented for a reader. */
export function paperJson(paper: Paper): string {
  return `${JSON.stringify(paper, null, 2)}\n`;
}
