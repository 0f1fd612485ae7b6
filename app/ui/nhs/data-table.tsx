import { Fragment, type ReactNode } from "react";

export type Column<Row> = {
  readonly key: string;
  readonly head: ReactNode;
  /** The head in plain words, shown beside the cell on a phone; defaults to a head that is text. */
  readonly label?: string;
  readonly align?: "number" | "centre";
  /** Any CSS width. */
  readonly width?: string;
  /** A drawing that runs from rule to rule. */
  readonly drawn?: boolean;
  readonly cell: (row: Row) => ReactNode;
};

export type DataTableProps<Row> = {
  /** What the table shows; hidden from sight where a heading already says it. */
  readonly caption: string;
  readonly captionHidden?: boolean;
  /** The first column names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Rows that follow each other under one sub-heading. */
  readonly groupOf?: (row: Row) => string;
  /** Cells of a last row, in the columns' order. */
  readonly foot?: readonly ReactNode[];
  /** On a phone, rows become blocks. False keeps columns and lets the box scroll. */
  readonly stack?: boolean;
  /** Row heads in regular weight, when their content has its own emphasis. */
  readonly lightHeads?: boolean;
  /** What to say, and do next, when there are no rows. */
  readonly empty?: ReactNode;
};

/** A table ruled in ink. It keeps its roles when a phone turns its rows into blocks. */
export function DataTable<Row>({ caption, captionHidden = false, columns, rows, rowKey, groupOf, foot, stack = true, lightHeads = false, empty }: DataTableProps<Row>) {
  if (rows.length === 0 && empty !== undefined) return <div className="bm-rule">{empty}</div>;
  const table = (
    <table className={stack ? "bm-table bm-table--stack" : "bm-table"} role="table">
      <caption className={captionHidden ? "nhsuk-u-visually-hidden" : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.key} role="columnheader" scope="col" className={cellClass(column)} style={column.width ? { width: column.width } : undefined}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row, index) => (
          <Fragment key={rowKey(row)}>
            {groupOf && groupOf(row) !== groupBefore(rows, index, groupOf) && <GroupRow columns={columns.length} text={groupOf(row)} />}
            <tr role="row">
              {columns.map((column, place) => (
                <Cell key={column.key} column={column} isHead={place === 0} light={lightHeads} stack={stack}>
                  {column.cell(row)}
                </Cell>
              ))}
            </tr>
          </Fragment>
        ))}
      </tbody>
      {foot && <FootRow columns={columns} cells={foot} stack={stack} />}
    </table>
  );
  return stack ? table : <ScrollBox label={caption}>{table}</ScrollBox>;
}

type CellProps<Row> = { readonly column: Column<Row>; readonly isHead: boolean; readonly light?: boolean; readonly stack: boolean; readonly children: ReactNode };

function Cell<Row>({ column, isHead, light = false, stack, children }: CellProps<Row>) {
  if (isHead)
    return (
      <th role="rowheader" scope="row" className={light ? "bm-table__light" : undefined}>
        {children}
      </th>
    );
  const label = column.label ?? (typeof column.head === "string" ? column.head : undefined);
  const isBlank = children === null || children === undefined || children === "";
  return (
    <td role="cell" className={cellClass(column)}>
      {stack && label && !isBlank && <PhoneLabel>{label}: </PhoneLabel>}
      {children}
    </td>
  );
}

function GroupRow({ columns, text }: { readonly columns: number; readonly text: string }) {
  return (
    <tr role="row">
      <th role="rowheader" scope="rowgroup" colSpan={columns} className="bm-table__group">
        {text}
      </th>
    </tr>
  );
}

function FootRow<Row>({ columns, cells, stack }: { readonly columns: readonly Column<Row>[]; readonly cells: readonly ReactNode[]; readonly stack: boolean }) {
  return (
    <tfoot role="rowgroup">
      <tr role="row">
        {columns.map((column, place) => (
          <Cell key={column.key} column={column} isHead={place === 0} stack={stack}>
            {cells[place]}
          </Cell>
        ))}
      </tr>
    </tfoot>
  );
}

/** A column's head beside its cell, on a phone only; the table's roles already say it to who listens. */
export function PhoneLabel({ children }: { readonly children: ReactNode }) {
  return (
    <span className="bm-table__label" aria-hidden="true">
      {children}
    </span>
  );
}

/** A wide table scrolls in a box that the keyboard can reach. */
export function ScrollBox({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section className="bm-table-box" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

function cellClass({ align, drawn }: Pick<Column<never>, "align" | "drawn">): string | undefined {
  return align ? `bm-table__${align}` : drawn ? "bm-table__drawn" : undefined;
}

function groupBefore<Row>(rows: readonly Row[], index: number, groupOf: (row: Row) => string): string | null {
  const before = rows[index - 1];
  return before === undefined ? null : groupOf(before);
}
