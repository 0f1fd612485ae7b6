import { valueTrend } from "../../core/charts/value-trend";
import { At, ChartSvg, percent } from "./chart-svg";
import { EarlierCircle } from "./marks";

export type ValueTrendChartProps = {
  readonly id: string;
  readonly title: string;
  /** In order of date, each with its words. */
  readonly values: readonly { readonly on: string; readonly value: number; readonly words: string; readonly dateWords: string }[];
  readonly references: readonly { readonly value: number; readonly words: string }[];
};

const PLOT = 120;

/** Dated values, the newest filled, with the values to hold beside them as dotted lines: prompts, never targets. */
export function ValueTrendChart({ id, title, values, references }: ValueTrendChartProps) {
  const drawn = valueTrend(values, references.map(({ value }) => value), PLOT);
  const description = [...values.map(({ dateWords, words }) => `${dateWords}: ${words}`), ...references.map(({ words }) => `To hold beside it: ${words}`)].join(". ");
  return (
    <ChartSvg id={id} words={{ title, description: `${description}.` }} height={PLOT + 30} className="bm-trend">
      <line x1="0" x2="100%" y1={drawn.base} y2={drawn.base} stroke="var(--line-strong)" />
      {references.map(({ words }, index) => (
        <line key={words} x1="0" x2="100%" y1={drawn.references[index]} y2={drawn.references[index]} stroke="var(--ink-quiet)" strokeDasharray="2 5" />
      ))}
      {drawn.points.map((to, index) => {
        const from = drawn.points[index - 1];
        return from && <line key={to.share} x1={percent(from.share)} y1={from.y} x2={percent(to.share)} y2={to.y} stroke="var(--mark-earlier)" strokeWidth="3" />;
      })}
      {drawn.points.map((point, index) => (
        <At key={values[index]?.on} {...point}>
          {index === drawn.points.length - 1 ? <circle r="7" fill="var(--mark-agreed)" /> : <EarlierCircle />}
          <text x={nudgeOf(index, drawn.points.length)} y="-12" textAnchor={anchorOf(index, drawn.points.length)} fontSize="14" fontWeight="700" paintOrder="stroke" stroke="var(--ground)" strokeWidth="4">
            {values[index]?.words}
          </text>
        </At>
      ))}
      {[0, drawn.points.length - 1].filter((place, index, places) => places.indexOf(place) === index).map((place) => (
        <At key={place} share={drawn.points[place]?.share ?? 0} dx={0} y={PLOT + 20}>
          <text x={nudgeOf(place, drawn.points.length)} textAnchor={anchorOf(place, drawn.points.length)} fontSize="14">
            {values[place]?.dateWords}
          </text>
        </At>
      ))}
    </ChartSvg>
  );
}

/** The first and last words stay within the drawing. */
function anchorOf(place: number, count: number): "start" | "middle" | "end" {
  if (count === 1 || (place > 0 && place < count - 1)) return "middle";
  return place === 0 ? "start" : "end";
}

/** Words at an end begin at the edge of their mark. */
function nudgeOf(place: number, count: number): number {
  const anchor = anchorOf(place, count);
  if (anchor === "middle") return 0;
  return anchor === "start" ? -7 : 7;
}
