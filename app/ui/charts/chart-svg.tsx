import type { CSSProperties, ReactNode } from "react";
import type { ChartWords } from "../../core/charts/chart-words";

type ChartSvgProps = {
  /** Unique on its page. */
  readonly id: string;
  readonly words: ChartWords;
  readonly height: number;
  /** Absent: as wide as its box, with marks that keep their size. */
  readonly width?: number;
  /** "left top width height" for a drawing that scales as a whole. */
  readonly viewBox?: string;
  readonly className?: string;
  readonly style?: CSSProperties;
  readonly children: ReactNode;
};

/** A drawing with a name and its numbers in words. */
export function ChartSvg({ id, words, height, width, viewBox, className = "", style, children }: ChartSvgProps) {
  return (
    <svg
      className={`bm-chart ${className}`.trim()}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      width={width ?? "100%"}
      height={height}
      viewBox={viewBox}
      style={style}
      focusable="false"
    >
      <title id={`${id}-title`}>{words.title}</title>
      <desc id={`${id}-desc`}>{words.description}</desc>
      {children}
    </svg>
  );
}

/** A share of the width as SVG takes it. */
export function percent(share: number): string {
  return `${+(share * 100).toFixed(3)}%`;
}

/** Puts children at a place that is a share of the width: a nested drawing whose middle is there. */
export function At({ share, dx, y, children }: { readonly share: number; readonly dx: number; readonly y: number; readonly children: ReactNode }) {
  return (
    <svg x={percent(share)} y={y} width="1" height="1" overflow="visible">
      {dx === 0 ? children : <g transform={`translate(${+dx.toFixed(3)} 0)`}>{children}</g>}
    </svg>
  );
}
