import { ChoiceBar } from "./choice-bar";

type ConfidencePickerProps = {
  readonly name?: string;
  readonly value?: string | undefined;
  readonly error?: string | undefined;
  readonly choices?: readonly { readonly value: string; readonly text: string }[];
};

const HOW_SURE = [
  { value: "guessing", text: "Guessing" },
  { value: "fairly-sure", text: "Fairly sure" },
  { value: "very-sure", text: "Very sure" },
];

/** How sure a member is of the level; always optional, never counted into it. */
export function ConfidencePicker({ name = "confidence", value, error, choices = HOW_SURE }: ConfidencePickerProps) {
  return <ChoiceBar name={name} legend="How sure are you?" size="m" optional choices={choices} value={value} error={error} />;
}
