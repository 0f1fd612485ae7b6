import { HiddenText } from "../nhs/hidden-text";
import { LevelChip } from "../nhs/level-chip";
import type { Level } from "../../core/scoring/level";
import { SeatDots } from "./projector-dots";
import { ProjectorJoin, type JoinSlide } from "./projector-join";
import { ProjectorSpread, type SpreadSlide } from "./projector-spread";
import { ProjectorTogether, type TogetherSlide } from "./projector-together";
import { Live, type LiveProps } from "./workshop-live";
import { TimerClock, type TimerView } from "./workshop-timer";

/** One thought on the wall. */
export type Slide =
  | JoinSlide
  | SpreadSlide
  | TogetherSlide
  | { readonly kind: "count"; readonly title: string; readonly text: string; readonly count: string; readonly answered: number; readonly of: number; readonly foot: string }
  | { readonly kind: "plain"; readonly title: string; readonly text: string; readonly foot: string };

/** The agenda as a strip of squares: recorded together, then those to discuss. */
export type Strip = {
  readonly label: string;
  readonly words: string;
  readonly together: readonly (Level | null)[];
  readonly discuss: readonly { readonly level: Level | null; readonly isNow: boolean }[];
};

export type ProjectorPageProps = {
  readonly isDark: boolean;
  readonly live: LiveProps | null;
  readonly slide: Slide;
  readonly strip: Strip | null;
  readonly timer: TimerView | null;
  /** Said to a screen reader when the slide changes. */
  readonly announcement: string;
};

/** The wall: one thought, no controls, readable at six metres. */
export function ProjectorPage({ isDark, live, slide, strip, timer, announcement }: ProjectorPageProps) {
  return (
    <main id="main" className={isDark ? "bm-wall bm-dark" : "bm-wall"}>
      <div className="bm-slide">
        {(strip || timer) && (
          <div className="bm-slide__head">
            {strip ? <AgendaStrip {...strip} /> : <span />}
            {timer && <TimerClock timer={timer} />}
          </div>
        )}
        <SlideBody slide={slide} />
      </div>
      <p className="nhsuk-u-visually-hidden" role="status" data-announce={announcement} />
      <Live live={live} as="wall" />
    </main>
  );
}

function SlideBody({ slide }: { readonly slide: Slide }) {
  switch (slide.kind) {
    case "join":
      return <ProjectorJoin {...slide} />;
    case "spread":
      return <ProjectorSpread {...slide} />;
    case "together":
      return <ProjectorTogether {...slide} />;
    case "count":
      return (
        <div className="bm-slide__body">
          <h1>{slide.title}</h1>
          <p className="bm-slide__ask">{slide.text}</p>
          <p className="bm-slide__count" data-live-count>
            {slide.count}
          </p>
          <SeatDots filled={slide.answered} of={slide.of} isLive />
          <p className="bm-slide__foot">{slide.foot}</p>
        </div>
      );
    case "plain":
      return (
        <div className="bm-slide__body">
          <h1>{slide.title}</h1>
          <p className="bm-slide__ask">{slide.text}</p>
          <p className="bm-slide__foot">{slide.foot}</p>
        </div>
      );
  }
}

function AgendaStrip({ label, words, together, discuss }: Strip) {
  return (
    <div className="bm-strip-row">
      <ol className="bm-strip-agenda" aria-label={label}>
        {together.map((level, index) => (
          <li key={`together-${index}`}>
            <HiddenText>Agreed together at level </HiddenText>
            {level === null ? <span className="bm-strip-agenda__open" /> : <LevelChip level={level} />}
          </li>
        ))}
        {together.length > 0 && discuss.length > 0 && <li className="bm-strip-agenda__gap" aria-hidden="true" />}
        {discuss.map(({ level, isNow }, index) => (
          <li key={`discuss-${index}`} className={isNow ? "bm-strip-agenda__now" : undefined} aria-current={isNow ? "step" : undefined}>
            <HiddenText>{isNow ? "Now" : level === null ? "To come" : "Agreed at level "}</HiddenText>
            {level === null ? <span className="bm-strip-agenda__open" /> : <LevelChip level={level} />}
          </li>
        ))}
      </ol>
      <p>{words}</p>
    </div>
  );
}
