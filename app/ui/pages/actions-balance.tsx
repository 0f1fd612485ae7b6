import type { ChangeKind } from "../../core/charts/balance";
import { BalanceChart } from "../charts/balance-chart";

export type BalanceView = { readonly counts: Readonly<Record<ChangeKind, number>>; readonly title: string; readonly words: string | null };

/** What the open actions mostly change, drawn; a lop-sided plan is named. */
export function BalancePart({ counts, title, words }: BalanceView) {
  return (
    <section className="bm-side">
      <h2>What kind of change</h2>
      <p className="bm-quiet">{title}</p>
      <BalanceChart counts={counts} label="Open actions by what they mostly change" />
      {words && <p>{words}</p>}
    </section>
  );
}
