import { counted, opening } from "../text/counts";
import { formatDate } from "../text/dates";
import { EN_DASH } from "../text/numbers";
import type { BoardPaperSource, SessionSource } from "./board-paper-source";
import type { Block, Table } from "./paper-blocks";
import { plain } from "./prose";

/** Sessions in which the board learnt about digital: what feeds its vital sign, with who came by role. */
export function developmentBlocks({ development }: BoardPaperSource): readonly Block[] {
  if (development.length === 0) return [];
  const table: Table = {
    kind: "table",
    caption: "Board development on digital in the last twelve months",
    columns: [column("Date", 3), column("Session", 6), column("Length", 4), column("Who came, by role", 6)],
    rows: development.map((session) => ({ isGroup: false, cells: [formatDate(session.on), session.topic.text === "" ? EN_DASH : session.topic.text, session.words, attendance(session)] })),
  };
  const note = plain("The vital sign counts sessions with at least an hour on digital, data or cyber security and enough members for a board decision; those of one day count once.");
  return [{ kind: "paragraph", prose: note, isNote: false }, table];
}

/** A public paper has the count alone. */
function attendance({ attended, roles }: SessionSource): string {
  const count = opening(counted(attended, "role"));
  return roles.length === 0 ? count : `${count}: ${roles.join("; ")}`;
}

function column(heading: string, share: number): Table["columns"][number] {
  return { heading, share, isNumber: false, layer: "board" };
}
