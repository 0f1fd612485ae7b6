import { TextInput } from "nhsuk-react-components";
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
  readonly maxLength?: number;
  readonly spellCheck?: boolean;
  readonly prefix?: string;
  readonly suffix?: string;
  /** File kinds that a file field takes. */
  readonly accept?: string;
};

/** One line of text. */
export function TextField({ name, id, label, hint, error, size, heading, optional, value, ...input }: TextFieldProps) {
  return (
    <TextInput
      {...controlProps({ name, id, label, hint, error, size, heading, optional })}
      {...(value === undefined ? {} : { defaultValue: value })}
      {...input}
    />
  );
}
