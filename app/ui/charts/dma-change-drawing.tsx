import type { DmaScale } from "../../core/charts/dma-lane";
import { formatNumber } from "../../core/text/numbers";
import { NotShown } from "../nhs/not-shown";
import { At, ChartSvg, percent } from "./chart-svg";
import { DmaSquare } from "./marks";

type DmaChangeDrawingProps = { readonly id: string; readonly name: string; readonly scale: DmaScale; readonly before: number | null; readonly now: number | null; readonly heads: { readonly before: string; readonly now: string } };

const FROM = 0.06;
const LENGTH = 0.88;

/** Two published figures that compare, joined on the publisher's scale: pale before, dark now. One alone is joined to nothing. */
export function DmaChangeDrawing({ id, name, scale, before, now, heads }: DmaChangeDrawingProps) {
  if (now === null && before === null) return <NotShown />;
  const place = (value: number) => FROM + ((value - scale.lowest) / (scale.highest - scale.lowest)) * LENGTH;
  return (
    <ChartSvg id={id} words={{ title: name, description: `${heads.before}: ${before === null ? "not shown" : formatNumber(before)}; ${heads.now}: ${now === null ? "not shown" : formatNumber(now)}.` }} height={24}>
      <line x1={percent(FROM)} x2={percent(FROM + LENGTH)} y1="12" y2="12" stroke="var(--mark-dma)" strokeOpacity="0.35" />
      {before !== null && now !== null && <line x1={percent(place(before))} x2={percent(place(now))} y1="12" y2="12" stroke="var(--mark-dma)" strokeWidth="3" />}
      {before !== null && (
        <At share={place(before)} dx={0} y={12}>
          <rect x="-5" y="-5" width="10" height="10" fill="var(--ground)" stroke="var(--mark-dma)" strokeWidth="1.5" />
        </At>
      )}
      {now !== null && (
        <At share={place(now)} dx={0} y={12}>
          <DmaSquare side={12} />
        </At>
      )}
    </ChartSvg>
  );
}
