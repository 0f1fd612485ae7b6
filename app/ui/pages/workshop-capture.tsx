import { LONGEST } from "../../core/actions/action-form";
import { LONGEST_IN_WORKSHOP } from "../../core/workshop/workshop-forms";
import type { FieldErrors, Typed } from "../../web/forms";
import { Button } from "../nhs/button";
import { RadioGroup } from "../nhs/choice-groups";
import { DateField } from "../nhs/date-field";
import { Details } from "../nhs/details";
import { SelectField } from "../nhs/select-field";
import { TextArea } from "../nhs/text-area";
import { TextField } from "../nhs/text-field";

export type CaptureProps = {
  readonly action: string;
  readonly captureId: string;
  readonly theme: { readonly id: string; readonly title: string } | null;
  readonly noted: readonly { readonly id: string; readonly kind: string; readonly text: string; readonly more: string; /** Of the action it became; null: none. */ readonly href: string | null }[];
  readonly mayRun: boolean;
};

const KINDS = [
  { value: "action", text: "Action" },
  { value: "question", text: "Question for later" },
  { value: "evidence", text: "Evidence promised" },
];
const CHANGES = [{ value: "", text: "Not said" }, { value: "technology", text: "Technology" }, { value: "process", text: "Process" }, { value: "culture", text: "Culture" }, { value: "skills", text: "Skills" }];

/** What the room notes without leaving the screen. */
export function WorkshopCapture({ action, captureId, theme, noted, mayRun, typed, errors }: CaptureProps & { readonly typed: Typed | null; readonly errors: FieldErrors }) {
  const value = (name: string) => (typed?.["intent"] === "capture" ? (typed[name] ?? "") : "");
  return (
    <section className="bm-capture" aria-labelledby="capture">
      <h2 id="capture">Capture</h2>
      {noted.length > 0 && (
        <ul className="bm-capture__noted">
          {noted.map(({ id, kind, text, more, href }) => (
            <li key={id}>
              <b>{kind}.</b> {href === null ? text : <a href={href}>{text}</a>} <span className="bm-quiet">{more}</span>
              {mayRun && (
                <form method="post" action={action}>
                  <input type="hidden" name="intent" value="uncapture" />
                  <input type="hidden" name="captureId" value={id} />
                  <button className="bm-linkbutton" type="submit">
                    Take back<span className="nhsuk-u-visually-hidden">: {text}</span>
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayRun && (
        <form method="post" action={action} noValidate>
          <input type="hidden" name="intent" value="capture" />
          <input type="hidden" name="captureId" value={captureId} />
          <input type="hidden" name="captureThemeId" value={theme?.id ?? ""} />
          <RadioGroup name="kind" legend="What is it?" choices={KINDS} value={value("kind") || "action"} error={errors["kind"]} />
          <TextArea name="text" id="capture-text" label="What was said?" hint={`An action: in ${LONGEST.what} characters or fewer.`} rows={2} limit={LONGEST_IN_WORKSHOP.note} value={value("text")} error={errors["text"]} />
          <TextField name="owner" label="Owner, by role" hint="An action needs one." optional limit={LONGEST_IN_WORKSHOP.role} value={value("owner")} error={errors["owner"]} />
          <SelectField name="changeOf" label="It mostly changes" hint="An action needs this too." value={value("changeOf")} options={CHANGES} error={errors["changeOf"]} />
          <Details summary="Due date, and how we will know" open={value("measure") !== "" || errors["measure"] !== undefined || errors["dueOn"] !== undefined}>
            <DateField name="dueOn" legend="Due" optional value={{ day: value("dueOn-day"), month: value("dueOn-month"), year: value("dueOn-year") }} error={errors["dueOn"]} />
            <TextArea name="measure" label="How will we know? An outcome, not an activity" optional rows={2} limit={LONGEST.measure} value={value("measure")} error={errors["measure"]} />
          </Details>
          {theme && <p className="bm-desk__note">Noted under {theme.title}.</p>}
          <Button look="second" small>
            Note it
          </Button>
        </form>
      )}
    </section>
  );
}
