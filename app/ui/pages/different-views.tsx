import { LONGEST_HOLDER, LONGEST_VIEW } from "../../core/assessment/agree-form";
import type { Level } from "../../core/scoring/level";
import type { FieldErrors } from "../../web/forms";
import { SelectField } from "../nhs/select-field";
import { TextField } from "../nhs/text-field";

export type StoredView = { readonly text: string; readonly holder: string; readonly statedLevel: string };

type DifferentViewsProps = {
  /** How many places the page has; more where more are stored, so that recording the level again loses none. */
  readonly least: number;
  readonly levels: readonly { readonly level: Level }[];
  readonly stored: readonly StoredView[];
  /** What stands in a field: what was typed, or else what is stored. */
  readonly value: (field: string, fallback: string) => string;
  readonly errors: FieldErrors;
};

/** The fields for views that stand beside an agreed level in its minute. */
export function DifferentViews({ least, levels, stored, value, errors }: DifferentViewsProps) {
  return (
    <>
      {Array.from({ length: Math.max(least, stored.length) }, (_, index) => {
        const name = (part: string) => `differentViews.${index}.${part}`;
        const view = stored[index];
        return (
          <fieldset key={index} className="bm-view">
            <legend className="nhsuk-u-visually-hidden">Different view {index + 1}</legend>
            <TextField name={name("text")} label="View" optional limit={LONGEST_VIEW} value={value(name("text"), view?.text ?? "")} error={errors[name("text")]} />
            <TextField name={name("holder")} label="Holder’s role" optional width={20} limit={LONGEST_HOLDER} value={value(name("holder"), view?.holder ?? "")} error={errors[name("holder")]} />
            <SelectField name={name("statedLevel")} label="Level they would give" optional value={value(name("statedLevel"), view?.statedLevel ?? "")} options={[{ value: "", text: "Not said" }, ...levels.map(({ level }) => ({ value: String(level), text: String(level) }))]} />
          </fieldset>
        );
      })}
    </>
  );
}
