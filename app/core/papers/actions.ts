import { countKinds } from "../actions/balance-of-change";
import { kindsInWords } from "../text/actions";
import { counted, countInWords, opening } from "../text/counts";
import { formatMonth } from "../text/dates";
import { EN_DASH, formatNumber } from "../text/numbers";
import type { PaperSection } from "./paper";
import type { BoardPaperSource } from "./board-paper-source";
import type { ActionSource, BenefitSource } from "./decision-sources";
import { actionsHeading } from "./decisions";
import type { Actions } from "./paper-blocks";
import { joined, linked, plain, strong, type Prose } from "./prose";

/** Actions that stand before the appendices, so that what is asked stays on two pages. */
export const ACTIONS_IN_CORE = 4;

/**
 * What the board will do, who owns it, how it will know, and which level should move: the first of the board's own order, and where
 * the rest is.
 *
 * @param letter of the appendix that has every action; null: there is none, as all of them are here
 */
export function actionsSection(source: BoardPaperSource, letter: string | null): readonly PaperSection[] {
  const { actions } = source;
  if (actions.length === 0) return [];
  const first = letter === null ? actions : actions.slice(0, ACTIONS_IN_CORE);
  const more = counted(actions.length - first.length, "more", "more");
  const rest = letter === null ? [] : [{ kind: "paragraph", prose: joined(plain(`The first ${countInWords(first.length)} in the board’s order. ${opening(more)}, with these: `), linked(`appendix ${letter}`, `#appendix-${letter.toLowerCase()}`), plain(".")), isNote: true } as const];
  return [{ id: "actions", heading: actionsHeading(actions), blocks: [{ kind: "paragraph", prose: plain(kindsInWords(countKinds(actions))), isNote: false }, actionsTable(source, first), ...rest] }];
}

/** Every action, where the core has room for the first alone; else nothing. */
export function everyAction(source: BoardPaperSource): readonly Actions[] {
  return source.actions.length <= ACTIONS_IN_CORE ? [] : [actionsTable(source, source.actions)];
}

function actionsTable({ themes }: BoardPaperSource, actions: readonly ActionSource[]): Actions {
  const titles = new Map(themes.map(({ id, title }) => [id, title]));
  return {
    kind: "actions",
    caption: "Actions with owner, due date, outcome measured and the level each should move",
    columns: { action: "Action", owner: "Owner, due", outcome: "Outcome: start, now, target", move: "Should move" },
    rows: actions.map((action) => rowOf(action, titles)),
  };
}

function rowOf(action: ActionSource, titles: ReadonlyMap<string, string>): Actions["rows"][number] {
  const { benefit, shouldMove, themeId } = action;
  const theme = themeId === null ? undefined : titles.get(themeId);
  return {
    title: action.title.text,
    tag: `(${action.kind})`,
    owner: action.owner.text === "" ? "Owner not named" : action.owner.text,
    due: action.dueOn === null ? "No date set" : formatMonth(action.dueOn),
    late: action.isLate ? "late" : null,
    benefit: benefit && { start: benefit.start, now: benefit.now, target: benefit.target, prose: benefitInWords(benefit) },
    outcomeGap: benefit === null ? "No outcome measure yet." : null,
    move: [...(theme === undefined ? [] : [theme]), ...(shouldMove === null ? [] : [`${shouldMove.from} to ${shouldMove.to}`])],
  };
}

/** "Staff rating of digital tools: 5.1 at the start, now 5.6, target 6.5" */
function benefitInWords(benefit: BenefitSource): Prose {
  const { measure, start, now, target } = benefit;
  const begun = `${measure.text}: ${start === null ? "start not measured" : `${readingInWords(start, benefit)} at the start`}, `;
  const wanted = target === null ? "no target set" : `target ${readingInWords(target, benefit)}`;
  // Commas stand with the words before them: a line may break where strong words end.
  return joined(plain(begun), now === null ? [] : joined(strong(`now ${readingInWords(now, benefit)},`), plain(" ")), plain(wanted));
}

/** A reading with its unit: "38%", "20 minutes"; a dash where it is not measured. */
export function readingInWords(value: number | null, { decimals, unit }: Pick<BenefitSource, "decimals" | "unit">): string {
  return value === null ? EN_DASH : `${formatNumber(value, decimals)}${unit}`;
}
