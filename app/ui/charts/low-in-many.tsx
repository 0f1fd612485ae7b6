import type { Level } from "../../core/scoring/level";
import { trustsWords } from "../../core/charts/chart-words";
import { lowDots } from "../../core/charts/low-dots";
import { trustsStrip } from "../../core/charts/trusts-strip";
import { DataTable } from "../nhs/data-table";
import { NotShown } from "../nhs/not-shown";
import { At, ChartSvg } from "./chart-svg";
import { LevelGrid, LevelNumbers } from "./level-grid";
import { Dots, MedianTriangle, SpanLine } from "./marks";

export type SharedTheme = {
  readonly id: string;
  readonly title: string;
  readonly href?: string;
  /** Levels released by name to this reader. */
  readonly levels: readonly Level[];
  readonly median: number | null;
  /** "In many: half or more of those sharing", "In one", "In none" */
  readonly group: string;
  /** "2 of the 4 sharing" */
  readonly words: string;
};

type LowInManyProps = { readonly id: string; readonly caption: string; readonly themes: readonly SharedTheme[] };

const HEIGHT = 44;

/** Low in many places, or in one: a dot a trust, themes in the framework's order within each group. */
export function LowInMany({ id, caption, themes }: LowInManyProps) {
  const trusts = Math.max(...themes.map(({ levels }) => levels.length));
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={themes}
      rowKey={(theme) => theme.id}
      groupOf={(theme) => theme.group}
      columns={[
        { key: "theme", head: "Theme", cell: (theme) => (theme.href ? <a href={theme.href}>{theme.title}</a> : theme.title) },
        { key: "levels", head: <StripHead />, label: "Levels of the trusts sharing", width: "42%", drawn: true, cell: (theme) => <Strip id={`${id}-${theme.id}`} theme={theme} trusts={trusts} /> },
        { key: "low", head: "2 or below in", cell: (theme) => <LowDots levels={theme.levels} words={theme.words} /> },
      ]}
    />
  );
}

function StripHead() {
  return (
    <>
      <span className="nhsuk-u-visually-hidden">Levels of the trusts sharing</span>
      <svg className="bm-chart" width="100%" height="18" aria-hidden="true" focusable="false">
        <LevelNumbers y={14} />
      </svg>
    </>
  );
}

function Strip({ id, theme, trusts }: { readonly id: string; readonly theme: SharedTheme; readonly trusts: number }) {
  if (theme.levels.length === 0) return <NotShown wide />;
  const strip = trustsStrip(theme.levels, theme.median, { trusts, height: 30, width: 34, dotRadius: 4 });
  return (
    <ChartSvg id={id} words={trustsWords(theme.title, theme.levels, theme.median)} height={HEIGHT} className="bm-strip">
      <LevelGrid height={HEIGHT} />
      <LevelNumbers y={58} className="bm-chart__quiet bm-strip__numbers" />
      {strip.range && <SpanLine span={strip.range} kind="range" />}
      <Dots dots={strip.dots} />
      {strip.median && (
        <At {...strip.median} y={33}>
          <MedianTriangle />
        </At>
      )}
    </ChartSvg>
  );
}

function LowDots({ levels, words }: Pick<SharedTheme, "levels" | "words">) {
  return (
    <span className="bm-low">
      <span className="bm-low__dots" aria-hidden="true">
        {lowDots(levels).map((isLow, index) => (
          <svg key={index} className="bm-chart" width="10" height="10" viewBox="-5 -5 10 10" focusable="false">
            <circle r={isLow ? 4 : 3.3} fill={isLow ? "var(--ink)" : "none"} stroke="var(--ink)" strokeWidth={isLow ? 0 : 1.4} />
          </svg>
        ))}
      </span>
      <span className="bm-low__words">{words}</span>
    </span>
  );
}
