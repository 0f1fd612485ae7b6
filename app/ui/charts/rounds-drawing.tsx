import { roundsWords } from "../../core/charts/chart-words";
import { roundsChart, type RoundSpread } from "../../core/charts/rounds-chart";
import { levelShare } from "../../core/charts/level-axis";
import { LEVELS } from "../../core/scoring/level";
import { At, ChartSvg } from "./chart-svg";
import { Hatch, HatchPattern } from "./hatch";
import { DotStack, MedianTriangle } from "./marks";

export type RoundsDrawingProps = {
  readonly id: string;
  readonly theme: string;
  /** One round, or two over the same seats, earlier first; null is not shown. */
  readonly rounds: readonly RoundSpread[];
  readonly seats: number;
  readonly levelNames: readonly string[];
  /** For a wall six metres away: larger marks and words. */
  readonly scale?: "page" | "projector";
};

/** Where the hatch lies, from the top: clear of every stack. */
const HATCH_Y = 14;

const SCALES = {
  page: { height: 150, hiddenHeight: 32, narrowest: 280, dotRadius: 7, triangle: 7, number: 16, name: 14, line: 2, nameLine: 17 },
  projector: { height: 390, hiddenHeight: 60, narrowest: 1180, dotRadius: 25, triangle: 22, number: 56, name: 38, line: 5, nameLine: 44 },
} as const;

/** Answers stacked over their level; the earlier round hollow, beside the present one. */
export function RoundsDrawing({ id, theme, rounds, seats, levelNames, scale = "page" }: RoundsDrawingProps) {
  const size = SCALES[scale];
  const isAllHidden = rounds.every((round) => round === null);
  const chart = roundsChart(rounds, { ...size, seats, height: isAllHidden ? size.hiddenHeight : size.height });
  const hatch = rounds.includes(null) ? { from: levelShare(1), to: levelShare(5), y: HATCH_Y } : null;
  const top = hatch && !isAllHidden ? 2 * HATCH_Y : size.line * 2;
  const numberY = chart.baseY + size.triangle * 1.55 + size.number + size.line * 5;
  const namesY = numberY + size.nameLine * 1.15;
  return (
    <ChartSvg id={id} words={roundsWords(theme, rounds)} height={top + namesY + size.nameLine + 4} className={`bm-rounds bm-rounds--${scale}`}>
      <HatchPattern id={id} />
      {hatch && <Hatch id={id} span={hatch} words={isAllHidden ? "–" : `round ${rounds.indexOf(null) + 1} –`} />}
      <g transform={`translate(0 ${top})`}>
        {chart.rounds.map(({ stacks, median }, index) => {
          const isEarlier = index < chart.rounds.length - 1;
          return (
            <g key={index}>
              {stacks.map(({ share, dots }) => (
                <At key={share} share={share} dx={0} y={chart.baseY}>
                  <DotStack dots={dots} radius={chart.radius} isEarlier={isEarlier} />
                </At>
              ))}
              {median && (
                <At {...median} y={chart.baseY + size.line * 2.5}>
                  <MedianTriangle half={size.triangle} isEarlier={isEarlier} />
                </At>
              )}
            </g>
          );
        })}
        <line x1="0" x2="100%" y1={chart.baseY + size.line / 2} y2={chart.baseY + size.line / 2} stroke="var(--ink)" strokeWidth={size.line} />
        {LEVELS.map((level) => (
          <At key={level} share={levelShare(level)} dx={0} y={numberY}>
            <text textAnchor="middle" fontSize={size.number} fontWeight="700">
              {level}
            </text>
          </At>
        ))}
        <LevelNames names={levelNames} y={namesY} size={size.name} line={size.nameLine} />
      </g>
    </ChartSvg>
  );
}

type LevelNamesProps = { readonly names: readonly string[]; readonly y: number; readonly size: number; readonly line: number };

/** Two short lines under each number, so that five names stand side by side; hidden where they cannot. */
function LevelNames({ names, y, size, line }: LevelNamesProps) {
  return (
    <g className="bm-chart__quiet bm-rounds__names" fontSize={size} textAnchor="middle">
      {LEVELS.map((level) => (
        <At key={level} share={levelShare(level)} dx={0} y={y}>
          {inTwoLines(names[level - 1] ?? "").map((words, index) => (
            <text key={words} y={index * line}>
              {words}
            </text>
          ))}
        </At>
      ))}
    </g>
  );
}

function inTwoLines(name: string): readonly string[] {
  const space = name.indexOf(" ");
  return space < 0 ? [name] : [name.slice(0, space), name.slice(space + 1)];
}
