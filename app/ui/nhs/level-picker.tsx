import type { Level } from "../../core/scoring/level";
import { HiddenText } from "./hidden-text";

export type LevelLine = {
  readonly level: Level;
  /** "Working in places". */
  readonly name: string;
  /** The one sentence that sums the level up for this theme. */
  readonly line: string;
};

export type LevelPickerProps = {
  readonly name?: string;
  readonly id?: string;
  readonly legend?: string;
  readonly levels: readonly LevelLine[];
  /** "1" to "5", "cant-judge", "skip", or nothing chosen yet. */
  readonly value?: string | undefined;
  readonly error?: string | undefined;
};

const OTHER_ANSWERS = [
  {
    value: "cant-judge",
    name: "Can’t judge",
    meaning: "I have not seen enough to give a level. It is not a low level: it shows where we need evidence.",
  },
  { value: "skip", name: "Skip", meaning: "I leave this one without an answer, and give no reason." },
];

/** Five lines with the number in the ring, then can't judge and skip: one radio group, so it works by form alone. */
export function LevelPicker({ name = "level", id = name, legend = "Which line is closest to our trust?", levels, value, error }: LevelPickerProps) {
  return (
    <div className={error ? "nhsuk-form-group nhsuk-form-group--error" : "nhsuk-form-group"}>
      <fieldset className="nhsuk-fieldset" aria-describedby={error ? `${id}--error` : undefined}>
        <legend className="nhsuk-fieldset__legend bm-label bm-label--m">{legend}</legend>
        {error && (
          <span className="nhsuk-error-message" id={`${id}--error`}>
            <HiddenText>Error: </HiddenText>
            {error}
          </span>
        )}
        <div className="bm-five">
          {levels.map(({ level, name: levelName, line }, index) => (
            <label className="bm-line" key={level}>
              <input id={index === 0 ? id : `${id}-${level}`} type="radio" name={name} value={level} defaultChecked={value === String(level)} />
              <span className="bm-line__number" aria-hidden="true">
                {level}
              </span>
              <span>
                <HiddenText>Level {level}, </HiddenText>
                <b>{levelName}</b> {line}
              </span>
            </label>
          ))}
        </div>
        <p className="bm-or">or</p>
        {OTHER_ANSWERS.map((other) => (
          <label className="bm-other" key={other.value}>
            <input id={`${id}-${other.value}`} type="radio" name={name} value={other.value} defaultChecked={value === other.value} />
            <b>{other.name}</b> <span className="bm-quiet">{other.meaning}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
