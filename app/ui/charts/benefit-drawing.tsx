import { benefitLine, type BenefitReadings } from "../../core/charts/benefit-line";
import { NotShown } from "../nhs/not-shown";
import { At, ChartSvg, percent } from "./chart-svg";
import { TargetDiamond } from "./marks";

type BenefitDrawingProps = {
  readonly id: string;
  /** "Unsupported systems" */
  readonly measure: string;
  readonly readings: BenefitReadings;
  /** The readings for print: "41, now 14, target 0". */
  readonly words: string;
};

const INSET = 0.08;

/** A benefit's start, now and target on one line, with its numbers beneath. Without a measure: the hatch. */
export function BenefitDrawing({ id, measure, readings, words }: BenefitDrawingProps) {
  const line = benefitLine(readings);
  if (line === null) return <NotShown wide words="No outcome measure yet" />;
  const at = (share: number) => INSET + share * (1 - 2 * INSET);
  return (
    <span className="bm-benefit">
      <ChartSvg id={id} words={{ title: measure, description: words }} height={24} className="bm-benefit__drawing">
        <line x1={percent(at(line.start))} x2={percent(at(line.target))} y1="12" y2="12" stroke="var(--ink)" strokeWidth="1.5" strokeDasharray="2 4" />
        {line.now !== null && <line x1={percent(at(line.start))} x2={percent(at(line.now))} y1="12" y2="12" stroke="var(--ink)" strokeWidth="2.5" />}
        <At share={at(line.start)} dx={0} y={12}>
          <circle r="5" fill="var(--ground)" stroke="var(--ink)" strokeWidth="2" />
        </At>
        <At share={at(line.target)} dx={0} y={12}>
          <TargetDiamond half={8} />
        </At>
        {line.now !== null && (
          <At share={at(line.now)} dx={0} y={12}>
            <circle r="6.5" fill="var(--mark-benefit)" stroke="var(--mark-edge)" strokeWidth="1.75" />
          </At>
        )}
      </ChartSvg>
      <span className="bm-benefit__words" aria-hidden="true">
        {measure}: {words}
      </span>
    </span>
  );
}
