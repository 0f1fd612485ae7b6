import { countKinds } from "../actions/balance-of-change";
import { balanceBars } from "../charts/balance";
import { kindsInWords } from "../text/actions";
import { opening } from "../text/counts";
import type { BoardPaperSource } from "./board-paper-source";
import type { Block } from "./paper-blocks";
import { plain } from "./prose";

/** What the actions mostly change, drawn beside its numbers; the finding stands above them. */
export function balanceBlocks({ actions }: BoardPaperSource): readonly Block[] {
  if (actions.length === 0) return [];
  const counts = countKinds(actions);
  return [
    { kind: "paragraph", prose: plain(kindsInWords(counts)), isNote: false },
    {
      kind: "balance",
      caption: "Actions by what they mostly change",
      columns: { kind: "What it mostly changes", count: "Actions", share: "Beside each other" },
      rows: balanceBars(counts).map(({ kind, count, length }) => ({ kind: opening(kind), count: String(count), length })),
    },
  ];
}
