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
  readonly quiet: string;
  /** Seats on paper: as many ballots can be keyed. */
  readonly ballots: number;
  readonly themes: readonly { readonly id: string; readonly title: string; readonly question: string }[];
  readonly typed: Typed | null;
  readonly errors: FieldErrors;
};

const CHOICES = [{ value: "", text: "Blank" }, ...[1, 2, 3, 4, 5].map((level) => ({ value: String(level), text: String(level) })), { value: "cant-judge", text: "Can’t judge" }, { value: "skip", text: "Skip" }];

/** Paper ballots, keyed as one batch that belongs to no seat. */
export function WorkshopBallotsPage({ frame, action, backHref, quiet, ballots, themes, typed, errors }: WorkshopBallotsPageProps) {
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => (field === "" ? { text } : { field, text }))} />
      <Opening quiet={quiet} title="Key the paper ballots" sentence="One batch, linked to no seat. Mix the papers first. A second batch takes the place of the first, until the round is closed." />
      {ballots === 0 ? (
        <p>No seat is noted as on paper. Note that in the console first.</p>
      ) : (
        <form method="post" action={action} noValidate>
          {Array.from({ length: ballots }, (_, ballot) => (
            <fieldset key={ballot} className="bm-ballot">
              <legend className="bm-label bm-label--m">Ballot {ballot + 1}</legend>
              {themes.map(({ id, title }) => {
                const name = (part: string) => `ballots.${ballot}.${id}.${part}`;
                return (
                  <div key={id} className="bm-ballot__line">
                    <SelectField name={name("choice")} label={title} value={typed?.[name("choice")] ?? ""} options={CHOICES} />
                    <TextField name={name("reason")} label="Reason" optional value={typed?.[name("reason")] ?? ""} />
                  </div>
                );
              })}
            </fieldset>
          ))}
          <Button>Key this batch</Button>
        </form>
      )}
      <section className="bm-rule" aria-labelledby="blank">
        <h2 id="blank">A blank ballot to print</h2>
        <p className="bm-quiet">Print this page when phones fail: everything above is left out on paper.</p>
        <ol className="bm-blank">
          {themes.map(({ id, title, question }) => (
            <li key={id}>
              <b>{title}.</b> {question}
              <span>1 &nbsp; 2 &nbsp; 3 &nbsp; 4 &nbsp; 5 &nbsp; can’t judge &nbsp; skip</span>
            </li>
          ))}
        </ol>
      </section>
      <p>
        <a href={backHref}>Back to the console</a>
      </p>
    </PageShell>
  );
}
