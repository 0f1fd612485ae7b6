import { DateInput } from "nhsuk-react-components";
import { groupProps, type FieldWords } from "./field-words";

export type DateParts = { readonly day: string; readonly month: string; readonly year: string };

export type DateFieldProps = FieldWords & {
  readonly legend: string;
  /** "YYYY-MM-DD" or its parts; a date that is wrong is shown as it was typed. */
  readonly value?: string | DateParts | undefined;
};

/** Day, month and year as three fields, named `name-day`, `name-month`, `name-year`; the first carries the field's id. */
export function DateField({ value, ...words }: DateFieldProps) {
  const { name, id = name } = words;
  const { day, month, year } = typeof value === "object" ? value : partsOf(value ?? "");
  return (
    <DateInput {...groupProps(words)}>
      <DateInput.Day id={id} name={`${name}-day`} defaultValue={day} />
      <DateInput.Month id={`${id}-month`} name={`${name}-month`} defaultValue={month} />
      <DateInput.Year id={`${id}-year`} name={`${name}-year`} defaultValue={year} />
    </DateInput>
  );
}

function partsOf(date: string): DateParts {
  const [year = "", month = "", day = ""] = date.split("-").map((part) => part.replace(/^0+/, ""));
  return { day, month, year };
}
