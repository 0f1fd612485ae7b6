import type { DmaScale } from "../../core/charts/dma-lane";
import { formatNumber } from "../../core/text/numbers";
import { PhoneLabel } from "../nhs/data-table";
import { MissingDash } from "../nhs/not-shown";

export type DmaTableRow = {
  readonly id: string;
  readonly name: string;
  readonly note?: string;
  /** "entry" draws a bar; "mean" is a summary row with its basis and n in its name; "wider" one of peers further away. */
  readonly kind: "entry" | "mean" | "wider";
  /** As published, in the columns' order; null is not shown. */
  readonly values: readonly (number | null)[];
};

export type DmaTableProps = {
  readonly caption: string;
  readonly columns: readonly { readonly id: string; readonly title: string }[];
  readonly groups: readonly { readonly title?: string; readonly rows: readonly DmaTableRow[] }[];
  readonly scale: DmaScale;
  readonly source: string;
};

/** The official figures: purple, with bars instead of blocks, so that the two layers cannot be confused. */
export function DmaTable({ caption, columns, groups, scale, source }: DmaTableProps) {
  return (
    <>
        <table className="bm-dma" role="table">
          <caption className="nhsuk-u-visually-hidden">{caption}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">Entry</th>
              {columns.map(({ id, title }) => (
                <th role="columnheader" scope="col" key={id}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(({ title, rows }, index) => (
            <tbody role="rowgroup" key={title ?? index}>
              {title && (
                <tr role="row">
                  <th role="rowheader" colSpan={columns.length + 1} scope="rowgroup" className="bm-dma__group">
                    {title}
                  </th>
                </tr>
              )}
              {rows.map((row) => (
                <DmaRow key={row.id} row={row} columns={columns} scale={scale} />
              ))}
            </tbody>
          ))}
        </table>
      <p className="bm-source">{source}</p>
    </>
  );
}

function DmaRow({ row, columns, scale }: { readonly row: DmaTableRow; readonly columns: DmaTableProps["columns"]; readonly scale: DmaScale }) {
  return (
    <tr role="row" className={row.kind === "entry" ? undefined : `bm-dma__${row.kind}`}>
      <th role="rowheader" scope="row">
        {row.name} {row.note && <span className="bm-quiet bm-small">{row.note}</span>}
      </th>
      {columns.map(({ id, title }, place) => (
        <DmaCell key={id} theme={title} value={row.values[place] ?? null} scale={scale} withBar={row.kind === "entry"} />
      ))}
    </tr>
  );
}

type DmaCellProps = { readonly theme: string; readonly value: number | null; readonly scale: DmaScale; readonly withBar: boolean };

function DmaCell({ theme, value, scale, withBar }: DmaCellProps) {
  return (
    <td role="cell" className={value === null ? "bm-dma__none" : undefined}>
      <PhoneLabel>{theme}</PhoneLabel>
      {value === null ? (
        <span className="bm-hatch">
          <MissingDash />
        </span>
      ) : (
        <span>
          {formatNumber(value)}
          {withBar && <Bar share={(value - scale.lowest) / (scale.highest - scale.lowest)} />}
        </span>
      )}
    </td>
  );
}

function Bar({ share }: { readonly share: number }) {
  return (
    <span className="bm-dma__track" aria-hidden="true">
      <span className="bm-dma__bar" style={{ width: `${+(share * 100).toFixed(2)}%` }} />
    </span>
  );
}
