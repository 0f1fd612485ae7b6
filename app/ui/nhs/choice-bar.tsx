import { HiddenText } from "./hidden-text";
import { labelClass, type FieldWords } from "./field-words";

export type ChoiceBarProps = Omit<FieldWords, "heading"> & {
  readonly legend: string;
  readonly choices: readonly { readonly value: string; readonly text: string; readonly spoken?: string }[];
  readonly value?: string | undefined;
  /** "level" draws squares for the chair's five numbers; "dma" is the official layer's own colour. */
  readonly look?: "plain" | "level" | "dma";
};

/** Radios side by side, for a few short choices. */
export function ChoiceBar({ name, id = name, legend, hint, error, size = "s", optional, choices, value, look = "plain" }: ChoiceBarProps) {
  const described = [hint && `${id}--hint`, error && `${id}--error`].filter(Boolean).join(" ");
  return (
    <div className={error ? "nhsuk-form-group nhsuk-form-group--error" : "nhsuk-form-group"}>
      <fieldset className="nhsuk-fieldset" aria-describedby={described || undefined}>
        <legend className={`nhsuk-fieldset__legend ${labelClass(size)}`}>
          {legend}
          {optional && <span className="bm-optional"> (optional)</span>}
        </legend>
        {hint && (
          <div className="nhsuk-hint" id={`${id}--hint`}>
            {hint}
          </div>
        )}
        {error && (
          <span className="nhsuk-error-message" id={`${id}--error`}>
            <HiddenText>Error: </HiddenText>
            {error}
          </span>
        )}
        <div className={look === "plain" ? "bm-choice" : `bm-choice bm-choice--${look}`}>
          {choices.map((choice, index) => (
            <label key={choice.value}>
              <input id={index === 0 ? id : `${id}-${index + 1}`} type="radio" name={name} value={choice.value} defaultChecked={choice.value === value} aria-label={choice.spoken} />
              <span>{choice.text}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
