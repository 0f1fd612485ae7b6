import { HiddenText } from "./hidden-text";

export type Step = {
  readonly name: string;
  /** A date, a count: one short line. */
  readonly note?: string;
  readonly state: "done" | "now" | "to-come";
};

type StepTrackProps = {
  readonly label: string;
  readonly steps: readonly Step[];
  /** "status" is the short form with three steps: proposed, considered, approved. */
  readonly kind?: "journey" | "status";
};

const STATE_WORDS = { done: ", done", now: ", now", "to-come": ", to come" } as const;

/** Where we are: steps on a line, said in words too. */
export function StepTrack({ label, steps, kind = "journey" }: StepTrackProps) {
  return (
    <ol className={`bm-track bm-track--${kind}`} aria-label={label}>
      {steps.map(({ name, note, state }) => (
        <li key={name} className={state === "to-come" ? undefined : `bm-track__${state}`} aria-current={state === "now" ? "step" : undefined}>
          <span className="bm-track__mark" aria-hidden="true">
            {state === "done" && <Tick small={kind === "status"} />}
          </span>
          <span className="bm-track__text">
            <span className="bm-track__name">
              {name}
              <HiddenText>{STATE_WORDS[state]}</HiddenText>
            </span>
            {note && <span className="bm-track__note">{note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Tick({ small }: { readonly small: boolean }) {
  return (
    <svg width={small ? 10 : 14} height={small ? 9 : 12} viewBox="0 0 14 12" aria-hidden="true" focusable="false">
      <path d="M1 6.4l4 4 8-9" fill="none" stroke="currentColor" strokeWidth="2.4" />
    </svg>
  );
}
