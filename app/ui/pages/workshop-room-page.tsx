import { RoundsDrawing } from "../charts/rounds-drawing";
import type { RoundSpread } from "../../core/charts/rounds-chart";
import type { Level } from "../../core/scoring/level";
import type { LevelLine } from "../nhs/level-picker";
import type { Frame } from "../../web/frames";
import { Button, LinkButton } from "../nhs/button";
import { ErrorSummary } from "../nhs/error-summary";
import { Notice } from "../nhs/notice";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { PrivacyPromise } from "../nhs/privacy-promise";
import { RoomAnswering, RoomForm, type AskedAgain } from "./room-answer";
import { Act } from "./workshop-act";
import { ChairConfirms } from "./workshop-chair";
import { Live, type LiveProps } from "./workshop-live";
import { TimerClock, type TimerView } from "./workshop-timer";

export type RoomTheme = {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  /** "Mixed views, median 2.5". */
  readonly finding: string;
  readonly counts: string;
  readonly rounds: readonly RoundSpread[];
  readonly roundNames: readonly string[];
  readonly reasons: readonly string[];
  readonly agreed: string | null;
};

/** What a member's phone shows in the room. */
export type RoomView =
  | { readonly kind: "waiting"; readonly label: string }
  | { readonly kind: "plain"; readonly title: string; readonly text: string; readonly count: string | null; readonly link: { readonly href: string; readonly text: string } | null }
  | { readonly kind: "enter" }
  | { readonly kind: "practice"; readonly question: string; readonly levels: readonly LevelLine[]; readonly count: string; readonly hasAnswered: boolean }
  | { readonly kind: "practised"; readonly question: string; readonly spread: RoundSpread; readonly names: readonly string[]; readonly seats: number }
  | { readonly kind: "together"; readonly title: string; readonly rows: readonly { readonly themeId: string; readonly title: string; readonly words: string; readonly isPulledOut: boolean }[]; readonly mayPullOut: boolean }
  | { readonly kind: "theme"; readonly theme: RoomTheme; readonly again: AskedAgain | null }
  | { readonly kind: "all"; readonly themes: readonly RoomTheme[] };

export type WorkshopRoomPageProps = {
  readonly frame: Pick<Frame, "homeHref"> & Partial<Frame>;
  readonly live: LiveProps | null;
  readonly action: string;
  readonly quiet: string;
  readonly view: RoomView;
  readonly timer: TimerView | null;
  /** "9 of 13 levels agreed"; null: nothing has been revealed. */
  readonly agreed: { readonly text: string; readonly href: string; readonly link: string } | null;
  readonly levelNames: readonly string[];
  readonly seats: number;
  /** This device is handed round. */
  readonly isShared: boolean;
  /** Why earlier answers of this seat are not shown; null: there is nothing to tell. */
  readonly sealed: { readonly title: string; readonly text: string } | null;
  /** For the chair alone: levels recorded and not yet confirmed from this seat. */
  readonly toConfirm: readonly { readonly themeId: string; readonly title: string; readonly level: Level; readonly revision: number }[];
  /** With what a theme is answered again without leaving the room; null: not on this device. */
  readonly answering: { readonly seatId: string; readonly list: string; readonly longestReason: number } | null;
  readonly error: string | null;
  /** Read out when it has changed while the page stands. */
  readonly says: string;
};

/** The room on a member's phone: what is asked now, or what is seen now. */
export function WorkshopRoomPage(props: WorkshopRoomPageProps) {
  const { frame, live, action, timer, agreed, isShared, sealed, toConfirm, answering, levelNames, error, says } = props;
  return (
    <PageShell {...frame} width="narrow" after={answering && <RoomForm longestReason={answering.longestReason} levelNames={levelNames} />}>
      <ErrorSummary problems={error === null ? [] : [{ text: error }]} />
      {timer && <TimerClock timer={timer} />}
      <View {...props} />
      {toConfirm.length > 0 && <ChairConfirms levels={toConfirm} action={action} />}
      {sealed && (
        <Notice title={sealed.title}>
          <p>{sealed.text}</p>
        </Notice>
      )}
      {agreed && (
        <p>
          {agreed.text}. <a href={agreed.href}>{agreed.link}</a>
        </p>
      )}
      {isShared && (
        <Act action={action} intent="hand-on" look="second" wide>
          Hand this tablet on
        </Act>
      )}
      {answering && <p data-outbox={answering.seatId} data-list={answering.list} role="status" />}
      <Live live={live} as="room" says={says} />
    </PageShell>
  );
}

