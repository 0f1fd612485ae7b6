import { Button } from "../nhs/button";
import { HiddenText } from "../nhs/hidden-text";
import { SelectField } from "../nhs/select-field";
import { TextField } from "../nhs/text-field";
import type { FieldErrors, Typed } from "../../web/forms";
import { Act, Part } from "./theme-decisions";
import { typedInto } from "./typed-into";

export type ThemeRecusalsProps = {
  readonly action: string;
  readonly recusals: readonly { readonly seatId: string; readonly title: string; readonly reason: string }[];
  readonly seats: readonly { readonly value: string; readonly text: string }[];
  readonly mayRecuse: boolean;
  readonly longestReason: number;
  readonly typed: Typed | null;
  readonly errors: FieldErrors;
};

/** Which seats do not answer a theme, each with its reason, recorded openly. */
export function ThemeRecusals({ action, recusals, seats, mayRecuse, longestReason, typed, errors }: ThemeRecusalsProps) {
  const field = typedInto(typed, errors, "recuse");
  return (
    <Part title="Who does not answer">
      {recusals.length === 0 && <p>Every member answers this theme.</p>}
      {recusals.map(({ seatId, title, reason }) => (
        <div key={seatId} className="bm-entry">
          <p>
            <b>{title}</b>: {reason}
          </p>
          {mayRecuse && (
            <Act action={action} intent="answer-again">
              <input type="hidden" name="seatId" value={seatId} />
              <Button look="second" small>
                Take back<HiddenText> the recusal of {title}</HiddenText>
              </Button>
            </Act>
          )}
        </div>
      ))}
      {mayRecuse && seats.length > 0 && (
        <Act action={action} intent="recuse">
          <p>A conflict of interest is recorded openly: who and why stand in the minute and the board’s paper, how many in the public one. What the seat has answered to a round still open is deleted.</p>
          <SelectField name="seatId" id={field.id("seatId")} label="Seat" options={[{ value: "", text: "Choose a seat" }, ...seats]} value={field.value("seatId", "")} error={field.error("seatId")} />
          <TextField name="reason" id={field.id("reason")} label="Why this seat does not answer" limit={longestReason} value={field.value("reason", "")} error={field.error("reason")} />
          <Button look="second">Record the recusal</Button>
        </Act>
      )}
    </Part>
  );
}
