import { formatLevel } from "../../core/text/numbers";
import { DataTable } from "../nhs/data-table";
import { NotShown } from "../nhs/not-shown";
import { Figure } from "./figure";
import { TrendChart, type TrendChartProps } from "./trend-chart";

type TrendFigureProps = TrendChartProps & {
  readonly finding: string;
  readonly subtitle?: string;
  readonly headingLevel?: 2 | 3 | 4;
  /** False where the page has one table for several drawings. */
  readonly withTable?: boolean;
};

/** A theme over the cycles, with its levels and breaks in a table. */
export function TrendFigure({ finding, subtitle = "Levels agreed each cycle.", headingLevel = 3, withTable = true, ...chart }: TrendFigureProps) {
  const isBroken = chart.points.some(({ isComparable }, index) => index > 0 && !isComparable);
  return (
    <Figure
      id={`${chart.id}-figure`}
      finding={finding}
      subtitle={subtitle}
      headingLevel={headingLevel}
      table={withTable ? <LevelsTable {...chart} /> : undefined}
      source={isBroken ? "A double zigzag: the question, the framework or the trust changed, so no line joins the two." : undefined}
    >
      <TrendChart {...chart} />
    </Figure>
  );
}

function LevelsTable({ theme, cycles, points }: TrendChartProps) {
  return (
    <DataTable
      caption={`${theme}: levels agreed each cycle`}
      captionHidden
      rows={points.map((point, index) => ({ ...point, cycle: cycles[index] ?? "", isFirst: index === 0 }))}
      rowKey={({ cycle }) => cycle}
      columns={[
        { key: "cycle", head: "Cycle", cell: ({ cycle }) => cycle },
        { key: "level", head: "Level", cell: ({ level }) => (level === null ? <NotShown /> : formatLevel(level)) },
        { key: "compares", head: "Compares with the cycle before", cell: ({ isComparable, isFirst }) => (isFirst ? "first cycle" : isComparable ? "yes" : "no") },
      ]}
    />
  );
}
