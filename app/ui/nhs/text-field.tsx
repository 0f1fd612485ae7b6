import { TextInput } from "nhsuk-react-components";
import { characterCount } from "./character-count";
import { controlProps, type FieldWords } from "./field-words";

export type TextFieldProps = FieldWords & {
  readonly label: string;
  /** What was typed before; kept after an error. */
  readonly value?: string | undefined;
  readonly type?: "text" | "email" | "password" | "tel" | "url" | "file";
  readonly inputMode?: "text" | "numeric" | "decimal" | "email";
  readonly autoComplete?: string;
  /** Room for so many characters. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  /** Characters allowed, with a count below; the browser cuts nothing off. Every field for words has one. */
  readonly limit?: number;
  readonly spellCheck?: boolean;
  readonly prefix?: string;
  readonly suffix?: string;
  /** File kinds that a file field takes. */
  readonly accept?: string;
};

/** One line of text. */
export function TextField({ name, id, label, hint, error, size, heading, optional, value, limit, ...input }: TextFieldProps) {
  const control = controlProps({ name, id, label, hint, error, size, heading, optional });
  return (
    <TextInput
      {...control}
      {...(value === undefined ? {} : { defaultValue: value })}
      {...(limit === undefined ? {} : characterCount({ fieldId: control.id, limit, value: value ?? "" }))}
      {...input}
    />
  );
}
