import { Textarea } from "nhsuk-react-components";
import { controlProps, type FieldWords } from "./field-words";

export type TextAreaProps = FieldWords & {
  readonly label: string;
  readonly value?: string | undefined;
  readonly rows?: number;
  /** Characters allowed; the count below is true for what was loaded, and live where a script runs. */
  readonly limit?: number;
  readonly spellCheck?: boolean;
};

/** Several lines of text. A script finds the live count by `data-count-of`, the field's id, and `data-count-limit`. */
export function TextArea({ value, rows = 3, limit, spellCheck = true, ...words }: TextAreaProps) {
  const control = controlProps(words);
  return (
    <Textarea
      {...control}
      rows={rows}
      spellCheck={spellCheck}
      {...(value === undefined ? {} : { defaultValue: value })}
      {...(limit === undefined ? {} : counted(control.id, limit, value ?? ""))}
    />
  );
}

function counted(fieldId: string, limit: number, value: string) {
  const countId = `${fieldId}-count`;
  const left = limit - value.length;
  const count = (
    <p id={countId} className={left >= 0 ? "bm-count" : "bm-count bm-count--over"} data-count-of={fieldId} data-count-limit={limit}>
      {left >= 0 ? `You have ${left} characters left` : `You have ${-left} characters too many`}
    </p>
  );
  return { "aria-describedby": countId, formGroupProps: { afterInput: count } };
}
