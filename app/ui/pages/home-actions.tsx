import { ActionTable, type ActionRow } from "./action-rows";
import { BalancePart, type BalanceView } from "./actions-balance";

export type HomeActionsProps = {
  readonly title: string;
  readonly all: { readonly href: string; readonly text: string };
  readonly rows: readonly ActionRow[];
  readonly balance: BalanceView;
};

/** On a trust's home: what falls due first, and what kind of change all of it is. */
export function HomeActions({ title, all, rows, balance }: HomeActionsProps) {
  return (
    <div className="bm-with-side">
      <section className="bm-with-side__main">
        <div className="bm-todo-head">
          <h2>{title}</h2>
          <a className="bm-todo-head__all" href={all.href}>
            {all.text}
          </a>
        </div>
        <ActionTable caption={`${title}, those that fall due first`} rows={rows} />
      </section>
      <aside aria-label="What kind of change">
        <BalancePart {...balance} />
      </aside>
    </div>
  );
}
