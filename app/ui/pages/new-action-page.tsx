import { Button } from "../nhs/button";
import { ErrorSummary } from "../nhs/error-summary";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import type { FieldErrors, Typed } from "../../web/forms";
import type { Frame } from "../../web/frames";
import { ActionFields, type ActionOptions } from "./action-fields";

export type NewActionPageProps = {
  readonly frame: Frame;
  readonly action: string;
  readonly quiet: string;
  readonly options: ActionOptions;
  readonly typed: Typed;
  readonly errors: FieldErrors;
};

/** Adds an action. */
export function NewActionPage({ frame, action, quiet, options, typed, errors }: NewActionPageProps) {
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => (field === "" ? { text } : { field, text }))} />
      <Opening quiet={quiet} title="Add an action" sentence="What, who, when and what kind of change. The outcome measure can follow." />
      <form method="post" action={action} noValidate className="bm-rule">
        <ActionFields options={options} typed={typed} errors={errors} />
        <Button>Add the action</Button>
      </form>
    </PageShell>
  );
}
