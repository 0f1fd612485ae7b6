import { LEVELS } from "../../core/scoring/level";
import { levelShare } from "../../core/charts/level-axis";
import { At, percent } from "./chart-svg";

/** Five hairlines, one a level. */
export function LevelGrid({ height, top = 0 }: { readonly height: number; readonly top?: number }) {
  return (
    <>
      {LEVELS.map((level) => (
        <line key={level} x1={percent(levelShare(level))} x2={percent(levelShare(level))} y1={top} y2={height} stroke="var(--line)" />
      ))}
    </>
  );
}

/** The five numbers in a line, for a drawing without a ruled head. */
export function LevelNumbers({ y, size = 14, className = "bm-chart__quiet", bold = false }: { readonly y: number; readonly size?: number; readonly className?: string; readonly bold?: boolean }) {
  return (
    <g className={className} fontSize={size} fontWeight={bold ? 700 : 400} textAnchor="middle">
      {LEVELS.map((level) => (
        <At key={level} share={levelShare(level)} dx={0} y={y}>
          <text>{level}</text>
        </At>
      ))}
    </g>
  );
}

/** The axis as a table's head: number and name over each level. Names are hidden where there is no room. */
export function AxisHead({ names }: { readonly names: readonly string[] }) {
  return (
    <span className="bm-axis">
      {LEVELS.map((level) => (
        <span key={level} className="bm-axis__level" style={{ left: percent(levelShare(level)) }}>
          <b>{level}</b> <span className="bm-axis__name">{names[level - 1]}</span>
        </span>
      ))}
    </span>
  );
}
