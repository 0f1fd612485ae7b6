import type { FieldErrors, Typed } from "../../web/forms";
import type { Frame } from "../../web/frames";
import { LinkButton } from "../nhs/button";
import { ErrorSummary } from "../nhs/error-summary";
import { PageShell } from "../nhs/page-shell";
import { Act } from "./workshop-act";
import { WorkshopAgenda, type AgendaProps } from "./workshop-agenda";
import { WorkshopBefore, type BeforeView } from "./workshop-before";
import { WorkshopCapture, type CaptureProps } from "./workshop-capture";
import { Live, type LiveProps } from "./workshop-live";
import { WorkshopRun, type RunProps } from "./workshop-run";
import { WorkshopSeats, type SeatsProps } from "./workshop-seats";
import { WorkshopTheme, type ThemeView } from "./workshop-theme";
import { TimerClock, type TimerView } from "./workshop-timer";
import { WorkshopTogether, type TogetherRow } from "./workshop-together";

/** What stands in the middle of the console. */
export type NowView =
  | BeforeView
  | { readonly kind: "together"; readonly title: string; readonly rows: readonly TogetherRow[] }
  | { readonly kind: "theme"; readonly theme: ThemeView }
  | { readonly kind: "between"; readonly title: string; readonly text: string; readonly carried: readonly string[]; readonly mayEnd: boolean }
  | { readonly kind: "ended"; readonly minuteHref: string };

export type WorkshopPageProps = {
  readonly frame: Frame;
  readonly live: LiveProps | null;
  readonly action: string;
  readonly revision: number;
  readonly quiet: string;
  /** "KTM 4R7"; null: not open. */
  readonly code: string | null;
  readonly projectorHref: string;
  readonly minuteHref: string;
  readonly timer: TimerView | null;
  readonly minutesLeft: string | null;
  readonly run: RunProps | null;
  readonly agenda: AgendaProps;
  readonly now: NowView;
  readonly seats: SeatsProps;
  readonly capture: CaptureProps | null;
  readonly typed: Typed | null;
  readonly errors: FieldErrors;
};

/** The facilitator's console: agenda left, now in the middle, people and capture right. */
export function WorkshopPage(props: WorkshopPageProps) {
  const { frame, live, action, agenda, seats, capture, run, errors, typed } = props;
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => (field === "" ? { text } : { field, text }))} />
      <RunBar {...props} />
      {run && <WorkshopRun action={action} run={run} />}
      <div className="bm-desk">
        <WorkshopAgenda {...agenda} action={action} errors={errors} />
        <section className="bm-desk__now" aria-labelledby="now">
          <Now {...props} />
        </section>
        <div className="bm-desk__side">
          <div data-live-part="seats">
            <WorkshopSeats {...seats} />
          </div>
          {capture && <WorkshopCapture {...capture} typed={typed} errors={errors} />}
        </div>
      </div>
      <Live live={live} as="desk" />
    </PageShell>
  );
}

function RunBar({ quiet, code, timer, minutesLeft, action, projectorHref, minuteHref, run }: WorkshopPageProps) {
  const mayRun = run?.mayRun ?? false;
  return (
    <div className="bm-run">
      <div>
        <h1>Board workshop</h1>
        <p className="bm-quiet">
          {quiet}
          {code && (
            <>
              . Room code <b>{code}</b>
            </>
          )}
        </p>
      </div>
      {timer && (
        <div className="bm-run__clock">
          <TimerClock timer={timer} />
          {minutesLeft && <p className="bm-quiet">{minutesLeft}</p>}
        </div>
      )}
      {code && (
        <div className="bm-run__acts">
          {timer && mayRun && (
            <>
              <Act action={action} intent="timer" fields={{ act: timer.isRunning ? "pause" : "resume" }} look="second" small>
                {timer.isRunning ? "Pause" : "Go on"}
              </Act>
              <Act action={action} intent="timer" fields={{ act: "more" }} look="second" small>
                One minute more
              </Act>
            </>
          )}
          <LinkButton href={projectorHref} look="second" small>
            Open projector
          </LinkButton>
          <LinkButton href={minuteHref} look="second" small>
            Minute
          </LinkButton>
        </div>
      )}
    </div>
  );
}

function Now({ now, action, revision, run, typed, errors }: WorkshopPageProps) {
  const mayRun = run?.mayRun ?? false;
  switch (now.kind) {
    case "together":
      return <WorkshopTogether title={now.title} rows={now.rows} action={action} mayRun={mayRun} />;
    case "theme":
      return <WorkshopTheme view={now.theme} action={action} revision={revision} mayRun={mayRun} typed={typed} errors={errors} />;
    case "between":
      return (
        <>
          <h2 id="now">{now.title}</h2>
          <p className="bm-quiet">{now.text}</p>
          {now.carried.length > 0 && (
            <ul className="nhsuk-list nhsuk-list--bullet">
              {now.carried.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          )}
          {mayRun && now.mayEnd && (
            <Act action={action} intent="end" fields={{ revision }}>
              End the workshop and propose its levels
            </Act>
          )}
        </>
      );
    case "ended":
      return (
        <>
          <h2 id="now">The workshop has ended</h2>
          <p className="bm-quiet">Its levels are proposed. A committee may consider them, and the board approves.</p>
          <LinkButton href={now.minuteHref}>Read the minute</LinkButton>
        </>
      );
    default:
      return <WorkshopBefore view={now} action={action} revision={revision} mayRun={mayRun} />;
  }
}
