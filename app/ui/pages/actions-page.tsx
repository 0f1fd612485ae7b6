import { Button, LinkButton } from "../nhs/button";
import { Details } from "../nhs/details";
import { Opening } from "../nhs/opening";
import { ListPages } from "../nhs/pagination";
import { PageShell } from "../nhs/page-shell";
import { SelectField } from "../nhs/select-field";
import type { Frame } from "../../web/frames";
import type { Listed } from "../../web/paging";
import { ActionLinks, type PageLink } from "./action-links";
import { ActionTable, type ActionRow } from "./action-rows";
import { BalancePart, type BalanceView } from "./actions-balance";

export type ActionsPageProps = {
  readonly frame: Frame;
  readonly quiet: string;
  readonly title: string;
  readonly sentence: string;
  readonly links: readonly PageLink[];
  /** Null: this reader adds none, or there is no assessment yet to promise them in. */
  readonly newHref: string | null;
  readonly filter: { readonly action: string; readonly view: string; readonly options: readonly { readonly value: string; readonly text: string }[] };
  /** The rows are a part of the list, in this order: late, soon, later, closed. */
  readonly listed: Listed;
  readonly late: readonly ActionRow[];
  readonly soon: readonly ActionRow[];
  readonly later: readonly ActionRow[];
  readonly closed: readonly ActionRow[];
  /** No action is open, on any page of the list. */
  readonly isEmpty: boolean;
  readonly closedCount: number;
  readonly balance: BalanceView;
  readonly calendarHref: string;
  readonly emailsHref: string;
  readonly homeHref: string;
  readonly hasBegun: boolean;
};

/** What the board has promised to do, the most urgent first. */
export function ActionsPage({ frame, quiet, title, sentence, links, newHref, filter, listed, late, soon, later, closed, isEmpty, closedCount, balance, calendarHref, emailsHref, homeHref, hasBegun }: ActionsPageProps) {
  return (
    <PageShell {...frame}>
      <ActionLinks links={links} />
      <Opening quiet={quiet} title={title} sentence={hasBegun ? sentence : "Actions are promised in an assessment. Start one first."} />
      <div className="bm-with-side">
        <div className="bm-with-side__main">
          <div className="bm-todo-bar">
            {newHref && (
              <LinkButton href={newHref} small>
                Add an action
              </LinkButton>
            )}
            <form method="get" action={filter.action} className="bm-todo-filter">
              <SelectField name="view" label="Whose actions" value={filter.view} options={filter.options} />
              <Button look="second" small>
                Show these
              </Button>
            </form>
          </div>
          {isEmpty && <NothingOpen newHref={newHref} hasBegun={hasBegun} homeHref={homeHref} allHref={filter.view === "" ? null : filter.action} />}
          <Part title="Late" rows={late} />
          <Part title="Due within four weeks" rows={soon} />
          <Part title={late.length + soon.length === 0 ? "Open" : "Later, or without a date"} rows={later} />
          {closed.length > 0 && (
            <Details summary={`Done and stopped (${closedCount})`}>
              <ActionTable caption="Actions done and stopped" rows={closed} />
            </Details>
          )}
          <ListPages of="actions" listed={listed} />
        </div>
        <aside aria-label="About these actions">
          <BalancePart {...balance} />
          <section className="bm-side">
            <h2>Calendar and email</h2>
            <p>The due dates of open actions, as a file for your calendar.</p>
            <p>
              <a href={calendarHref}>Calendar file (.ics)</a>
            </p>
            <p>
              <a href={emailsHref}>Weekly email</a>
            </p>
          </section>
        </aside>
      </div>
    </PageShell>
  );
}

function Part({ title, rows }: { readonly title: string; readonly rows: readonly ActionRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section className="bm-todo-part">
      <h2>{title}</h2>
      <ActionTable caption={`Actions: ${title.toLowerCase()}`} rows={rows} />
    </section>
  );
}

/** What to do when no action is open: look at everybody's, add one, or begin. */
function NothingOpen({ newHref, hasBegun, homeHref, allHref }: { readonly newHref: string | null; readonly hasBegun: boolean; readonly homeHref: string; readonly allHref: string | null }) {
  return (
    <p className="bm-rule">
      Nothing is open here.{" "}
      {allHref !== null ? <a href={allHref}>Show everybody’s actions</a> : newHref !== null ? <a href={newHref}>Add the first action</a> : hasBegun ? "Actions are captured in the workshop, and added by those who keep them." : <a href={homeHref}>Go to the trust’s home to begin</a>}
    </p>
  );
}
