import { Button } from "../nhs/button";
import { RadioGroup } from "../nhs/choice-groups";
import { DateField } from "../nhs/date-field";
import { ErrorSummary } from "../nhs/error-summary";
import { Notice } from "../nhs/notice";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { SelectField } from "../nhs/select-field";
import { TextArea } from "../nhs/text-area";
import { TextField } from "../nhs/text-field";
import { ASK_VERBS, MOST_ASKS, type LONGEST_IN_DRAFT } from "../../core/papers/paper-draft";
import type { SystemDraft } from "../../core/papers/system-draft";
import type { FieldErrors, Typed } from "../../web/forms";
import type { Frame } from "../../web/frames";
import { PaperSteps, type PaperWay } from "./paper-parts";

export type SystemPaperWordsPageProps = {
  readonly frame: Frame;
  readonly way: PaperWay;
  readonly action: string;
  readonly quiet: string;
  readonly revision: number;
  readonly draft: SystemDraft;
  /** What the paper asks where the lead writes nothing; empty once something is written. */
  readonly usualAsks: readonly string[];
  readonly longest: typeof LONGEST_IN_DRAFT & { readonly rewording: number };
  readonly typed: Typed | null;
  readonly errors: FieldErrors;
};

/** What a system's lead writes: the meeting, the ask, a note, and what the public paper prints of each. */
export function SystemPaperWordsPage(props: SystemPaperWordsPageProps) {
  const { frame, way, action, quiet, revision, errors } = props;
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => (field === "" ? { text } : { field, text }))} />
      <PaperSteps way={way} />
      <Opening quiet={quiet} title="Your words in the system paper" sentence="What you leave blank is left out. The system’s paper prints your words as you write them; the public one only what you decide here." />
      <Notice title="You may know more than this paper may print">
        <p>Trusts release levels to you, to their peers and to this paper apart. Write nothing here about a trust’s levels that it has not released to the paper: your words cannot be checked against what it released. A paper for the system can be asked for under the Freedom of Information Act 2000.</p>
      </Notice>
      <form method="post" action={action} noValidate className="bm-rule">
        <input type="hidden" name="revision" value={revision} />
        <Meeting {...props} />
        <Ask {...props} />
        <Note {...props} />
        <Button>Keep these words</Button>
      </form>
    </PageShell>
  );
}

/** What was typed; before that, what stands. */
function shown({ typed }: Pick<SystemPaperWordsPageProps, "typed">, name: string, standing: string | null | undefined): string {
  return typed === null ? (standing ?? "") : (typed[name] ?? "");
}

function Meeting(props: SystemPaperWordsPageProps) {
  const { draft, longest, typed, errors } = props;
  const parts = typed === null ? (draft.meetingOn ?? undefined) : { day: typed["meetingOn-day"] ?? "", month: typed["meetingOn-month"] ?? "", year: typed["meetingOn-year"] ?? "" };
  return (
    <section aria-labelledby="meeting-head">
      <h2 id="meeting-head">The meeting</h2>
      <p>Printed on both versions.</p>
      <TextField name="meeting" label="Meeting" hint="For example, Integrated care board" limit={longest.meeting} value={shown(props, "meeting", draft.meeting)} error={errors["meeting"]} />
      <DateField name="meetingOn" legend="Date of the meeting" hint="For example, 26 11 2026" value={parts} error={errors["meetingOn"]} />
      <TextField name="agendaItem" label="Agenda item" width={5} limit={longest.item} value={shown(props, "agendaItem", draft.agendaItem)} error={errors["agendaItem"]} />
      <TextField name="paperNumber" label="Paper number" width={20} limit={longest.number} value={shown(props, "paperNumber", draft.paperNumber)} error={errors["paperNumber"]} />
    </section>
  );
}

function Ask(props: SystemPaperWordsPageProps) {
  const { draft, usualAsks, longest, errors } = props;
  return (
    <section aria-labelledby="ask-head">
      <h2 id="ask-head">What the system is asked to do</h2>
      {usualAsks.length > 0 && (
        <>
          <p>If you write none, the paper asks the system to:</p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {usualAsks.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
      {Array.from({ length: MOST_ASKS }, (_, index) => (
        <div key={index} className="bm-wording">
          <div className="bm-ask-row">
            <SelectField name={`asks.${index}.verb`} label={`Ask ${index + 1}`} options={ASK_VERBS.map((verb) => ({ value: verb, text: verb }))} value={shown(props, `asks.${index}.verb`, draft.asks[index]?.verb ?? "Note")} error={errors[`asks.${index}.verb`]} />
            <TextField name={`asks.${index}.text`} label="What" limit={longest.ask} value={shown(props, `asks.${index}.text`, draft.asks[index]?.text)} error={errors[`asks.${index}.text`]} />
          </div>
          <ForThePublic {...props} name={`asks.${index}`} of={`ask ${index + 1}`} standing={draft.asks[index]?.wording ?? null} />
        </div>
      ))}
    </section>
  );
}

function Note(props: SystemPaperWordsPageProps) {
  const { draft, longest, errors } = props;
  return (
    <section aria-labelledby="note-head">
      <h2 id="note-head">A note from you</h2>
      <TextArea name="note.text" label="What the system should know before it reads on" optional limit={longest.summary} value={shown(props, "note.text", draft.note?.text)} error={errors["note.text"]} />
      <ForThePublic {...props} name="note" of="the note" standing={draft.note?.wording ?? null} />
    </section>
  );
}

const CHOICES = [
  { value: "approve", text: "Print as it is" },
  { value: "reword", text: "Print other words" },
  { value: "leave-out", text: "Leave out" },
] as const;

type ForThePublicProps = SystemPaperWordsPageProps & { readonly name: string; readonly of: string; readonly standing: NonNullable<SystemDraft["note"]>["wording"] };

function ForThePublic({ typed, errors, longest, name, of, standing }: ForThePublicProps) {
  const decision = typed === null ? standing?.decision : typed[`${name}.decision`];
  const reworded = standing?.decision === "reword" ? standing.text : "";
  return (
    <>
      <RadioGroup name={`${name}.decision`} legend={`In the public paper, ${of}`} choices={CHOICES} value={decision} inline error={errors[`${name}.decision`]} />
      <details open={decision === "reword" || errors[`${name}.rewording`] !== undefined}>
        <summary>Other words for {of}</summary>
        <TextArea name={`${name}.rewording`} label={`What the public paper prints in place of ${of}`} rows={2} limit={longest.rewording} value={typed === null ? reworded : (typed[`${name}.rewording`] ?? "")} error={errors[`${name}.rewording`]} />
      </details>
    </>
  );
}
