import { LONGEST_REASON } from "../../core/assessment/answer-form";
import type { FieldErrors, Typed } from "../../web/forms";
import type { Frame } from "../../web/frames";
import { Button } from "../nhs/button";
import { ErrorSummary } from "../nhs/error-summary";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { SelectField } from "../nhs/select-field";
import { TextField } from "../nhs/text-field";

export type WorkshopBallotsPageProps = {
  readonly frame: Frame;
  readonly action: string;
  readonly backHref: string;
  readonly packHref: string;
  readonly quiet: string;
  /** Seats on paper: as many ballots can be keyed. */
  readonly ballots: number;
  /** A round is open: ballots can be keyed now. */
  readonly isOpen: boolean;
  /** The first spreads are revealed: what is left is to agree levels. */
  readonly isForAgreeing: boolean;
  /** Of the open rounds; else those without an agreed level. */
  readonly themes: readonly { readonly id: string; readonly title: string; readonly question: string; readonly lines: readonly { readonly level: number; readonly line: string }[] }[];
  readonly typed: Typed | null;
  readonly errors: FieldErrors;
};

const CHOICES = [{ value: "", text: "Blank" }, ...[1, 2, 3, 4, 5].map((level) => ({ value: String(level), text: String(level) })), { value: "cant-judge", text: "Can’t judge" }, { value: "skip", text: "Skip" }];

/** Paper ballots: keyed as one batch that belongs to no seat, and blank ones to print at any moment. */
export function WorkshopBallotsPage(props: WorkshopBallotsPageProps) {
  const { frame, backHref, packHref, quiet, errors } = props;
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => (field === "" ? { text } : { field, text }))} />
      <div className="bm-noprint">
        <Opening quiet={quiet} title="Paper ballots" sentence="Print this page when phones fail: each member fills in one, unnamed. Key them later as one batch, linked to no seat." />
        <KeyBatch {...props} />
        <p>
          <a href={packHref}>A whole answering pack, with a guide</a>, for who answers on paper before the meeting.
        </p>
        <p>
          <a href={backHref}>Back to the console</a>
        </p>
      </div>
      <BlankBallot {...props} />
    </PageShell>
  );
}

function KeyBatch({ action, ballots, isOpen, themes, typed }: WorkshopBallotsPageProps) {
  if (!isOpen) return <p>No round is open now, so there is nothing to key. To ask a theme on paper, put it on the table and answer it again.</p>;
  if (ballots === 0) return <p>No seat is noted as on paper. Note that in the console before you key a batch.</p>;
  return (
    <details className="nhsuk-details" open={typed !== null}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Key {ballots === 1 ? "the ballot" : `up to ${ballots} ballots`}</span>
      </summary>
      <form method="post" action={action} noValidate className="nhsuk-details__text">
        <p>Mix the papers first. A second batch takes the place of the first, until the round is closed.</p>
        {Array.from({ length: ballots }, (_, ballot) => (
          <fieldset key={ballot} className="bm-ballot">
            <legend className="bm-label bm-label--m">Ballot {ballot + 1}</legend>
            {themes.map(({ id, title }) => {
              const name = (part: string) => `ballots.${ballot}.${id}.${part}`;
              return (
                <div key={id} className="bm-ballot__line">
                  <SelectField name={name("choice")} label={title} value={typed?.[name("choice")] ?? ""} options={CHOICES} />
                  <TextField name={name("reason")} label="Reason" optional limit={LONGEST_REASON} value={typed?.[name("reason")] ?? ""} />
                </div>
              );
            })}
          </fieldset>
        ))}
        <Button>Key this batch</Button>
      </form>
    </details>
  );
}

/** What the printer makes: the questions with their five lines, and room to write. It asks for no name. */
function BlankBallot({ quiet, themes, isForAgreeing }: WorkshopBallotsPageProps) {
  return (
    <section className="bm-blank" aria-labelledby="blank">
      <h2 id="blank">{isForAgreeing ? "The themes still to agree" : "Your ballot"}</h2>
      <p>{isForAgreeing ? `${quiet}. Mark one answer to each theme, unnamed, and hand it in. The chair writes the level the board agrees in the last line.` : `${quiet}. Mark one answer to each theme. Do not write your name: ballots are mixed before anybody reads them.`}</p>
      <ol>
        {themes.map(({ id, title, question, lines }) => (
          <li key={id}>
            <h3>{title}</h3>
            <p>{question}</p>
            <ul>
              {lines.map(({ level, line }) => (
                <li key={level}>
                  <span className="bm-blank__box" aria-hidden="true" /> <b>{level}</b> {line}
                </li>
              ))}
              <li>
                <span className="bm-blank__box" aria-hidden="true" /> Can’t judge <span className="bm-blank__box" aria-hidden="true" /> Skip
              </li>
            </ul>
            <p className="bm-blank__reason">{isForAgreeing ? "Agreed level and why:" : "Why (optional):"}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
