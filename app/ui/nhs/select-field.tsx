import { Select } from "nhsuk-react-components";
import { controlProps, type FieldWords } from "./field-words";

export type SelectFieldProps = FieldWords & {
  readonly label: string;
  readonly value?: string | undefined;
  readonly options: readonly { readonly value: string; readonly text: string }[];
};

/** One of many, where radios would fill the page. */
export function SelectField({ value, options, ...words }: SelectFieldProps) {
  return (
    <Select {...controlProps(words)} {...(value === undefined ? {} : { defaultValue: value })}>
      {options.map((option) => (
        <Select.Option key={option.value} value={option.value}>
          {option.text}
        </Select.Option>
      ))}
    </Select>
  );
}
