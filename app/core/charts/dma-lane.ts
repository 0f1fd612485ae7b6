/** The publisher's own scale. */
export type DmaScale = { readonly lowest: number; readonly highest: number };

/** Published values of one theme; null and blanks are not drawn. */
export type DmaLaneSource = {
  readonly own: number | null;
  readonly peers: readonly number[];
  readonly nationalMean: number | null;
};

/** Shares of the lane's width, 0 at the scale's lowest value and 1 at its highest. */
export type DmaLane = { readonly own: number | null; readonly peers: readonly number[]; readonly nationalMean: number | null };

/**
 * The official result in its own lane, on its own scale: never on the board's axis.
 * @throws {RangeError} when the scale has no length, or a value lies outside it.
 */
export function dmaLane({ own, peers, nationalMean }: DmaLaneSource, scale: DmaScale): DmaLane {
  if (!(scale.highest > scale.lowest)) throw new RangeError("The scale has no length");
  const share = (value: number) => {
    if (!(value >= scale.lowest && value <= scale.highest)) throw new RangeError(`${value} is outside the scale`);
    return (value - scale.lowest) / (scale.highest - scale.lowest);
  };
  return {
    own: own === null ? null : share(own),
    peers: peers.map(share),
    nationalMean: nationalMean === null ? null : share(nationalMean),
  };
}
