import type { Offset } from "../../core/charts/dot-pack";
import { diamondPath, dotsPath, trianglePath, zigzagPath } from "../../core/charts/mark-paths";
import type { Dot, Span } from "../../core/charts/placed";
import { At, percent } from "./chart-svg";

/** Circles are ours, squares somebody else's; filled is now, hollow is earlier; a diamond is where we want to be. */

/** The agreed level: a large disc with its number; outlined while it is only put forward. */
export function LevelDisc({ level, isProposed = false, radius = 13, letter = radius * 1.155 }: { readonly level: number; readonly isProposed?: boolean; readonly radius?: number; /** Its number's size of type. */ readonly letter?: number }) {
  return (
    <>
      <circle r={isProposed ? radius - 1 : radius} fill={isProposed ? "var(--ground)" : "var(--mark-agreed)"} stroke={isProposed ? "var(--mark-agreed)" : "none"} strokeWidth={radius / 6.5} />
      <text y={letter * 0.36} textAnchor="middle" fontSize={letter} fontWeight="700" style={{ fill: isProposed ? "var(--mark-agreed)" : "var(--on-agreed)" }}>
        {level}
      </text>
    </>
  );
}

/** No change since last time: a ring around the disc. */
export function UnchangedRing({ radius = 17 }: { readonly radius?: number }) {
  return <circle r={radius} fill="var(--ground)" stroke="var(--mark-earlier)" strokeWidth="2" />;
}

/** Agreed last time. */
export function EarlierCircle({ radius = 6.5 }: { readonly radius?: number }) {
  return <circle r={radius} fill="var(--ground)" stroke="var(--mark-earlier)" strokeWidth="2" />;
}

/** The own target; large enough to hold the disc where it is reached. */
export function TargetDiamond({ half = 10 }: { readonly half?: number }) {
  return <path d={diamondPath(half)} fill="var(--mark-target)" stroke="var(--mark-edge)" strokeWidth="1.75" strokeLinejoin="round" />;
}

/** The median of the levels given; hollow for an earlier round. */
export function MedianTriangle({ half = 5, isEarlier = false }: { readonly half?: number; readonly isEarlier?: boolean }) {
  return (
    <path d={trianglePath(half)} fill={isEarlier ? "var(--ground)" : "var(--mark-median)"} stroke="var(--mark-median)" strokeWidth={isEarlier ? Math.max(1.5, half / 4.6) : 0} strokeLinejoin="round" />
  );
}

/** History that does not join. */
export function HistoryBreak({ half = 9 }: { readonly half?: number }) {
  return <path d={zigzagPath(half)} fill="none" stroke="var(--ink-quiet)" strokeWidth={half / 6} />;
}

/** The official figure; pale for a peer's. */
export function DmaSquare({ side = 13, isPeer = false }: { readonly side?: number; readonly isPeer?: boolean }) {
  return (
    <rect x={-side / 2} y={-side / 2} width={side} height={side} fill="var(--mark-dma)" fillOpacity={isPeer ? 0.2 : 1} stroke="var(--mark-dma)" strokeWidth={isPeer ? 1.25 : 0} />
  );
}

/** Answers or trusts, one dot each; hollow for an earlier round. */
export function Dots({ dots, isEarlier = false }: { readonly dots: readonly Dot[]; readonly isEarlier?: boolean }) {
  return (
    <>
      {dots.map((dot, index) => (
        <At key={index} {...dot}>
          <AnswerDot radius={dot.radius} isEarlier={isEarlier} />
        </At>
      ))}
    </>
  );
}

/** The dots of one stack, all of one size, around the foot of the stack; hollow for an earlier round. */
export function DotStack({ dots, radius, isEarlier = false }: { readonly dots: readonly Offset[]; readonly radius: number; readonly isEarlier?: boolean }) {
  const line = { d: dotsPath(dots), fill: "none", strokeLinecap: "round" } as const;
  return (
    <>
      <path {...line} stroke="var(--mark-answer)" strokeWidth={+(2 * radius).toFixed(2)} />
      {isEarlier && <path {...line} stroke="var(--ground)" strokeWidth={+(2 * (radius - edgeOf(radius))).toFixed(2)} />}
    </>
  );
}

export function AnswerDot({ radius = 3.5, isEarlier = false }: { readonly radius?: number; readonly isEarlier?: boolean }) {
  const edge = edgeOf(radius);
  return isEarlier ? (
    <circle r={radius - edge / 2} fill="var(--ground)" stroke="var(--mark-answer)" strokeWidth={edge} />
  ) : (
    <circle r={radius} fill="var(--mark-answer)" />
  );
}

/** How strong the line of a hollow dot is. */
function edgeOf(radius: number): number {
  return Math.max(1.25, radius / 5);
}

const LINES = {
  earlier: { stroke: "var(--mark-earlier)", strokeWidth: 3 },
  target: { stroke: "var(--ink)", strokeWidth: 1.5, strokeDasharray: "2 4" },
  range: { stroke: "var(--mark-answer)", strokeWidth: 1.25 },
} as const;

/** A line of the chart grammar: since last time, the way to the target, lowest to highest. */
export function SpanLine({ span, kind }: { readonly span: Span; readonly kind: keyof typeof LINES }) {
  return <line x1={percent(span.from)} x2={percent(span.to)} y1={span.y} y2={span.y} {...LINES[kind]} />;
}
