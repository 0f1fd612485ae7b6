import type { ReactNode } from "react";
import type { Level } from "../../core/scoring/level";
import { PhoneLabel } from "../nhs/data-table";
import { LevelKey } from "../nhs/level-chip";
import { MissingDash } from "../nhs/not-shown";

export type HeatMapRow = {
  readonly id: string;
  readonly name: string;
  readonly href?: string;
  /** "acute", "acute, merged 1 April 2026" */
  readonly note?: string;
  readonly tag?: string;
  /** In the columns' order; null is not shown, whatever the reason. */
  readonly levels: readonly (Level | null)[];
};

export type HeatMapProps = {
  readonly caption: string;
  readonly columns: readonly { readonly id: string; readonly title: string; readonly href?: string }[];
  /** By name, setting or date: never by level. */
  readonly rows: readonly HeatMapRow[];
  /** Facts on the released levels, such as "2 or below, of those sharing"; null is not shown. */
  readonly foot: readonly { readonly title: string; readonly strong?: boolean; readonly cells: readonly (string | null)[] }[];
  readonly levelNames: readonly { readonly level: Level; readonly name: string }[];
  readonly rowHead?: string;
};

/** Released levels by trust and theme: a real table, the number first, the ink second. */
export function HeatMap({ caption, columns, rows, foot, levelNames, rowHead = "Trust" }: HeatMapProps) {
  return (
    <>
        <table className="bm-heat" role="table">
          <caption className="nhsuk-u-visually-hidden">{caption}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">{rowHead}</th>
              {columns.map(({ id, title, href }) => (
                <th role="columnheader" scope="col" key={id}>
                  {href ? <a href={href}>{title}</a> : title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map((row) => (
              <tr role="row" key={row.id} className={row.levels.every((level) => level === null) ? "bm-heat__none" : undefined}>
                <th role="rowheader" scope="row">
                  <RowHead {...row} />
                </th>
                {columns.map(({ id, title }, place) => (
                  <HeatCell key={id} theme={title} level={row.levels[place] ?? null} />
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot role="rowgroup">
            {foot.map(({ title, strong, cells }) => (
              <tr role="row" key={title} className={strong ? "bm-heat__strong" : undefined}>
                <th role="rowheader" scope="row">{title}</th>
                {columns.map(({ id, title: theme }, place) => (
                  <td role="cell" key={id}>
                    <PhoneLabel>{theme}</PhoneLabel>
                    {cells[place] ?? <MissingDash />}
                  </td>
                ))}
              </tr>
            ))}
          </tfoot>
        </table>
      <LevelKey names={levelNames} />
    </>
  );
}

function RowHead({ name, href, note, tag }: HeatMapRow): ReactNode {
  return (
    <>
      <b>{href ? <a href={href}>{name}</a> : name}</b>
      {(note || tag) && (
        <span className="bm-heat__note">
          {note}
          {tag && <span className="bm-heat__tag">{tag}</span>}
        </span>
      )}
    </>
  );
}

function HeatCell({ theme, level }: { readonly theme: string; readonly level: Level | null }) {
  return (
    <td role="cell">
      <PhoneLabel>{theme}</PhoneLabel>
      {level === null ? (
        <span className="bm-heat__box bm-hatch">
          <MissingDash />
        </span>
      ) : (
        <span className={`bm-heat__box bm-level--${level}`}>{level}</span>
      )}
    </td>
  );
}
