import { Button } from "../nhs/button";
import { Details } from "../nhs/details";
import { ErrorSummary } from "../nhs/error-summary";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { SelectField } from "../nhs/select-field";
import { TextField } from "../nhs/text-field";
import { LONGEST_DECISION_REASON } from "../../core/assessment/theme-forms";
import type { FieldErrors, Typed } from "../../web/forms";
import type { Frame } from "../../web/frames";
import { SeatFields, type SeatRow } from "./seat-fields";

export type NewAssessmentPageProps = {
  readonly frame: Frame;
  readonly action: string;
  readonly cycles: readonly { readonly value: string; readonly text: string }[];
  readonly framework: { readonly id: string; readonly version: number; readonly title: string };
  /** Last cycle's board, or the usual roles of one. */
  readonly seats: readonly SeatRow[];
  readonly lenses: readonly { readonly title: string; readonly themes: readonly { readonly id: string; readonly title: string; readonly question: string }[] }[];
  readonly typed: Typed | null;
  readonly errors: FieldErrors;
};

/** Starting an assessment: the cycle, the seats, and any theme left out with a reason. */
export function NewAssessmentPage({ frame, action, cycles, framework, seats, lenses, typed, errors }: NewAssessmentPageProps) {
  const themes = lenses.flatMap((lens) => lens.themes);
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => (field === "" ? { text } : { field, text }))} />
      <Opening title="Start an assessment" sentence={`${themes.length} themes: the seven measures and the six trends. Each member needs about 12 minutes.`} />
      <form method="post" action={action} noValidate className="bm-rule">
        <input type="hidden" name="framework" value={framework.id} />
        <input type="hidden" name="version" value={framework.version} />
        <SelectField name="cycle" label="Cycle" options={cycles} value={typed?.["cycle"]} error={errors["cycle"]} hint={`Pinned to ${framework.title}, version ${framework.version}, for as long as it stands.`} />
        <h2>Seats on the board</h2>
        <p>A seat is a role, not a person. Members with an account answer by signing in with it; the others get a link. Leave a line empty to drop it.</p>
        <SeatFields rows={seats} spare={4} typed={typed} errors={errors} />
        <h2>Themes</h2>
        <p>Score all thirteen if you can. With a theme left out, no overall mean is shown.</p>
        <Details summary="Leave a theme out" open={Object.keys(errors).some((field) => field.startsWith("themes."))}>
          {themes.map((theme, index) => (
            <LeaveOut key={theme.id} theme={theme} index={index} typed={typed} error={errors[`themes.${index}.reason`]} />
          ))}
        </Details>
        <Button>Start the assessment</Button>
      </form>
    </PageShell>
  );
}

type LeaveOutProps = { readonly theme: { readonly id: string; readonly title: string }; readonly index: number; readonly typed: Typed | null; readonly error: string | undefined };

function LeaveOut({ theme, index, typed, error }: LeaveOutProps) {
  const box = `themes.${index}.isLeftOut`;
  return (
    <fieldset className="bm-leave-out">
      <legend className="nhsuk-u-visually-hidden">{theme.title}</legend>
      <input type="hidden" name={`themes.${index}.themeId`} value={theme.id} />
      <label>
        <input type="checkbox" name={box} value="yes" defaultChecked={typed?.[box] === "yes"} /> Leave out {theme.title}
      </label>
      <TextField name={`themes.${index}.reason`} label={`Why ${theme.title} is left out`} limit={LONGEST_DECISION_REASON} value={typed?.[`themes.${index}.reason`]} error={error} />
    </fieldset>
  );
}
