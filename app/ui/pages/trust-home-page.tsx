import { DataTable } from "../nhs/data-table";
import { NextStep } from "../nhs/next-step";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { StepTrack, type Step } from "../nhs/step-track";
import { HomeActions, type HomeActionsProps } from "./home-actions";
import type { Frame } from "../../web/frames";

export type AssessmentLink = { readonly href: string; readonly cycle: string; readonly state: string };

export type TrustHomePageProps = {
  readonly frame: Frame;
  readonly quiet: string;
  readonly title: string;
  readonly sentence: string | null;
  readonly steps: readonly Step[];
  /** What this reader does next; null: nothing is asked of them now. */
  readonly next: { readonly title: string; readonly text: string; readonly href: string; readonly button: string } | null;
  /** What sets a trust up, for who does it, until an assessment has begun; else empty. */
  readonly firstSteps: readonly { readonly href: string; readonly text: string; readonly about: string }[];
  /** Null: nothing is open. */
  readonly actions: HomeActionsProps | null;
  readonly assessments: readonly AssessmentLink[];
  /** What the trust lead looks after beside the assessment; empty for everybody else. */
  readonly keeping: readonly { readonly href: string; readonly text: string; readonly about: string }[];
  readonly systems: readonly { readonly href: string; readonly name: string; readonly isPrincipal: boolean }[];
  /** Ways to what other boards show: asks and offers, the England table. */
  readonly beyond: readonly { readonly href: string; readonly text: string }[];
};

/** A trust's home: where its board has come to this cycle, what to do next, and every cycle so far. */
export function TrustHomePage({ frame, quiet, title, sentence, steps, next, firstSteps, actions, assessments, keeping, systems, beyond }: TrustHomePageProps) {
  return (
    <PageShell {...frame}>
      <Opening quiet={quiet} title={title} sentence={sentence} />
      {steps.length > 0 && <StepTrack label="Where this assessment is" steps={steps} />}
      {next && (
        <NextStep title={next.title} action={{ text: next.button, href: next.href }}>
          <p>{next.text}</p>
        </NextStep>
      )}
      {firstSteps.length > 0 && (
        <>
          <h2>First steps</h2>
          <ol className="nhsuk-list nhsuk-list--number">
            {firstSteps.map(({ href, text, about }) => (
              <li key={href}>
                <a href={href}>{text}</a> <span className="bm-quiet">{about}</span>
              </li>
            ))}
          </ol>
        </>
      )}
      {actions && <HomeActions {...actions} />}
      <h2>Every assessment</h2>
      <DataTable
        caption="Assessments of this trust, the newest first"
        captionHidden
        rows={assessments}
        rowKey={({ href }) => href}
        empty={<p>This board has not begun an assessment yet.{firstSteps.length === 0 && " Its trust lead starts one; then this page shows you the way."}</p>}
        columns={[
          { key: "cycle", head: "Cycle", cell: ({ href, cycle }) => <a href={href}>{cycle}</a> },
          { key: "state", head: "Where it is", cell: ({ state }) => state },
        ]}
      />
      {keeping.length > 0 && (
        <>
          <h2>The trust’s people and records</h2>
          <ul className="nhsuk-list">
            {keeping.map(({ href, text, about }) => (
              <li key={href}>
                <a href={href}>{text}</a> <span className="bm-quiet">{about}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {systems.length > 0 && (
        <>
          <h2>Systems this trust belongs to</h2>
          <ul className="nhsuk-list">
            {systems.map(({ href, name, isPrincipal }) => (
              <li key={href}>
                <a href={href}>{name}</a>
                {isPrincipal && systems.length > 1 && <span className="bm-quiet"> (principal)</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="bm-links">
        {beyond.map(({ href, text }) => (
          <a key={href} className="bm-tap" href={href}>
            {text}
          </a>
        ))}
      </p>
    </PageShell>
  );
}
