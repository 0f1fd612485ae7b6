import type { Level } from "../../core/scoring/level";
import { gapLadder, type Rung } from "../../core/charts/gap-ladder";
import { gapToTarget } from "../../core/scoring/gap";
import { gapInWords } from "../../core/text/levels";
import { DataTable } from "../nhs/data-table";
import { NotShown } from "../nhs/not-shown";
import { TargetDiamond } from "./marks";

export type LadderTheme = {
  readonly id: string;
  readonly title: string;
  readonly agreed: Level | null;
  readonly target: Level | null;
  /** The next thing that would count: an element not yet met. */
  readonly next?: string;
};

type GapLadderTableProps = { readonly caption: string; readonly themes: readonly LadderTheme[] };

/** The way to the board's own target, a rung a level. Themes come in the order they are given; the page writes its rule. */
export function GapLadderTable({ caption, themes }: GapLadderTableProps) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={themes}
      rowKey={(theme) => theme.id}
      columns={[
        { key: "theme", head: "Theme", cell: (theme) => theme.title },
        { key: "rungs", head: "Level agreed, and our own target", cell: (theme) => (theme.agreed === null ? <NotShown wide /> : <Rungs theme={theme} />) },
        { key: "gap", head: "Still to go", cell: (theme) => (theme.target === null ? "no target set" : (gapInWords(gapToTarget(theme.agreed, theme.target)) ?? <NotShown />)) },
        ...(themes.some(({ next }) => next) ? [{ key: "next", head: "Next", cell: (theme: LadderTheme) => theme.next ?? "" }] : []),
      ]}
    />
  );
}

function Rungs({ theme: { agreed, target } }: { readonly theme: LadderTheme }) {
  return (
    <span className="bm-ladder" role="img" aria-label={`Agreed ${agreed}${target === null ? "" : `, target ${target}`}`}>
      {gapLadder(agreed, target).map((rung) => (
        <RungMark key={rung.level} {...rung} />
      ))}
    </span>
  );
}

function RungMark({ level, state, isTarget }: Rung) {
  return (
    <span className={`bm-ladder__rung bm-ladder__rung--${state}${state === "reached" ? ` bm-level--${level}` : ""}`}>
      {level}
      {isTarget && (
        <svg className="bm-chart bm-ladder__target" width="18" height="18" viewBox="-9 -9 18 18" focusable="false" aria-hidden="true">
          <TargetDiamond half={7} />
        </svg>
      )}
    </span>
  );
}
