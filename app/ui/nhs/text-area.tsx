import { Textarea } from "nhsuk-react-components";
import { characterCount } from "./character-count";
import { controlProps, type FieldWords } from "./field-words";

export type TextAreaProps = FieldWords & {
  readonly label: string;
  readonly value?: string | undefined;
  readonly rows?: number;
  /** Characters allowed; the count below is true for what was loaded, and live where a script runs. */
  readonly limit?: number;
  readonly spellCheck?: boolean;
};

/** Several lines of text. */
export function TextArea({ value, rows = 3, limit, spellCheck = true, ...words }: TextAreaProps) {
  const control = controlProps(words);
  return (
    <Textarea
      {...control}
      rows={rows}
      spellCheck={spellCheck}
      {...(value === undefined ? {} : { defaultValue: value })}
      {...(limit === undefined ? {} : characterCount({ fieldId: control.id, limit, value: value ?? "" }))}
    />
  );
}
