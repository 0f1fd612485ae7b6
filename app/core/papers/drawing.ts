/**
 * A drawing as plain shapes, in points, y downwards: pages and PDFs each draw it with their own elements.
 * `null` paints no ground, or no edge.
 */
export type Shape =
  | { readonly kind: "line"; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number; readonly edge: Edge }
  | { readonly kind: "circle"; readonly x: number; readonly y: number; readonly radius: number; readonly fill: string | null; readonly edge: Edge | null }
  /** `d` is drawn around its own middle, moved to (x, y). */
  | { readonly kind: "path"; readonly d: string; readonly x: number; readonly y: number; readonly fill: string | null; readonly edge: Edge | null }
  | { readonly kind: "square"; readonly x: number; readonly y: number; readonly half: number; readonly fill: string | null; readonly edge: Edge | null }
  /** Centred on x, standing on y. */
  | { readonly kind: "words"; readonly text: string; readonly x: number; readonly y: number; readonly size: number; readonly fill: string };

/** A line's colour and width; `dash` as SVG has it, null for a solid line. */
export type Edge = { readonly colour: string; readonly width: number; readonly dash: string | null };

/** Shapes back to front in a frame of known size, in points. */
export type Drawing = { readonly width: number; readonly height: number; readonly shapes: readonly Shape[] };

/** A solid edge. @param width in points. */
export function solid(colour: string, width: number): Edge {
  return { colour, width, dash: null };
}

/** A dotted edge: the way still to go. @param width in points. */
export function dotted(colour: string, width: number): Edge {
  return { colour, width, dash: `${width} ${width * 2.4}` };
}
