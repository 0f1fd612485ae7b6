import type { Actions } from "../../core/papers/paper-blocks";
import { benefitCell } from "../../core/papers/benefit-figure";
import { DrawnShapes } from "./drawn-shapes";
import { ProseWords } from "./prose-words";
import { Scrolling } from "./scrolling";

/** Actions with owner, benefit and the level they should move. */
export function ActionsTable({ actions }: { readonly actions: Actions }) {
  const { columns } = actions;
  return (
    <Scrolling label={actions.caption}>
      <table>
        <caption>{actions.caption}</caption>
        <thead>
          <tr>
            {[columns.action, columns.owner, columns.outcome, columns.move].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {actions.rows.map((row, index) => (
            <ActionRow key={index} row={row} />
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

function ActionRow({ row }: { readonly row: Actions["rows"][number] }) {
  const drawing = row.benefit && benefitCell(row.benefit, { width: 76, height: 13 });
  return (
    <tr>
      <th scope="row">
        <strong>{row.title}</strong> <span className="bm-paper-quiet">{row.tag}</span>
      </th>
      <td>
        <div>{row.owner}</div>
        <div>
          {row.due}
          {row.late !== null && (
            <>
              , <strong>{row.late}</strong>
            </>
          )}
        </div>
      </td>
      <td>
        {drawing && <DrawnShapes drawing={drawing} />}
        <div>{row.benefit === null ? row.outcomeGap : <ProseWords prose={row.benefit.prose} />}</div>
      </td>
      <td>
        {row.move.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </td>
    </tr>
  );
}
