import { DateInput } from "nhsuk-react-components";
import { groupProps, type FieldWords } from "./field-words";

export type DateFieldProps = FieldWords & {
  readonly legend: string;
  /** "YYYY-MM-DD", or what was typed in that order: a date that is wrong is shown as it was entered. */
  readonly value?: string | undefined;
};

/** Day, month and year as three fields, named `name-day`, `name-month`, `name-year`; the first carries the field's id. */
export function DateField({ value, ...words }: DateFieldProps) {
  const { name, id = name } = words;
  const [year, month, day] = (value ?? "").split("-").map((part) => part.replace(/^0+/, ""));
  return (
    <DateInput {...groupProps(words)}>
      <DateInput.Day id={id} name={`${name}-day`} defaultValue={day ?? ""} />
      <DateInput.Month id={`${id}-month`} name={`${name}-month`} defaultValue={month ?? ""} />
      <DateInput.Year id={`${id}-year`} name={`${name}-year`} defaultValue={year ?? ""} />
    </DateInput>
  );
}
