import { BENEFIT_STATUSES } from "../../core/actions/action";
import { LONGEST } from "../../core/actions/action-form";
import { BENEFIT_STATUS_WORDS } from "../../core/text/actions";
import { CheckboxGroup, RadioGroup } from "../nhs/choice-groups";
import { DateField } from "../nhs/date-field";
import { Details } from "../nhs/details";
import { SelectField, type SelectFieldProps } from "../nhs/select-field";
import { TextArea } from "../nhs/text-area";
import { TextField } from "../nhs/text-field";
import type { FieldErrors, Typed } from "../../web/forms";

type Option = SelectFieldProps["options"][number];

export type ActionOptions = {
  readonly kinds: readonly string[];
  /** People with an account at the trust, by name. */
  readonly people: readonly Option[];
  readonly themes: readonly { readonly id: string; readonly title: string; readonly statements: readonly Option[] }[];
};

type FieldsProps = { readonly options: ActionOptions; readonly typed: Typed; readonly errors: FieldErrors };

const KIND_HINTS: Readonly<Record<string, string>> = {
  technology: "systems, equipment, data",
  process: "how work is done",
  culture: "how people decide and work together",
  skills: "what people know and can do",
};

/** Everything about an action that people write. What most actions need stands first; the rest is folded. */
export function ActionFields({ options, typed, errors }: FieldsProps) {
  const field = fieldOf(typed, errors);
  const chosen = (typed["action.themeIds[]"] ?? "").split("\n");
  return (
    <>
      <TextField {...field("what")} label="What will the board do?" hint="A result, in one line: “Remove the last 14 unsupported systems”" limit={LONGEST.what} />
      <TextField {...field("ownerRole")} label="Owner" hint="A role, such as Chief nurse" limit={LONGEST.role} width={20} />
      <DateField {...dateOf(field("dueOn"), typed)} legend="Due" hint="For example, 31 3 2027" optional />
      <RadioGroup {...field("kind")} legend="What does it mostly change?" choices={options.kinds.map((kind) => ({ value: kind, text: kind, ...(KIND_HINTS[kind] ? { hint: KIND_HINTS[kind] } : {}) }))} />
      <div className="bm-todo-themes">
        <CheckboxGroup {...field("themeIds")} name="action.themeIds[]" legend="Which themes should it move?" optional values={chosen} choices={options.themes.map(({ id, title }) => ({ value: id, text: title }))} />
      </div>
      <OutcomeFields options={options} typed={typed} errors={errors} />
      <Details summary="Person, cost, risk, statement and notes" open={hasError(errors, ["personId", "pounds", "people", "bafReference", "notes"])}>
        <SelectField {...field("personId")} label="Person" hint="Who holds the role, if they have an account here" optional options={[{ value: "", text: "Nobody named" }, ...options.people]} />
        <TextField {...field("pounds")} label="Cost" optional prefix="£" inputMode="numeric" width={10} hint="In whole pounds, if known" />
        <TextField {...field("people")} label="People it takes" optional inputMode="decimal" width={4} hint="In whole or half posts, if known" />
        <TextField {...field("bafReference")} label="Risk in the board assurance framework" optional width={10} limit={LONGEST.reference} hint="Its reference, such as BAF 7" />
        {options.themes
          .filter(({ id }) => chosen.includes(id))
          .map(({ id, title, statements }) => (
            <SelectField key={id} {...field(`statements.${id}`)} label={`Statement within ${title}`} optional options={[{ value: "", text: "The theme as a whole" }, ...statements]} />
          ))}
        <TextArea {...field("notes")} label="Notes" optional limit={LONGEST.notes} />
      </Details>
      <Details summary="What we learnt" open={hasError(errors, ["lessons"])}>
        <TextArea {...field("lessons")} label="Lessons" optional limit={LONGEST.lessons} hint="Also from what did not work. Nobody outside the trust reads them unless its lead shares them." />
      </Details>
      <CheckboxGroup {...field("isPublic")} legend="In public papers" values={typed["action.isPublic"] === "yes" ? ["yes"] : []} choices={[{ value: "yes", text: "Print this action in the public paper", hint: "Without this, only the board’s own paper has it." }]} />
    </>
  );
}

function OutcomeFields({ typed, errors }: FieldsProps) {
  const field = fieldOf(typed, errors);
  return (
    <fieldset className="bm-todo-outcome">
      <legend className="bm-label bm-label--m">How will we know?</legend>
      <p className="bm-quiet">An outcome somebody feels, not an activity: “log-ins before the first patient”, not “training held”. You can save without one; it is then shown as missing.</p>
      <TextField {...field("benefit.measure")} label="Outcome measure" optional limit={LONGEST.measure} />
      <div className="bm-todo-pair">
        <TextField {...field("benefit.unit")} label="Unit" optional width={10} limit={LONGEST.unit} hint="“%” or “minutes”; blank for a count" />
        <SelectField {...field("benefit.decimals")} label="Figures after the point" options={[{ value: "0", text: "None" }, { value: "1", text: "One" }, { value: "2", text: "Two" }]} />
      </div>
      <div className="bm-todo-pair">
        <TextField {...field("benefit.baseline")} label="Start" optional inputMode="decimal" width={5} />
        <DateField {...dateOf(field("benefit.baselineOn"), typed)} legend="Date of the start" optional />
      </div>
      <div className="bm-todo-pair">
        <TextField {...field("benefit.target")} label="Target" optional inputMode="decimal" width={5} />
        <DateField {...dateOf(field("benefit.targetOn"), typed)} legend="Date of the target" optional />
      </div>
      <Details summary="Who answers for it, and what became of it" open={hasError(errors, ["benefit.owner", "benefit.status"])}>
        <TextField {...field("benefit.owner")} label="Who answers for the benefit" optional width={20} limit={LONGEST.role} hint="A role, if it is not the owner" />
        <RadioGroup {...field("benefit.status")} value={typed["action.benefit.status"] ?? "too-early"} legend="What became of it?" choices={BENEFIT_STATUSES.map((status) => ({ value: status, text: BENEFIT_STATUS_WORDS[status] }))} />
      </Details>
      <input type="hidden" name="action.status" value={typed["action.status"] ?? "not-begun"} />
    </fieldset>
  );
}

function fieldOf(typed: Typed, errors: FieldErrors) {
  return (part: string) => ({ name: `action.${part}`, value: typed[`action.${part}`] ?? "", error: errors[`action.${part}`] });
}

function dateOf({ name, error }: { readonly name: string; readonly error: string | undefined }, typed: Typed) {
  const part = (which: string) => typed[`${name}-${which}`] ?? "";
  return { name, error, value: { day: part("day"), month: part("month"), year: part("year") } };
}

function hasError(errors: FieldErrors, parts: readonly string[]): boolean {
  return parts.some((part) => `action.${part}` in errors);
}
