import { LONGEST_SEAT_TITLE } from "../../core/assessment/seats-form";
import { CharacterCount, countId } from "../nhs/character-count";
import type { FieldErrors, Typed } from "../../web/forms";

export type SeatRow = { readonly id: string; readonly title: string; readonly kind: string; readonly isExecutive: boolean; readonly email: string };

const KINDS = [
  { value: "voting", text: "Voting" },
  { value: "non-voting", text: "Non-voting" },
  { value: "observer", text: "Observer, does not answer" },
];

/** The seats of a board, a line each; a line without a title is no seat. What was typed comes before what is stored. */
export function SeatFields({ rows, spare, typed, errors }: { readonly rows: readonly SeatRow[]; readonly spare: number; readonly typed: Typed | null; readonly errors: FieldErrors }) {
  const lines = typed === null ? [...rows, ...Array.from({ length: spare }, () => EMPTY)] : typedRows(typed);
  return (
    <div className="bm-seats">
      {lines.map((row, index) => (
        <SeatLine key={index} row={row} index={index} errors={errors} />
      ))}
    </div>
  );
}

const EMPTY: SeatRow = { id: "", title: "", kind: "voting", isExecutive: false, email: "" };

function typedRows(typed: Typed): readonly SeatRow[] {
  const rows: SeatRow[] = [];
  for (let index = 0; `seats.${index}.title` in typed; index += 1) {
    const of = (part: string) => typed[`seats.${index}.${part}`] ?? "";
    rows.push({ id: of("id"), title: of("title"), kind: of("kind"), isExecutive: of("isExecutive") === "yes", email: of("email") });
  }
  return rows;
}

function SeatLine({ row, index, errors }: { readonly row: SeatRow; readonly index: number; readonly errors: FieldErrors }) {
  const name = (part: string) => `seats.${index}.${part}`;
  const titleError = errors[name("title")];
  const emailError = errors[name("email")];
  return (
    <fieldset className="bm-seat">
      <legend className="nhsuk-u-visually-hidden">Seat {index + 1}</legend>
      <input type="hidden" name={name("id")} value={row.id} />
      <LineField id={name("title")} label="Role on the board" error={titleError}>
        <input className="nhsuk-input" id={name("title")} name={name("title")} defaultValue={row.title} aria-invalid={titleError ? true : undefined} aria-describedby={titleError ? `${name("title")}-error ${countId(name("title"))}` : countId(name("title"))} />
        <CharacterCount fieldId={name("title")} limit={LONGEST_SEAT_TITLE} value={row.title} />
      </LineField>
      <LineField id={name("kind")} label="Kind">
        <select className="nhsuk-select" id={name("kind")} name={name("kind")} defaultValue={row.kind}>
          {KINDS.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </LineField>
      <LineField id={name("email")} label="Email of the account (optional)" error={emailError}>
        <input className="nhsuk-input" type="email" id={name("email")} name={name("email")} defaultValue={row.email} aria-invalid={emailError ? true : undefined} aria-describedby={emailError ? `${name("email")}-error` : undefined} />
      </LineField>
      <label className="bm-seat__executive">
        <input type="checkbox" name={name("isExecutive")} value="yes" defaultChecked={row.isExecutive} /> Executive
      </label>
    </fieldset>
  );
}

function LineField({ id, label, error, children }: { readonly id: string; readonly label: string; readonly error?: string | undefined; readonly children: React.ReactNode }) {
  return (
    <div className="bm-seat__field">
      <label className="bm-label" htmlFor={id}>
        {label}
      </label>
      {error && (
        <span className="nhsuk-error-message" id={`${id}-error`}>
          <span className="nhsuk-u-visually-hidden">Error: </span>
          {error}
        </span>
      )}
      {children}
    </div>
  );
}
