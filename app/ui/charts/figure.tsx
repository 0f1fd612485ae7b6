import type { ReactNode } from "react";
import { Details } from "../nhs/details";

export type FigureProps = {
  readonly id: string;
  /** One sentence that could be minuted: the chart is its evidence. */
  readonly finding: string;
  /** What is drawn, with n of how many and the date. */
  readonly subtitle?: ReactNode;
  readonly headingLevel?: 2 | 3 | 4;
  readonly children: ReactNode;
  /** The same numbers as a table; absent where the chart is a table itself. */
  readonly table?: ReactNode;
  readonly source?: ReactNode;
};

/** A finding, its drawing, its numbers and where they come from. */
export function Figure({ id, finding, subtitle, headingLevel = 3, children, table, source }: FigureProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <section className="bm-figure" aria-labelledby={`${id}-finding`}>
      <Heading id={`${id}-finding`}>{finding}</Heading>
      {subtitle && <p className="bm-figure__subtitle">{subtitle}</p>}
      <div className="bm-figure__drawing">{children}</div>
      {table && <Details summary="Show these numbers as a table">{table}</Details>}
      {source && <p className="bm-source">{source}</p>}
    </section>
  );
}
