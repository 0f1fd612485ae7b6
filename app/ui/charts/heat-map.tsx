import type { ReactNode } from "react";
import type { Level } from "../../core/scoring/level";
import { ScrollBox } from "../nhs/data-table";
import { HiddenText } from "../nhs/hidden-text";
import { LevelKey } from "../nhs/level-chip";

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
      <ScrollBox label={caption}>
        <table className="bm-heat" role="table">
          <caption className="nhsuk-u-visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{rowHead}</th>
              {columns.map(({ id, title, href }) => (
                <th scope="col" key={id}>
                  {href ? <a href={href}>{title}</a> : title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <RowHead {...row} />
                </th>
                {columns.map(({ id }, place) => (
                  <HeatCell key={id} level={row.levels[place] ?? null} />
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            {foot.map(({ title, strong, cells }) => (
              <tr key={title} className={strong ? "bm-heat__strong" : undefined}>
                <th scope="row">{title}</th>
                {columns.map(({ id }, place) => (
                  <td key={id}>{cells[place] ?? <Missing />}</td>
                ))}
              </tr>
            ))}
          </tfoot>
        </table>
      </ScrollBox>
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

function HeatCell({ level }: { readonly level: Level | null }) {
  if (level === null)
    return (
      <td className="bm-heat__none">
        <Missing />
      </td>
    );
  return <td className={`bm-heat__level bm-level--${level}`}>{level}</td>;
}

function Missing() {
  return (
    <>
      <span aria-hidden="true" className="bm-heat__dash">
        –
      </span>
      <HiddenText>Not shown</HiddenText>
    </>
  );
}
