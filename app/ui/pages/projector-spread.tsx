import { RoundsDrawing } from "../charts/rounds-drawing";
import type { RoundSpread } from "../../core/charts/rounds-chart";

export type SpreadSlide = {
  readonly kind: "spread";
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly rounds: readonly RoundSpread[];
  readonly roundNames: readonly string[];
  readonly seats: number;
  readonly levelNames: readonly string[];
  /** Term, value, and what it was before. */
  readonly facts: readonly { readonly term: string; readonly value: string; readonly was: string | null; readonly note: string | null; readonly isWord: boolean }[];
  readonly finding: string;
};

/** A theme's spread, or two side by side, and what they come to. */
export function ProjectorSpread({ id, title, question, rounds, roundNames, seats, levelNames, facts, finding }: SpreadSlide) {
  return (
    <div className="bm-slide__spread">
      <div>
        <h1>{title}</h1>
        <p className="bm-slide__ask">{question}</p>
      </div>
      <div className="bm-slide__chart">
        {rounds.some((round) => round !== null) && (
          <ul className="bm-slide__key" aria-hidden="true">
            {roundNames.map((name, index) => (
              <li key={name}>
                <span className={index < roundNames.length - 1 ? "bm-slide__dot" : "bm-slide__dot bm-slide__dot--full"} /> {name}
              </li>
            ))}
            <li>
              <svg width="40" height="34" viewBox="0 0 40 34" focusable="false">
                <path d="M20 2 38 32H2Z" fill="var(--ink)" />
              </svg>{" "}
              median
            </li>
          </ul>
        )}
        {rounds.length > 0 && <RoundsDrawing id={`wall-${id}`} theme={title} rounds={rounds} seats={seats} levelNames={levelNames} scale="projector" />}
      </div>
      <div className="bm-slide__side">
        <dl>
          {facts.map(({ term, value, was, note, isWord }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd className={isWord ? "bm-slide__word" : undefined}>
                {was !== null && (
                  <span className="bm-slide__was">
                    {was}
                    {isWord ? "" : " →"}{" "}
                  </span>
                )}
                {value}
                {note && <small>{note}</small>}
              </dd>
            </div>
          ))}
        </dl>
        <p className="bm-slide__finding">{finding}</p>
      </div>
    </div>
  );
}
