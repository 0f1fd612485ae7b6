import { dmaLane, type DmaScale } from "../charts/dma-lane";
import { colours, markColours } from "../look/tokens";
import { solid, type Drawing, type Shape } from "./drawing";
import type { Peers } from "./paper-blocks";
import type { CellSize } from "./profile-figure";

/** Sizes in points. */
const OWN = 3.45;
const PEER = 2.7;
const MARGIN = 6;

/** One pillar: the trust's square among its peers' pale ones, the national mean a tall tick. */
export function peersCell(row: Peers["rows"][number], scale: DmaScale, { width, height }: CellSize): Drawing {
  const y = height / 2;
  const values = row.peers.map(({ value }) => value).filter((value) => value !== null);
  const lane = dmaLane({ own: row.own, peers: row.peerMean === null ? values : [row.peerMean], nationalMean: row.nationalMean }, scale);
  const at = (share: number) => MARGIN + share * (width - 2 * MARGIN);
  const range: readonly Shape[] = lane.peers.length < 2 ? [] : [{ kind: "line", x1: at(Math.min(...lane.peers)), y1: y, x2: at(Math.max(...lane.peers)), y2: y, edge: solid(colours.purple, 0.5) }];
  const peers = lane.peers.map((share) => peerSquare(at(share), y));
  const national = lane.nationalMean === null ? [] : [nationalTick(at(lane.nationalMean), y)];
  const own: readonly Shape[] = lane.own === null ? [] : [{ kind: "square", x: at(lane.own), y, half: OWN, fill: markColours.dma, edge: null }];
  return { width, height, shapes: [...scaleLines(scale, at, height), ...range, ...peers, ...national, ...own] };
}

/** The whole numbers of the publisher's scale over their lines. */
export function scaleHeads(scale: DmaScale, { width, height }: CellSize): Drawing {
  const at = (share: number) => MARGIN + share * (width - 2 * MARGIN);
  const shapes = wholeNumbers(scale).map((value): Shape => ({ kind: "words", text: String(value), x: at(shareOf(value, scale)), y: height - 3, size: 9, fill: colours.ink }));
  return { width, height, shapes };
}

/** A sign of the legend in a square frame of 12 points. */
export function peersLegendMark(name: keyof Peers["legend"]): Drawing {
  const shape: Shape = name === "own" ? { kind: "square", x: 6, y: 6, half: OWN, fill: markColours.dma, edge: null } : name === "peers" ? peerSquare(6, 6) : nationalTick(6, 6);
  return { width: 12, height: 12, shapes: [shape] };
}

function peerSquare(x: number, y: number): Shape {
  return { kind: "square", x, y, half: PEER, fill: colours.purpleTrack, edge: solid(colours.purple, 0.9) };
}

function nationalTick(x: number, y: number): Shape {
  return { kind: "line", x1: x, y1: y - 6, x2: x, y2: y + 6, edge: solid(colours.ink, 1.35) };
}

function scaleLines(scale: DmaScale, at: (share: number) => number, height: number): readonly Shape[] {
  return wholeNumbers(scale).map((value) => ({ kind: "line", x1: at(shareOf(value, scale)), y1: 0, x2: at(shareOf(value, scale)), y2: height, edge: solid(colours.lineMid, 0.55) }));
}

function wholeNumbers({ lowest, highest }: DmaScale): readonly number[] {
  return Array.from({ length: Math.floor(highest) - Math.ceil(lowest) + 1 }, (_, index) => Math.ceil(lowest) + index);
}

function shareOf(value: number, { lowest, highest }: DmaScale): number {
  return (value - lowest) / (highest - lowest);
}
