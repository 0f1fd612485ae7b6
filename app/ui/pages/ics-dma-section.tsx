import { DmaTable, type DmaTableProps } from "../charts/dma-table";
import { DataTable } from "../nhs/data-table";
import { ChartLinks, type ChartLink } from "../charts/chart-links";
import { DmaChangeDrawing } from "../charts/dma-change-drawing";
import { Details } from "../nhs/details";
import { Filters, type FiltersProps } from "./ics-filters";

export type DmaBandRow = { readonly id: string; readonly measure: string; readonly own: string; readonly others: string; readonly england: string };

export type IcsDmaProps = {
  readonly title: string;
  readonly note: string;
  readonly filters: FiltersProps | null;
  /** Where the reader keeps sets of peers. */
  readonly peersHref: string;
  readonly table: DmaTableProps | null;
  /** One trust beside its peers, an entry each. */
  readonly beside: readonly { readonly id: string; readonly title: string; readonly note: string; readonly rows: readonly DmaBandRow[] }[];
  /** Overall on the domains that compare with the release before, as published. */
  readonly change: readonly { readonly id: string; readonly name: string; readonly before: string; readonly now: string; /** As published, for drawing; null is not shown. */ readonly beforeAt: number | null; readonly nowAt: number | null }[];
  readonly charts: { readonly table: readonly ChartLink[]; readonly change: readonly ChartLink[] };
  readonly changeHeads: { readonly before: string; readonly now: string };
  /** What the publisher gives of the year before, and what not. */
  readonly changeNote: string;
  /** The board's own return and primary care: another measure, never blended with the providers'. */
  readonly apart: DmaTableProps | null;
  /** The board's own overall of both years; null: the release has none. */
  readonly apartChange: string | null;
  readonly empty: string;
};

/** The publisher’s own scale. */
const SCALE = { lowest: 0, highest: 5 } as const;

/** The official layer: public, purple, below, on its own scale and with its own controls. */
export function IcsDmaSection({ title, note, filters, peersHref, table, beside, change, charts, changeHeads, changeNote, apart, apartChange, empty }: IcsDmaProps) {
  return (
    <section className="bm-official" aria-labelledby="official">
      <h2 id="official">{title}</h2>
      <p>{note}</p>
      {filters && (
        <Filters {...filters}>
          <a className="bm-tap bm-peers-link" href={peersHref}>
            Your sets of peers
          </a>
        </Filters>
      )}
      {table === null ? <p>{empty}</p> : <DmaTable {...table} />}
      {table && <ChartLinks name="The official figures" links={charts.table} />}
      {beside.map((trust) => (
        <section key={trust.id} aria-labelledby={trust.id}>
          <h3 id={trust.id}>{trust.title}</h3>
          <p className="bm-quiet">{trust.note}</p>
          <DataTable
            caption={trust.title}
            captionHidden
            rows={trust.rows}
            rowKey={({ id }) => id}
            columns={[
              { key: "measure", head: "Measure", cell: ({ measure }) => measure },
              { key: "own", head: "As published", cell: ({ own }) => own },
              { key: "others", head: "Others here", cell: ({ others }) => others },
              { key: "england", head: "In England", cell: ({ england }) => england },
            ]}
          />
        </section>
      ))}
      {change.length > 0 && (
        <Details summary={`Overall, ${changeHeads.before} and ${changeHeads.now}, on the domains that compare`}>
          <p className="bm-quiet">{changeNote}</p>
          <DataTable
            caption="Overall on comparable domains, as published"
            captionHidden
            rows={change}
            rowKey={({ id }) => id}
            columns={[
              { key: "name", head: "Entry", cell: ({ name }) => name },
              { key: "drawn", head: "Hollow is before, filled is now, 0 to 5", label: "Drawn", width: "34%", cell: ({ id, name, beforeAt, nowAt }) => <DmaChangeDrawing id={`change-${id.replace(/[^\w-]/g, "")}`} name={name} scale={table?.scale ?? SCALE} before={beforeAt} now={nowAt} heads={changeHeads} /> },
              { key: "before", head: changeHeads.before, align: "number", cell: ({ before }) => before },
              { key: "now", head: changeHeads.now, align: "number", cell: ({ now }) => now },
            ]}
          />
          <ChartLinks name="Overall on the domains that compare" links={charts.change} />
        </Details>
      )}
      {apart && (
        <Details summary="The ICB’s own return and primary care, apart">
          <DmaTable {...apart} />
          {apartChange && <p>{apartChange}</p>}
        </Details>
      )}
    </section>
  );
}
