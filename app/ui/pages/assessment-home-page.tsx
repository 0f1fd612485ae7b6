import { Button } from "../nhs/button";
import { CheckboxGroup } from "../nhs/choice-groups";
import { DataTable } from "../nhs/data-table";
import { DateField } from "../nhs/date-field";
import { ErrorSummary } from "../nhs/error-summary";
import { Notice } from "../nhs/notice";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { StepTrack, type Step } from "../nhs/step-track";
import { SummaryList } from "../nhs/summary-list";
import { Act } from "./workshop-act";
import type { FieldErrors, Typed } from "../../web/forms";
import type { Frame } from "../../web/frames";

/** What the person who runs the assessment may do to it now. */
export type AssessmentStep =
  | { readonly kind: "open" }
  | { readonly kind: "close"; readonly seats: readonly { readonly id: string; readonly title: string }[] }
  | { readonly kind: "reveal"; readonly doesStandOut: boolean }
  | { readonly kind: "agree"; readonly href: string };

export type AssessmentHomePageProps = {
  readonly frame: Frame;
  readonly action: string;
  readonly revision: number;
  readonly quiet: string;
  readonly title: string;
  readonly sentence: string | null;
  readonly steps: readonly Step[];
  /** To the workshop and what belongs to it. */
  readonly links: readonly { readonly href: string; readonly text: string }[];
  readonly facts: readonly { readonly key: string; readonly value: string; readonly action?: { readonly href: string; readonly text: string } }[];
  readonly step: AssessmentStep | null;
  /** Rounds that are open or closed, with how many answered: any kind of answer alike. */
  readonly rounds: readonly { readonly themeId: string; readonly title: string; readonly answered: string; readonly stillToAnswer: string | null }[];
  /** What this reader may have sent to members by e-mail. */
  readonly mails: { readonly invite: boolean; readonly remind: boolean };
  /** What became of e-mails just sent; null: none were. */
  readonly mailed: string | null;
  readonly typed: Typed | null;
  readonly errors: FieldErrors;
};

/** One assessment from setting up to the reveal: where it is, what is decided about it, and the next act. */
export function AssessmentHomePage(props: AssessmentHomePageProps) {
  const { frame, quiet, title, sentence, steps, links, facts, rounds, mails, mailed, action, errors } = props;
  const showsNames = rounds.some(({ stillToAnswer }) => stillToAnswer !== null);
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => (field === "" ? { text } : { field, text }))} />
      <Opening quiet={quiet} title={title} sentence={sentence} />
      {mailed !== null && (
        <Notice kind="done" title={mailed} announce>
          <p>The email leads to the questions and says nothing of any answer.</p>
        </Notice>
      )}
      <StepTrack label="Where this assessment is" steps={steps} />
      <NextAct {...props} />
      {links.length > 0 && (
        <nav aria-label="Workshop">
          <ul className="bm-links">
            {links.map(({ href, text }) => (
              <li key={href}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {rounds.length > 0 && (
        <>
          <h2>How many have answered</h2>
          <p>Any kind of answer counts alike: a level, can’t judge or skip. Nobody is shown what was answered.</p>
          <DataTable
            caption="Answers so far, by theme"
            captionHidden
            rows={rounds}
            rowKey={({ themeId }) => themeId}
            columns={[
              { key: "theme", head: "Theme", cell: (row) => row.title },
              { key: "answered", head: "Answered", cell: (row) => row.answered },
              ...(showsNames ? [{ key: "still", head: "Still to answer", cell: (row: (typeof rounds)[number]) => row.stillToAnswer ?? "" }] : []),
            ]}
          />
        </>
      )}
      {(mails.invite || mails.remind) && (
        <>
          <h2>Write to members</h2>
          <p>Each goes to members with an account, once a day at most. Whoever has none gets a seat link from the trust lead.</p>
          <div className="bm-acts">
            {mails.invite && (
              <Act action={action} intent="invite" look="second">
                Email everybody the invitation
              </Act>
            )}
            {mails.remind && (
              <Act action={action} intent="remind" look="second">
                Send a reminder
              </Act>
            )}
          </div>
        </>
      )}
      <h2>Set up</h2>
      <SummaryList rows={facts} />
    </PageShell>
  );
}

function NextAct({ step, action, revision, typed, errors }: AssessmentHomePageProps) {
  if (step === null) return null;
  if (step.kind === "agree") {
    return (
      <p>
        <a className="nhsuk-button" href={step.href}>
          See the spreads and agree levels
        </a>
      </p>
    );
  }
  return (
    <form method="post" action={action} noValidate className="bm-rule">
      <input type="hidden" name="intent" value={step.kind} />
      <input type="hidden" name="revision" value={revision} />
      {step.kind === "open" && <OpenAct typed={typed} error={errors["workshopOn"]} />}
      {step.kind === "close" && <CloseAct seats={step.seats} />}
      {step.kind === "reveal" && <RevealAct doesStandOut={step.doesStandOut} />}
    </form>
  );
}

function OpenAct({ typed, error }: { readonly typed: Typed | null; readonly error: string | undefined }) {
  const part = (name: string) => typed?.[`workshopOn-${name}`] ?? "";
  return (
    <>
      <h2>Open it for answers</h2>
      <DateField
        name="workshopOn"
        legend="When is the workshop?"
        hint="For example, 12 11 2026. Members can change their answers until it begins. Leave it blank if it is not set."
        optional
        value={{ day: part("day"), month: part("month"), year: part("year") }}
        error={error}
      />
      <Button>Open for answers</Button>
    </>
  );
}

function CloseAct({ seats }: { readonly seats: readonly { readonly id: string; readonly title: string }[] }) {
  return (
    <>
      <h2>Close the first round</h2>
      <CheckboxGroup
        name="presentSeatIds[]"
        id="present"
        legend="Who is present?"
        hint="Only the answers of those present count. Untick who is absent."
        choices={seats.map(({ id, title }) => ({ value: id, text: title }))}
        values={seats.map(({ id }) => id)}
      />
      <p>All thirteen close together. Nothing enters afterwards, and nothing is shown until you reveal.</p>
      <Button>Close the first round</Button>
    </>
  );
}

function RevealAct({ doesStandOut }: { readonly doesStandOut: boolean }) {
  return (
    <>
      <h2>Reveal all first spreads</h2>
      {doesStandOut && (
        <Notice title="Something stands out">
          <p>On at least one theme all agree, or one view stands alone. We do not say which. Remind the room that nobody has to explain an answer.</p>
        </Notice>
      )}
      <p>Everyone sees how many chose each level. Nobody sees who. This cannot be undone.</p>
      <Button>Reveal all first spreads</Button>
    </>
  );
}