function View(props: WorkshopRoomPageProps) {
  const { view, quiet, action } = props;
  switch (view.kind) {
    case "waiting":
      return (
        <>
          <Opening quiet={quiet} title={`This is phone ${view.label}`} sentence="Say the number to the facilitator, who gives you a seat. This page goes on by itself; if it does not, load it again." />
          <PrivacyPromise />
        </>
      );
    case "plain":
      return (
        <>
          <Opening quiet={quiet} title={view.title} sentence={view.text} />
          {view.count && (
            <p className="bm-room__count" data-live-count>
              {view.count}
            </p>
          )}
          {view.link && (
            <LinkButton wide href={view.link.href}>
              {view.link.text}
            </LinkButton>
          )}
        </>
      );
    case "enter":
      return (
        <>
          <Opening quiet={quiet} title="The workshop is open" sentence="Say that you are in the room: only the answers of those present are counted." />
          <Act action={action} intent="enter" wide>
            I am here
          </Act>
        </>
      );
    case "practice":
      return <Practice view={view} action={action} quiet={quiet} />;
    case "practised":
      return (
        <>
          <Opening quiet={quiet} title="This is what a reveal looks like" sentence={view.question} />
          {view.spread === null ? <p>Too few answered to show without showing who.</p> : <RoundsDrawing id="practice" theme="the practice question" rounds={[view.spread]} seats={view.seats} levelNames={view.names} />}
        </>
      );
    case "together":
      return <Together view={view} action={action} quiet={quiet} />;
    case "theme":
      return (
        <>
          <Theme theme={view.theme} {...props} isMain />
          {view.again && <RoomAnswering again={view.again} />}
        </>
      );
    case "all":
      return (
        <>
          <Opening quiet={quiet} title="Every spread so far" />
          {view.themes.map((theme) => (
            <Theme key={theme.id} theme={theme} {...props} isMain={false} />
          ))}
        </>
      );
  }
}

function Practice({ view, action, quiet }: { readonly view: Extract<RoomView, { kind: "practice" }>; readonly action: string; readonly quiet: string }) {
  return (
    <>
      <Opening quiet={`${quiet}. Practice question`} title={view.question} sentence="Nothing hangs on it. Its answers are deleted when they are shown." />
      <p className="bm-room__count" data-live-count>
        {view.count}
      </p>
      <form method="post" action={action}>
        <input type="hidden" name="intent" value="practice" />
        <fieldset className="nhsuk-fieldset">
          <legend className="nhsuk-u-visually-hidden">{view.question}</legend>
          <div className="bm-five">
            {view.levels.map(({ level, name }) => (
              <label className="bm-line" key={level}>
                <input type="radio" name="level" value={level} />
                <span className="bm-line__number" aria-hidden="true">
                  {level}
                </span>
                <b>{name}</b>
              </label>
            ))}
          </div>
        </fieldset>
        <Button wide>{view.hasAnswered ? "Change my answer" : "Answer"}</Button>
      </form>
    </>
  );
}

function Together({ view, action, quiet }: { readonly view: Extract<RoomView, { kind: "together" }>; readonly action: string; readonly quiet: string }) {
  return (
    <>
      <Opening quiet={quiet} title={view.title} sentence="Anyone can pull one out to discuss it. Nobody sees who." />
      <ul className="bm-room__list">
        {view.rows.map(({ themeId, title, words, isPulledOut }) => (
          <li key={themeId}>
            <b>{title}</b>
            <span>{words}</span>
            {isPulledOut ? (
              <span>Pulled out: to be discussed.</span>
            ) : (
              view.mayPullOut && (
                <Act action={action} intent="pull-out" fields={{ themeId }} look="second" small>
                  Discuss it<span className="nhsuk-u-visually-hidden">: {title}</span>
                </Act>
              )
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Theme({ theme, levelNames, seats, isMain }: Pick<WorkshopRoomPageProps, "levelNames" | "seats"> & { readonly theme: RoomTheme; readonly isMain: boolean }) {
  const Heading = isMain ? "h1" : "h2";
  return (
    <section className="bm-room__theme" aria-labelledby={`theme-${theme.id}`}>
      <Heading id={`theme-${theme.id}`}>{theme.title}</Heading>
      <p className="bm-quiet">{theme.question}</p>
      <p>
        <b>{theme.finding}</b>
        {theme.counts && `. ${theme.counts}.`}
      </p>
      {theme.rounds.some((round) => round !== null) && (
        <>
          {theme.rounds.length > 1 && <p className="bm-small">Hollow: {theme.roundNames[0]}. Filled: {theme.roundNames[1]}.</p>}
          <RoundsDrawing id={`room-${theme.id}`} theme={theme.title} rounds={theme.rounds} seats={seats} levelNames={levelNames} />
        </>
      )}
      {theme.reasons.length > 0 && (
        <ul className="bm-room__reasons" aria-label="Reasons given, in random order">
          {theme.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {theme.agreed && (
        <p>
          <b>{theme.agreed}</b>
        </p>
      )}
    </section>
  );
}
