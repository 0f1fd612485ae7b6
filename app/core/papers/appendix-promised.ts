import type { BoardPaperSource } from "./board-paper-source";
import type { Block, Table } from "./paper-blocks";
import type { PaperTheme } from "./paper-theme";
import { plain } from "./prose";
import { movementOf, standingOf } from "./standing";

/** Of its appendix, by which a workbook finds its table. */
export const PROMISED_HEADING = "Promised before, theme by theme";

/** One theme's row: what was promised for it and what became of that. */
export type PromisedTheme = {
  readonly theme: string;
  readonly promised: number;
  readonly done: number;
  /** Actions with an outcome measure; the next two are of these, and words where there is none. */
  readonly measured: number;
  readonly claimed: { readonly count: number; readonly text: string };
  readonly shown: { readonly count: number; readonly text: string };
  /** How the level moved, in words. */
  readonly level: string;
};

/**
 * Promised, done, claimed and shown for each theme of last cycle's actions, and beside them the level: never as its cause. An action
 * that should move several themes counts under each. Of a theme this paper keeps private nothing is said.
 */
export function promisedByTheme(source: BoardPaperSource): readonly PromisedTheme[] {
  const { followUp, themes } = source;
  return themes.flatMap((theme) => {
    const own = followUp.filter(({ themes: named }) => named?.includes(theme.id));
    if (own.length === 0 || standingOf(theme, source) === "private") return [];
    const measured = own.filter(({ isMeasured }) => isMeasured);
    const ofMeasured = (count: number) => ({ count, text: measured.length === 0 ? "no measure" : `${count} of ${measured.length}` });
    return [
      {
        theme: theme.title,
        promised: own.length,
        done: own.filter(({ isDone }) => isDone).length,
        measured: measured.length,
        claimed: ofMeasured(measured.filter(({ benefit }) => benefit === "realised" || benefit === "partly").length),
        shown: ofMeasured(measured.filter(({ isShown }) => isShown).length),
        level: levelInCell(theme),
      },
    ];
  });
}

/** The same as a table. */
export function promisedBlocks(source: BoardPaperSource): readonly Block[] {
  const rows = promisedByTheme(source).map(({ theme, promised, done, claimed, shown, level }) => ({ isGroup: false, cells: [theme, String(promised), String(done), claimed.text, shown.text, level] }));
  if (rows.length === 0) return [];
  const table: Table = {
    kind: "table",
    caption: "What was promised before, what became of it, and the agreed level",
    columns: [column("Theme", 6, false), column("Promised", 2, true), column("Done", 2, true), column("Benefit claimed", 3, true), column("Benefit shown", 3, true), column("Agreed level", 4, false)],
    rows,
  };
  return [{ kind: "paragraph", prose: plain("Beside each other, not because of each other: a level may move with nothing promised, and stay with everything done. A benefit is shown when its readings meet its target."), isNote: false }, table];
}

function levelInCell(theme: PaperTheme): string {
  const { agreed, earlier } = theme;
  if (agreed === null) return earlier === null ? "not agreed yet" : `was ${earlier}, not agreed yet`;
  const moved = movementOf(theme);
  if (moved === null || earlier === null) return `${agreed}, not compared`;
  return moved === 0 ? `${agreed}, no change` : `${earlier} to ${agreed}`;
}

function column(heading: string, share: number, isNumber: boolean): Table["columns"][number] {
  return { heading, share, isNumber, layer: "board" };
}
