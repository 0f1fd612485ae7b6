import type { Span } from "../../core/charts/placed";
import { At, percent } from "./chart-svg";

/** The pattern that every hatch of a drawing uses; `id` is the drawing's own. */
export function HatchPattern({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${id}-hatch`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="7" height="7" fill="var(--ground)" />
        <path d="M0 0V7" stroke="var(--line)" strokeWidth="3" />
      </pattern>
    </defs>
  );
}

type HatchProps = { readonly id: string; readonly span: Span; readonly words?: string };

/** What is not shown: the same hatch and dash whatever the reason. */
export function Hatch({ id, span, words = "–" }: HatchProps) {
  const wide = words.length * 7 + 16;
  return (
    <>
      <rect x={percent(span.from)} width={percent(span.to - span.from)} y={span.y - 9} height="18" fill={`url(#${id}-hatch)`} stroke="var(--line-mid)" />
      <At share={(span.from + span.to) / 2} dx={0} y={span.y}>
        <rect x={-wide / 2} y="-8" width={wide} height="16" fill="var(--ground)" />
        <text y="5" textAnchor="middle" fontSize="14" className="bm-chart__quiet">
          {words}
        </text>
      </At>
    </>
  );
}
