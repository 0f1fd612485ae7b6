import { Button } from "../nhs/button";
import { Details } from "../nhs/details";
import { ErrorSummary } from "../nhs/error-summary";
import { Notice } from "../nhs/notice";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { ListPages } from "../nhs/pagination";
import { TextField } from "../nhs/text-field";
import type { FieldErrors, Typed } from "../../web/forms";
import type { Frame } from "../../web/frames";
import type { Listed } from "../../web/paging";
import { ActionLinks, type PageLink } from "./action-links";
import { HistoryList, type HistoryPart } from "./history-list";
import { Onward, type OnwardLink } from "./onward";
import { PriorityItem, type PriorityLine, type RankedLine, type SetAsideLine } from "./priority-item";

export type PrioritiesPageProps = {
  readonly frame: Frame;
  readonly links: readonly PageLink[];
  readonly action: string;
  readonly quiet: string;
  readonly title: string;
  readonly sentence: string;
  readonly isOver: boolean;
  /** What the chosen take together; null: nothing to order yet. */
  readonly need: string | null;
  /** What there is; null: not stated. */
  readonly stated: string | null;
  readonly capacity: { readonly people: number | null; readonly pounds: number | null } | null;
  readonly listed: Listed;
  readonly ranked: readonly RankedLine[];
  readonly setAside: readonly SetAsideLine[];
  /** Newest first. */
  readonly history: HistoryPart;
  readonly onward: OnwardLink;
  readonly revision: number;
  readonly mayOrder: boolean;
  readonly typed: Typed | null;
  readonly errors: FieldErrors;
};

export type { PriorityLine };

/** The board's order within what it has to spend; what does not fit is later, paused or stopped, with its reason. */
export function PrioritiesPage(props: PrioritiesPageProps) {
  const { frame, links, quiet, title, sentence, isOver, ranked, setAside, errors } = props;
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => (field in { people: 1, pounds: 1 } ? { field, text } : { text }))} />
      <ActionLinks links={links} />
      <Opening quiet={quiet} title={title} sentence={isOver ? null : sentence} />
      {isOver && (
        <Notice title={sentence}>
          <p>What does not fit goes to later, pause or stop, with a reason.</p>
        </Notice>
      )}
      {props.capacity && <Capacity {...props} capacity={props.capacity} />}
      <Onward link={props.onward} />
      {ranked.length > 0 && (
        <ol className="bm-priorities" aria-label="What is done, in order" start={ranked[0]?.place}>
          {ranked.map((line) => (
            <PriorityItem key={line.id} {...props} line={line} decision="do" />
          ))}
        </ol>
      )}
      {setAside.length > 0 && (
        <>
          <h2>Set aside, and why</h2>
          <ul className="bm-priorities" aria-label="What is set aside">
            {setAside.map((line) => (
              <PriorityItem key={line.id} {...props} line={line} decision={line.decision} />
            ))}
          </ul>
        </>
      )}
      <ListPages of="actions" listed={props.listed} />
      <HistoryList id="history" action={props.action} history={props.history} of="this order" />
    </PageShell>
  );
}

function Capacity({ action, revision, capacity, need, stated, mayOrder, typed, errors }: PrioritiesPageProps & { readonly capacity: NonNullable<PrioritiesPageProps["capacity"]> }) {
  const isTyped = typed?.["intent"] === "capacity";
  const value = (name: "people" | "pounds") => (isTyped ? (typed[name] ?? "") : capacity[name] === null ? "" : String(capacity[name]));
  return (
    <section className="bm-todo-part">
      {need && (
        <p>
          In the order: <b>{need}</b>.{stated && <> There is: <b>{stated}</b>.</>}
        </p>
      )}
      {mayOrder && (
        <div className="bm-print-never">
          <Details summary="What we have to spend this cycle" open={isTyped || (capacity.people === null && capacity.pounds === null)}>
            <form method="post" action={action} noValidate>
              <input type="hidden" name="intent" value="capacity" />
              <input type="hidden" name="revision" value={revision} />
              <TextField name="people" label="People" hint="Whole or half posts for change, over the year" optional inputMode="decimal" width={4} value={value("people")} error={isTyped ? errors["people"] : undefined} />
              <TextField name="pounds" label="Money" hint="In whole pounds" optional prefix="£" inputMode="numeric" width={10} value={value("pounds")} error={isTyped ? errors["pounds"] : undefined} />
              <Button look="second">Save what we have</Button>
            </form>
          </Details>
        </div>
      )}
    </section>
  );
}
