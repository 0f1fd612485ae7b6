import type { ReactElement } from "react";
import { Checkboxes, Radios } from "nhsuk-react-components";
import { groupProps, type FieldWords } from "./field-words";

export type Choice = {
  readonly value: string;
  readonly text: string | ReactElement;
  readonly hint?: string;
  readonly disabled?: boolean;
};

type GroupProps = FieldWords & {
  /** The question. */
  readonly legend: string;
  readonly choices: readonly Choice[];
};

export type RadioGroupProps = GroupProps & { readonly value?: string | undefined; readonly inline?: boolean };

/** One of several. The first radio carries the group's id, so that an error summary's link lands on it. */
export function RadioGroup({ choices, value, inline = false, ...words }: RadioGroupProps) {
  return (
    <Radios inline={inline} {...groupProps(words)}>
      {choices.map((choice, index) => (
        <Radios.Item key={choice.value} {...itemProps(words, choice, index)} defaultChecked={choice.value === value}>
          {choice.text}
        </Radios.Item>
      ))}
    </Radios>
  );
}

export type CheckboxGroupProps = GroupProps & { readonly values?: readonly string[] | undefined };

/** Any of several. The first box carries the group's id. */
export function CheckboxGroup({ choices, values = [], ...words }: CheckboxGroupProps) {
  return (
    <Checkboxes {...groupProps(words)}>
      {choices.map((choice, index) => (
        <Checkboxes.Item key={choice.value} {...itemProps(words, choice, index)} defaultChecked={values.includes(choice.value)}>
          {choice.text}
        </Checkboxes.Item>
      ))}
    </Checkboxes>
  );
}

function itemProps({ id, name }: FieldWords, { value, hint, disabled = false }: Choice, index: number) {
  const first = id ?? name;
  return { id: index === 0 ? first : `${first}-${index + 1}`, value, disabled, ...(hint ? { hint } : {}) };
}
