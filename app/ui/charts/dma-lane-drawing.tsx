import { dmaLane, type DmaLaneSource, type DmaScale } from "../../core/charts/dma-lane";
import { formatNumber } from "../../core/text/numbers";
import { NotShown } from "../nhs/not-shown";
import { At, ChartSvg, percent } from "./chart-svg";
import { DmaSquare } from "./marks";

type DmaLaneDrawingProps = {
  readonly id: string;
  /** "Official DMA 2025" */
  readonly head: string;
  readonly theme: string;
  readonly scale: DmaScale;
  /** Absent: the publisher has no such theme, or left it blank. */
  readonly source?: DmaLaneSource;
};

/** Ends of the drawn scale, as shares of the lane: the squares stay inside. */
const FROM = 0.06;
const LENGTH = 0.88;

/** The published figure on the publisher's own scale, with peers pale and the national mean as a tall tick. */
export function DmaLaneDrawing({ id, head, theme, scale, source }: DmaLaneDrawingProps) {
  if (!source || source.own === null) return <NotShown />;
  const lane = dmaLane(source, scale);
  const place = (share: number) => FROM + share * LENGTH;
  return (
    <div className="bm-lane">
      <ChartSvg id={id} words={laneWords(head, theme, scale, source)} height={24}>
        <line x1={percent(FROM)} x2={percent(FROM + LENGTH)} y1="12" y2="12" stroke="var(--mark-dma)" strokeOpacity="0.45" />
        {[FROM, FROM + LENGTH].map((share) => (
          <line key={share} x1={percent(share)} x2={percent(share)} y1="7" y2="17" stroke="var(--mark-dma)" strokeOpacity="0.6" />
        ))}
        {lane.nationalMean !== null && <line x1={percent(place(lane.nationalMean))} x2={percent(place(lane.nationalMean))} y1="2" y2="22" stroke="var(--ink)" strokeWidth="2" />}
        {lane.peers.map((share, index) => (
          <At key={index} share={place(share)} dx={0} y={12}>
            <DmaSquare side={9} isPeer />
          </At>
        ))}
        {lane.own !== null && (
          <At share={place(lane.own)} dx={0} y={12}>
            <DmaSquare side={12} />
          </At>
        )}
      </ChartSvg>
      <b className="bm-lane__value">{formatNumber(source.own)}</b>
    </div>
  );
}

function laneWords(head: string, theme: string, { lowest, highest }: DmaScale, { own, peers, nationalMean }: DmaLaneSource) {
  const among = peers.length === 0 ? "" : ` Peers: ${peers.map((value) => formatNumber(value)).join(", ")}.`;
  const mean = nationalMean === null ? "" : ` National mean ${formatNumber(nationalMean)}.`;
  return { title: `${head}: ${theme}`, description: `${formatNumber(own)} on its own scale of ${lowest} to ${highest}.${among}${mean}` };
}
