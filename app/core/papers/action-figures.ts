import { countKinds } from "../actions/balance-of-change";
import { CHANGE_KINDS } from "../charts/balance";
import type { BoardPaperSource } from "./board-paper-source";
import { promisedByTheme } from "./appendix-promised";
import type { PaperFigure } from "./paper";

type Draft = Omit<PaperFigure, "reference" | "asAt" | "source">;

/** How many actions mostly change what. */
export function balanceFigures({ actions }: BoardPaperSource): readonly Draft[] {
  if (actions.length === 0) return [];
  const counts = countKinds(actions);
  return CHANGE_KINDS.map((kind) => ({ layer: "action", subject: "What kind of change", name: `Actions that mostly change ${kind}`, value: counts[kind], text: String(counts[kind]), basis: `${actions.length} actions` }));
}

/** Promised, done, claimed and shown for each theme, and beside them how its level moved: never as its cause. */
export function followUpFigures(source: BoardPaperSource): readonly Draft[] {
  return promisedByTheme(source).flatMap(({ theme, promised, done, measured, claimed, shown, level }) => {
    const figure = (name: string, value: number | null, text: string, basis: string): Draft => ({ layer: "action", subject: theme, name, value, text, basis });
    const known = (count: number) => (measured === 0 ? null : count);
    return [
      figure("Promised before", promised, String(promised), "Actions of earlier cycles"),
      figure("Done", done, String(done), `${promised} promised`),
      figure("Benefit claimed", known(claimed.count), claimed.text, "Actions with an outcome measure; its owner says realised or partly"),
      figure("Benefit shown", known(shown.count), shown.text, "Actions with an outcome measure; the readings meet the target"),
      figure("Level, beside them", null, level, "Agreed by the board; not said to follow from the actions"),
    ];
  });
}
