import type { ReactNode } from "react";

type OpeningProps = {
  /** Cycle, date, state: the quiet line above. */
  readonly quiet?: ReactNode;
  /** A sentence that could be minuted. */
  readonly title: ReactNode;
  /** One sentence that answers "so what?". */
  readonly sentence?: ReactNode;
};

/** How a page begins. */
export function Opening({ quiet, title, sentence }: OpeningProps) {
  return (
    <div className="bm-opening">
      {quiet && <p className="bm-opening__quiet">{quiet}</p>}
      <h1>{title}</h1>
      {sentence && <p className="bm-opening__sentence">{sentence}</p>}
    </div>
  );
}
