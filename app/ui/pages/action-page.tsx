import { Details } from "../nhs/details";
import { ErrorSummary } from "../nhs/error-summary";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { SummaryList } from "../nhs/summary-list";
import { Button } from "../nhs/button";
import type { FieldErrors, Typed } from "../../web/forms";
import type { Frame } from "../../web/frames";
import { ActionClash, type EditClash } from "./action-clash";
import { ActionFields, type ActionOptions } from "./action-fields";
import { ActionHistory, type HistoryRow } from "./action-history";
import { ActionLinks, type PageLink } from "./action-links";
import { ActionReadings, type ReadingRow } from "./action-readings";
import { BenefitCell, type BenefitView } from "./action-rows";
import { ActionUpdate } from "./action-update";

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
  readonly history: readonly HistoryRow[];
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
            <ActionReadings action={action} readings={props.readings} canKeep={canKeep} />
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
          <ActionHistory action={action} revision={revision} history={props.history} canKeep={canKeep} />
        </div>
        <aside className="bm-with-side__side" aria-label="What this action says">
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
