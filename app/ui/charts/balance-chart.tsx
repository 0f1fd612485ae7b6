import { balanceBars, type ChangeKind } from "../../core/charts/balance";
import { HiddenText } from "../nhs/hidden-text";

/** How actions balance over technology, process, culture and skills: a table whose numbers are bars in one ink, too. */
export function BalanceChart({ counts, label }: { readonly counts: Readonly<Record<ChangeKind, number>>; readonly label: string }) {
  return (
    <table className="bm-balance">
      <caption className="nhsuk-u-visually-hidden">{label}</caption>
      <thead>
        <tr>
          <th scope="col">
            <HiddenText>Kind of change</HiddenText>
          </th>
          <th scope="col">
            <HiddenText>Actions</HiddenText>
          </th>
        </tr>
      </thead>
      <tbody>
        {balanceBars(counts).map(({ kind, count, length }) => (
          <tr key={kind}>
            <th scope="row">{kind}</th>
            <td>
              <span className="bm-balance__line">
                <span className="bm-balance__track" aria-hidden="true">
                  <span className="bm-balance__bar" style={{ width: `${+(length * 100).toFixed(2)}%` }} />
                </span>
                <span className="bm-balance__count">{count}</span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
