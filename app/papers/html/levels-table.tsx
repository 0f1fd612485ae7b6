import type { Levels } from "../../core/papers/paper-blocks";
import { Scrolling } from "./scrolling";

/** Levels of several trusts: the number first, the ink second; what is not shown is a hatch and a dash. */
export function LevelsTable({ levels: { caption, rowHead, columns, rows, gap, foot } }: { readonly levels: Levels }) {
  return (
    <Scrolling label={caption}>
      <table className="bm-paper-levels">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{rowHead}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, note, levels }, index) => (
            <tr key={index}>
              <th scope="row">
                <strong>{name}</strong> <span className="bm-paper-quiet">{note}</span>
              </th>
              {levels.map((level, place) => (
                <td key={place} className={level === null ? "bm-paper-gap" : `bm-paper-level--${level}`}>
                  {level === null ? <span>{gap}</span> : level}
                </td>
              ))}
            </tr>
          ))}
          {foot.map(({ title, cells }) => (
            <tr key={title} className="bm-paper-foot">
              <th scope="row">{title}</th>
              {cells.map((cell, place) => (
                <td key={place}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}
