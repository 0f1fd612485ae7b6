import type { ReactNode } from "react";

export type ProgressBarProps = {
  /** The place of the theme on this page, from 1. */
  readonly at: number;
  /** For each theme in order, whether it has an answer of any kind. */
  readonly answered: readonly boolean[];
  /** About how long the rest takes, in whole minutes; null when it cannot be said. */
  readonly minutesLeft?: number | null;
  /** The saved state, at the right. */
  readonly saved?: ReactNode;
};

/** Where am I, is it saved: the one strip that stays in sight. */
export function ProgressBar({ at, answered, minutesLeft = null, saved }: ProgressBarProps) {
  return (
    <section id="progress" className="bm-progress" aria-label="Progress">
      <div className="bm-progress__in">
        <div className="bm-progress__row">
          <b>
            {at} of {answered.length}
            {minutesLeft !== null && `, about ${minutesLeft} ${minutesLeft === 1 ? "minute" : "minutes"} left`}
          </b>
          {saved}
        </div>
        <ol className="bm-progress__steps" aria-hidden="true">
          {answered.map((isAnswered, index) => (
            <li key={index} className={index + 1 === at ? "bm-progress__now" : isAnswered ? "bm-progress__done" : undefined} />
          ))}
        </ol>
      </div>
    </section>
  );
}
