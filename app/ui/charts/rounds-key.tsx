import { AnswerDot, MedianTriangle } from "./marks";

type RoundsKeyProps = {
  /** "round 1, n 11"; earlier first. */
  readonly rounds: readonly string[];
};

/** Which dots are which round's. */
export function RoundsKey({ rounds }: RoundsKeyProps) {
  return (
    <ul className="bm-key__list bm-key__list--line">
      {rounds.map((words, index) => (
        <li key={words}>
          <svg className="bm-chart" width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true" focusable="false">
            <AnswerDot radius={7} isEarlier={index < rounds.length - 1} />
          </svg>
          {words}
        </li>
      ))}
      <li>
        <svg className="bm-chart" width="18" height="18" viewBox="-9 -4 18 18" aria-hidden="true" focusable="false">
          <MedianTriangle half={6} />
        </svg>
        median
      </li>
    </ul>
  );
}
