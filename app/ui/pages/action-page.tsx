import { Details } from "../nhs/details";
import { ErrorSummary } from "../nhs/error-summary";
import { Notice } from "../nhs/notice";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { SummaryList } from "../nhs/summary-list";
import { Button } from "../nhs/button";
import type { FieldErrors, Typed } from "../../web/forms";
import type { Frame } from "../../web/frames";
import type { Listed } from "../../web/paging";
import { ActionClash, type EditClash } from "./action-clash";
import { ActionFields, type ActionOptions } from "./action-fields";
import { ActionLinks, type PageLink } from "./action-links";
import { ActionReadings, type ReadingRow } from "./action-readings";
import { BenefitCell, type BenefitView } from "./action-rows";
import { ActionUpdate } from "./action-update";
import { HistoryList, type HistoryPart } from "./history-list";

export type { EditClash };

export type ActionPageProps = {
  readonly frame: Frame;
  readonly links: readonly PageLink[];
  readonly action: string;
  readonly quiet: string;
  readonly title: string;
  readonly sentence: string;
  readonly revision: number;
  readonly status: string;
  readonly facts: readonly { readonly key: string; readonly value: string }[];
  readonly benefit: BenefitView | null;
  /** Null: there is no measure to read. */
  readonly measureUnit: string | null;
  /** What the readings show, as a sentence. */
  readonly shown: string | null;
  readonly readings: readonly ReadingRow[];
  readonly readingsListed: Listed;
  readonly history: HistoryPart;
  /** The wording that was just saved, with the one before it; null: nothing was just saved, or it is not the newest any more. */
  readonly saved: { readonly restores: number } | null;
  /** What a director may want to read first. */
  readonly primers: readonly { readonly href: string; readonly text: string }[];
  readonly canKeep: boolean;
  readonly options: ActionOptions;
  /** The action as its form would have sent it. */
  readonly values: Typed;
  readonly today: { readonly day: string; readonly month: string; readonly year: string };
  readonly typed: Typed | null;
  readonly errors: FieldErrors;
  readonly clash: EditClash | null;
};

/** One action: what it says, an update in a minute, what was measured, its words and its history. */
export function ActionPage(props: ActionPageProps) {
  const { frame, links, action, quiet, title, sentence, facts, benefit, shown, canKeep, options, values, typed, errors, clash, revision } = props;
  const isChanging = typed?.["intent"] === "change";
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => (field === "" ? { text } : { field, text }))} />
      {props.saved && clash === null && <Saved action={action} revision={revision} restores={props.saved.restores} />}
      <ActionLinks links={links} />
      <Opening quiet={quiet} title={title} sentence={sentence} />
      {clash && <ActionClash clash={clash} />}
      <div className="bm-with-side">
        <div className="bm-with-side__main">
          <section className="bm-todo-part bm-rule">
            <h2>How we will know</h2>
            <div className="bm-todo-benefit">
              <BenefitCell benefit={benefit} />
            </div>
            {shown && <p>{shown}</p>}
            <ActionReadings action={action} readings={props.readings} listed={props.readingsListed} canKeep={canKeep} />
          </section>
          {canKeep && <ActionUpdate {...props} typed={typed?.["intent"] === "update" ? typed : null} />}
          {canKeep && (
            <Details id="change" summary="Change this action" open={isChanging || clash !== null}>
              <form method="post" action={`${action}#change`} noValidate>
                <input type="hidden" name="intent" value="change" />
                <input type="hidden" name="baseRevision" value={clash?.revision ?? (isChanging ? (typed?.["baseRevision"] ?? revision) : revision)} />
                <ActionFields options={options} typed={isChanging ? typed : values} errors={errors} />
                <Button>Save the change</Button>
              </form>
            </Details>
          )}
          <HistoryList id="history" action={action} history={props.history} />
        </div>
        <aside aria-label="What this action says">
          <section className="bm-side">
            <h2>What it says</h2>
            <SummaryList rows={facts} />
          </section>
          {props.primers.length > 0 && (
            <section className="bm-side">
              <h2>To read first</h2>
              {props.primers.map(({ href, text }) => (
                <p key={href}>
                  <a href={href}>{text}</a>
                </p>
              ))}
            </section>
          )}
        </aside>
      </div>
    </PageShell>
  );
}

/** What was just changed can be undone with one press. */
function Saved({ action, revision, restores }: { readonly action: string; readonly revision: number; readonly restores: number }) {
  return (
    <Notice kind="done" title="Your change is saved" announce>
      <form method="post" action={action}>
        <input type="hidden" name="intent" value="restore" />
        <input type="hidden" name="baseRevision" value={revision} />
        <input type="hidden" name="restores" value={restores} />
        <Button look="second" small>
          Undo this change
        </Button>
      </form>
    </Notice>
  );
}
