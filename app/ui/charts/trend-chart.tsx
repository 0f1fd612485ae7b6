import { trendWords } from "../../core/charts/chart-words";
import { trend, type TrendPoint } from "../../core/charts/trend";
import { LEVELS } from "../../core/scoring/level";
import { At, ChartSvg, percent } from "./chart-svg";
import { Hatch, HatchPattern } from "./hatch";
import { EarlierCircle, HistoryBreak, LevelDisc } from "./marks";

export type TrendChartProps = {
  readonly id: string;
  readonly theme: string;
  /** Cycle names, oldest first: "2026/27". */
  readonly cycles: readonly string[];
  readonly points: readonly TrendPoint[];
};

const PLOT = 160;

/** One theme over the cycles. A double zigzag stands where history does not join; nothing bridges a missing cycle. */
export function TrendChart({ id, theme, cycles, points }: TrendChartProps) {
  const drawn = trend(points, PLOT);
  return (
    <ChartSvg id={id} words={trendWords(theme, cycles, points)} height={PLOT + 26} className="bm-trend">
      <HatchPattern id={id} />
      {LEVELS.map((level) => (
        <g key={level}>
          <line x1="0" x2="100%" y1={drawn.levelY[level]} y2={drawn.levelY[level]} stroke="var(--line)" />
          <text x="0" y={drawn.levelY[level] - 4} fontSize="14" className="bm-chart__quiet">
            {level}
          </text>
        </g>
      ))}
      {drawn.lines.map(({ from, to }) => (
        <line key={from.share} x1={percent(from.share)} y1={from.y} x2={percent(to.share)} y2={to.y} stroke="var(--mark-earlier)" strokeWidth="3" />
      ))}
      {drawn.breaks.map((place) => (
        <At key={place.share} {...place}>
          <HistoryBreak half={16} />
        </At>
      ))}
      {drawn.points.map((point, index) =>
        point === null ? (
          <Hatch key={index} id={id} span={aroundCycle(drawn.cycles[index] ?? 0, points.length)} />
        ) : (
          <At key={index} {...point}>
            {point.isLatest ? <LevelDisc level={point.level} /> : <EarlierCircle />}
          </At>
        ),
      )}
      <g fontSize="14" textAnchor="middle">
        {cycles.map((cycle, index) => (
          <At key={cycle} share={drawn.cycles[index] ?? 0} dx={0} y={PLOT + 20}>
            <text>{cycle}</text>
          </At>
        ))}
      </g>
    </ChartSvg>
  );
}

function aroundCycle(share: number, cycles: number) {
  return { from: share - 0.25 / cycles, to: share + 0.25 / cycles, y: PLOT / 2 };
}
