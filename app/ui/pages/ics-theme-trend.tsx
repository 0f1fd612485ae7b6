import { trendFinding } from "../../core/text/trend-finding";
import { TrendFigure } from "../charts/trend-figure";
import type { TrendChartProps } from "../charts/trend-chart";
import { DataTable } from "../nhs/data-table";
import { Details } from "../nhs/details";
import { NotShown } from "../nhs/not-shown";

export type IcsTrendProps = {
  /** "2024/25", oldest first. */
  readonly cycles: readonly string[];
  /** In order of name. */
  readonly trusts: readonly { readonly id: string; readonly name: string; readonly isOwn: boolean; readonly points: TrendChartProps["points"] }[];
};

/** A theme over the cycles, a small drawing a trust, and all of them in one table. */
export function IcsTrend({ cycles, trusts }: IcsTrendProps) {
  return (
    <>
      <p>Each year of each trust that released it to you. No line joins two years between which the question, the framework or the trust changed, or one of which is not shown.</p>
      <div className="bm-multiples">
        {trusts.map(({ id, name, isOwn, points }) => (
          <TrendFigure key={id} id={`trend-${id}`} theme={name} finding={`${isOwn ? `${name} (yours)` : name}: ${trendFinding(cycles, points)}`} subtitle="" cycles={cycles} points={points} withTable={false} />
        ))}
      </div>
      <Details summary="Show these numbers as a table">
        <DataTable
          caption="Levels by trust and year"
          captionHidden
          rows={trusts}
          rowKey={({ id }) => id}
          columns={[
            { key: "trust", head: "Trust", cell: ({ name, isOwn }) => (isOwn ? `${name} (yours)` : name) },
            ...cycles.map((cycle, place) => ({
              key: cycle,
              head: cycle,
              cell: ({ points }: IcsTrendProps["trusts"][number]) => <TrendCell point={points[place]} isFirst={place === 0} />,
            })),
          ]}
        />
      </Details>
    </>
  );
}

function TrendCell({ point, isFirst }: { readonly point: TrendChartProps["points"][number] | undefined; readonly isFirst: boolean }) {
  if (point === undefined || point.level === null) return <NotShown />;
  return <>{isFirst || point.isComparable ? point.level : `${point.level}, does not join the year before`}</>;
}
