/**
 * A place that keeps its meaning at any width: `x = share * width + dx`, y downwards; `dx` and `y` in drawing units
 * (CSS pixels on a page, points on paper). So a row may widen while its marks keep their size.
 */
export type Placed = { readonly share: number; readonly dx: number; readonly y: number };

/** A round mark. */
export type Dot = Placed & { readonly radius: number };

/** A level line between two places of one height. */
export type Span = { readonly from: number; readonly to: number; readonly y: number };

/**
 * The x of a place in a drawing of known width.
 * @param width in drawing units.
 */
export function xOf({ share, dx }: Placed, width: number): number {
  return share * width + dx;
}
