import { DateInput } from "nhsuk-react-components";
import { groupProps, type FieldWords } from "./field-words";

export type DateFieldProps = FieldWords & {
  readonly legend: string;
  /** As typed, each part text: a date that is wrong is shown as it was entered. */
  readonly value?: { readonly day: string; readonly month: string; readonly year: string } | undefined;
};

/** Day, month and year as three fields, named `name-day`, `name-month`, `name-year`; the first carries the field's id. */
export function DateField({ value, ...words }: DateFieldProps) {
  const { name, id = name } = words;
  return (
    <DateInput {...groupProps(words)}>
      <DateInput.Day id={id} name={`${name}-day`} defaultValue={value?.day ?? ""} />
      <DateInput.Month id={`${id}-month`} name={`${name}-month`} defaultValue={value?.month ?? ""} />
      <DateInput.Year id={`${id}-year`} name={`${name}-year`} defaultValue={value?.year ?? ""} />
    </DateInput>
  );
}
