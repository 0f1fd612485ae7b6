import { balanceBars, type ChangeKind } from "../../core/charts/balance";

/** How actions balance over technology, process, culture and skills: bars in one ink, with their numbers. */
export function BalanceChart({ counts, label }: { readonly counts: Readonly<Record<ChangeKind, number>>; readonly label: string }) {
  return (
    <ul className="bm-balance" aria-label={label}>
      {balanceBars(counts).map(({ kind, count, length }) => (
        <li key={kind}>
          <span>{kind}</span>
          <span className="bm-balance__track" aria-hidden="true">
            <span className="bm-balance__bar" style={{ width: `${+(length * 100).toFixed(2)}%` }} />
          </span>
          <span className="bm-balance__count">{count}</span>
        </li>
      ))}
    </ul>
  );
}
