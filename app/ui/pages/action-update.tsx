import { ACTION_STATUSES } from "../../core/actions/action";
import { LONGEST } from "../../core/actions/action-form";
import { ACTION_STATUS_WORDS } from "../../core/text/actions";
import { Button } from "../nhs/button";
import { RadioGroup } from "../nhs/choice-groups";
import { DateField } from "../nhs/date-field";
import { TextField } from "../nhs/text-field";
import type { FieldErrors, Typed } from "../../web/forms";

type ActionUpdateProps = {
  readonly action: string;
  readonly revision: number;
  readonly status: string;
  readonly measureUnit: string | null;
  readonly today: { readonly day: string; readonly month: string; readonly year: string };
  readonly typed: Typed | null;
  readonly errors: FieldErrors;
};

/** How is it going? In under a minute, on a phone. */
export function ActionUpdate({ action, revision, status, measureUnit, today, typed, errors }: ActionUpdateProps) {
  const field = (name: string) => ({ name, value: typed?.[name] ?? "", error: typed === null ? undefined : errors[name] });
  const day = typed === null ? today : { day: typed["on-day"] ?? "", month: typed["on-month"] ?? "", year: typed["on-year"] ?? "" };
  return (
    <section className="bm-decide bm-todo-part" aria-labelledby="update">
      <h2 id="update">How is it going?</h2>
      <form method="post" action={action} noValidate>
        <input type="hidden" name="intent" value="update" />
        <input type="hidden" name="baseRevision" value={revision} />
        <RadioGroup {...field("status")} value={typed?.["status"] ?? status} legend="Where it is" inline choices={ACTION_STATUSES.map((value) => ({ value, text: ACTION_STATUS_WORDS[value] }))} />
        {measureUnit === null ? (
          <p className="bm-quiet">There is no outcome measure yet, so nothing can be read. Add one under “Change this action”.</p>
        ) : (
          <>
            <TextField {...field("value")} label="New reading" optional inputMode="decimal" width={5} {...(measureUnit === "" ? {} : { suffix: measureUnit })} />
            <DateField name="on" legend="Measured on" value={day} error={typed === null ? undefined : errors["on"]} />
            <TextField {...field("evidence")} label="Where it can be seen" optional limit={LONGEST.evidence} />
          </>
        )}
        <Button>Save the update</Button>
      </form>
    </section>
  );
}
