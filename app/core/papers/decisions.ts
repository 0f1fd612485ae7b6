import { countInWords, counted, opening, plural } from "../text/counts";
import { listInWords } from "../text/lists";
import type { PaperSection } from "./paper";
import type { BoardPaperSource } from "./board-paper-source";
import type { EscalationSource, PrioritySource } from "./decision-sources";
import type { Table } from "./paper-blocks";
import { joined, plain, strong } from "./prose";

/** Risks as the board assurance framework has them; what changes is proposed, and controls are never written here. */
export function risksSection({ risks }: BoardPaperSource): readonly PaperSection[] {
  if (risks.length === 0) return [];
  const proposed = risks.filter(({ proposedChange }) => proposedChange !== null).length;
  const table: Table = {
    kind: "table",
    caption: "Risks, the assurance this paper gives, and any change proposed",
    columns: [column("Reference", 2), column("Risk", 4), column("Assurance this gives", 5), column("Proposed change", 4)],
    rows: risks.map(({ reference, title, assurance, proposedChange }) => ({
      isGroup: false,
      cells: [reference, title.text, assurance?.text ?? "None from this paper", proposedChange?.text ?? "None"],
    })),
  };
  const changes = `${counted(proposed, "change")} proposed`;
  return [{ id: "risks", heading: `Risks: ${counted(risks.length, "reference")} to the assurance framework, ${changes}`, blocks: [table] }];
}

const ESCALATIONS: readonly { readonly kind: EscalationSource["kind"]; readonly label: string }[] = [
  { kind: "alert", label: "Alert:" },
  { kind: "advise", label: "Advise:" },
  { kind: "assure", label: "Assure:" },
];

/** Alert, advise, assure: in that order, whatever order they were written in. */
export function escalationsSection({ escalations }: BoardPaperSource): readonly PaperSection[] {
  if (escalations.length === 0) return [];
  const items = ESCALATIONS.flatMap(({ kind, label }) =>
    escalations.filter((escalation) => escalation.kind === kind).map(({ text }) => joined(strong(label), plain(` ${text.text}`))),
  );
  return [{ id: "escalations", heading: "Alert, advise, assure", blocks: [{ kind: "list", isOrdered: false, items }] }];
}

/** The ranked list within the capacity, and what is set aside with its reason. */
export function prioritiesSection({ priorities }: BoardPaperSource): readonly PaperSection[] {
  if (priorities.length === 0) return [];
  const chosen = (...decisions: readonly PrioritySource["decision"][]) => priorities.filter(({ decision }) => decisions.includes(decision));
  const ranked = chosen("do");
  const setAside = priorities.flatMap(({ decision, text }) => (decision === "do" ? [] : [{ decision, prose: joined(strong(opening(decision)), plain(` ${text.text}`)) }]));
  const counts = (["later", "pause", "stop"] as const).map((decision) => [chosen(decision).length, SET_ASIDE[decision]] as const).filter(([count]) => count > 0);
  const aside = counts.length === 0 ? "" : `; ${listInWords(counts.map(([count, word]) => `${countInWords(count)} ${word}`))}`;
  const heading = ranked.length === 0 ? `Priorities: none chosen yet${aside}` : `Priorities: ${countInWords(ranked.length)} in order${aside}`;
  return [{ id: "priorities", heading, blocks: [{ kind: "priorities", ranked: ranked.map(({ text }) => plain(text.text)), setAside }] }];
}

const SET_ASIDE = { later: "later", pause: "paused", stop: "stopped" } as const;

/** How many of the actions have a benefit in numbers: the heading of their table. */
export function actionsHeading(actions: BoardPaperSource["actions"]): string {
  const measured = actions.filter(({ benefit }) => benefit !== null).length;
  const late = actions.filter(({ isLate }) => isLate).length;
  const start = `Actions: ${countInWords(actions.length)}, ${measured === actions.length ? "each with" : `${countInWords(measured)} with`} a measure of how we will know`;
  return late === 0 ? start : `${start}; ${countInWords(late)} ${plural(late, "is", "are")} late`;
}

function column(heading: string, share: number): Table["columns"][number] {
  return { heading, share, isNumber: false, layer: "board" };
}
