import type { DmaScale } from "../../core/charts/dma-lane";
import { formatNumber } from "../../core/text/numbers";
import { ScrollBox } from "../nhs/data-table";
import { HiddenText } from "../nhs/hidden-text";

export type DmaTableRow = {
  readonly id: string;
  readonly name: string;
  readonly note?: string;
  /** "entry" draws a bar; "mean" is a summary row with its basis and n in its name. */
  readonly kind: "entry" | "mean";
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
      <ScrollBox label={caption}>
        <table className="bm-dma" role="table">
          <caption className="nhsuk-u-visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Entry</th>
              {columns.map(({ id, title }) => (
                <th scope="col" key={id}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(({ title, rows }, index) => (
            <tbody key={title ?? index}>
              {title && (
                <tr>
                  <th colSpan={columns.length + 1} scope="rowgroup" className="bm-dma__group">
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
      </ScrollBox>
      <p className="bm-source">{source}</p>
    </>
  );
}

function DmaRow({ row, columns, scale }: { readonly row: DmaTableRow; readonly columns: DmaTableProps["columns"]; readonly scale: DmaScale }) {
  return (
    <tr className={row.kind === "mean" ? "bm-dma__mean" : undefined}>
      <th scope="row">
        {row.name} {row.note && <span className="bm-quiet bm-small">{row.note}</span>}
      </th>
      {columns.map(({ id }, place) => {
        const value = row.values[place] ?? null;
        if (value === null)
          return (
            <td key={id} className="bm-heat__none">
              <span aria-hidden="true" className="bm-heat__dash">
                –
              </span>
              <HiddenText>Not shown</HiddenText>
            </td>
          );
        return (
          <td key={id}>
            {formatNumber(value)}
            {row.kind === "entry" && <Bar share={(value - scale.lowest) / (scale.highest - scale.lowest)} />}
          </td>
        );
      })}
    </tr>
  );
}

function Bar({ share }: { readonly share: number }) {
  return (
    <span className="bm-dma__track" aria-hidden="true">
      <span className="bm-dma__bar" style={{ width: `${+(share * 100).toFixed(2)}%` }} />
    </span>
  );
}
