import { Button } from "../nhs/button";
import { CheckboxGroup } from "../nhs/choice-groups";
import { DateField } from "../nhs/date-field";
import { ErrorSummary } from "../nhs/error-summary";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { SelectField } from "../nhs/select-field";
import { TextArea } from "../nhs/text-area";
import { TextField } from "../nhs/text-field";
import { ASK_VERBS, ESCALATION_KINDS, MOST_ASKS, type LONGEST_IN_DRAFT, type PaperDraft } from "../../core/papers/paper-draft";
import type { FrontFieldId } from "../../core/papers/paper-template";
import type { FieldErrors, Typed } from "../../web/forms";
import type { Frame } from "../../web/frames";
import { PaperSteps, type PaperWay } from "./paper-parts";

export type PaperFrontSheetPageProps = {
  readonly frame: Frame;
  readonly way: PaperWay;
  readonly action: string;
  readonly quiet: string;
  readonly templateHref: string;
  readonly revision: number;
  readonly draft: PaperDraft;
  /** What the paper prints where the author writes nothing. */
  readonly usual: { readonly meeting: string; readonly numbering: string | null; readonly title: string; readonly asks: readonly string[] };
  readonly hasFrontSheet: boolean;
  readonly fields: readonly { readonly id: FrontFieldId; readonly label: string; readonly whenEmpty: string | null }[];
  /** References to the assurance framework that the paper's actions bear on. */
  readonly risks: readonly string[];
  readonly longest: typeof LONGEST_IN_DRAFT;
  readonly typed: Typed | null;
  readonly errors: FieldErrors;
};

/** What the author writes: the meeting, the front sheet, the ask, a summary, and what a committee is told. */
export function PaperFrontSheetPage(props: PaperFrontSheetPageProps) {
  const { frame, way, action, quiet, revision, hasFrontSheet, templateHref, errors } = props;
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => (field === "" ? { text } : { field, text }))} />
      <PaperSteps way={way} />
      <Opening quiet={quiet} title="Front sheet and ask" sentence="What you leave blank is left out, or printed as your template says. Nothing you write here is in the public paper until you approve it." />
      <form method="post" action={action} noValidate className="bm-rule">
        <input type="hidden" name="revision" value={revision} />
        <Meeting {...props} />
        <Ask {...props} />
        {hasFrontSheet ? (
          <FrontFields {...props} />
        ) : (
          <p>
            Your <a href={templateHref}>template</a> prints no front sheet: the trust puts its own before the paper.
          </p>
        )}
        <Committee {...props} />
        <Risks {...props} />
        <Button>Keep the front sheet</Button>
      </form>
    </PageShell>
  );
}

/** What was typed; before that, what stands. */
function shown({ typed }: Pick<PaperFrontSheetPageProps, "typed">, name: string, standing: string | null | undefined): string {
  return typed === null ? (standing ?? "") : (typed[name] ?? "");
}

function Meeting(props: PaperFrontSheetPageProps) {
  const { draft, usual, longest, typed, errors } = props;
  const parts = typed === null ? (draft.meetingOn ?? undefined) : { day: typed["meetingOn-day"] ?? "", month: typed["meetingOn-month"] ?? "", year: typed["meetingOn-year"] ?? "" };
  const purposes = typed === null ? draft.purposes : (typed["purposes[]"]?.split("\n") ?? []);
  return (
    <section aria-labelledby="meeting-head">
      <h2 id="meeting-head">The meeting</h2>
      <TextField name="meeting" label="Meeting" hint={usual.meeting === "" ? undefined : `Blank: ${usual.meeting}`} limit={longest.meeting} value={shown(props, "meeting", draft.meeting)} error={errors["meeting"]} />
      <DateField name="meetingOn" legend="Date of the meeting" hint="For example, 26 11 2026" value={parts} error={errors["meetingOn"]} />
      <TextField name="agendaItem" label="Agenda item" width={5} limit={longest.item} value={shown(props, "agendaItem", draft.agendaItem)} error={errors["agendaItem"]} />
      <TextField name="paperNumber" label="Paper number" width={20} hint={usual.numbering === null ? undefined : `Blank: made by your pattern, ${usual.numbering}`} limit={longest.number} value={shown(props, "paperNumber", draft.paperNumber)} error={errors["paperNumber"]} />
      <TextField name="title" label="Title" hint={`Blank: ${usual.title}`} limit={longest.title} value={shown(props, "title", draft.title)} error={errors["title"]} />
      <CheckboxGroup name="purposes[]" id="purposes" legend="Purpose" choices={PURPOSE_CHOICES} values={purposes} error={errors["purposes"]} />
    </section>
  );
}

const PURPOSE_CHOICES = [
  { value: "decision", text: "Decision" },
  { value: "discussion", text: "Discussion" },
  { value: "assurance", text: "Assurance" },
  { value: "information", text: "Information" },
] as const;

function Ask(props: PaperFrontSheetPageProps) {
  const { draft, usual, longest, errors } = props;
  return (
    <section aria-labelledby="ask-head">
      <h2 id="ask-head">What the board is asked to do</h2>
      {usual.asks.length > 0 && (
        <>
          <p>If you write none, the paper asks the board to:</p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {usual.asks.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
      {Array.from({ length: MOST_ASKS }, (_, index) => (
        <div key={index} className="bm-ask-row">
          <SelectField name={`asks.${index}.verb`} label={`Ask ${index + 1}`} options={ASK_VERBS.map((verb) => ({ value: verb, text: verb }))} value={shown(props, `asks.${index}.verb`, draft.asks[index]?.verb ?? "Note")} error={errors[`asks.${index}.verb`]} />
          <TextField name={`asks.${index}.text`} label="What" limit={longest.ask} value={shown(props, `asks.${index}.text`, draft.asks[index]?.text)} error={errors[`asks.${index}.text`]} />
        </div>
      ))}
      <TextArea name="summary" label="Summary in your own words" optional limit={longest.summary} value={shown(props, "summary", draft.summary)} error={errors["summary"]} />
    </section>
  );
}

function FrontFields(props: PaperFrontSheetPageProps) {
  const { draft, fields, longest, errors } = props;
  return (
    <section aria-labelledby="fields-head">
      <h2 id="fields-head">Front sheet</h2>
      {fields.map(({ id, label, whenEmpty }) => (
        <TextField key={id} name={`values.${id}`} label={label} hint={HINTS[id] ?? (whenEmpty === null ? undefined : `Blank: ${whenEmpty}`)} limit={longest.value} value={shown(props, `values.${id}`, draft.values[id])} error={errors[`values.${id}`]} />
      ))}
    </section>
  );
}

const HINTS: Readonly<Partial<Record<FrontFieldId, string>>> = {
  session: "Blank: written for you, with the themes kept for the private session",
  considered: "Blank: the committee on record",
  baf: "Blank: the references of the paper’s actions",
  foi: "Blank: written for you",
};

function Committee(props: PaperFrontSheetPageProps) {
  const { draft, longest, errors } = props;
  const lines = ESCALATION_KINDS.flatMap((kind) => [0, 1, 2].map((place) => ({ kind, text: draft.escalations.filter((each) => each.kind === kind)[place]?.text ?? "" })));
  return (
    <section aria-labelledby="committee-head">
      <h2 id="committee-head">Alert, advise, assure</h2>
      <p>The summary a committee hands on. Leave it blank and the paper has none.</p>
      {lines.map(({ kind, text }, index) => (
        <div key={index}>
          <input type="hidden" name={`escalations.${index}.kind`} value={kind} />
          <TextField name={`escalations.${index}.text`} label={`${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${(index % 3) + 1}`} limit={longest.escalation} value={shown(props, `escalations.${index}.text`, text)} error={errors[`escalations.${index}.text`]} />
        </div>
      ))}
    </section>
  );
}

function Risks(props: PaperFrontSheetPageProps) {
  const { draft, risks, longest, errors } = props;
  if (risks.length === 0) return null;
  return (
    <section aria-labelledby="risks-head">
      <h2 id="risks-head">Changes you propose to the assurance framework</h2>
      <p>The paper proposes; the framework’s owner decides. Controls are not written here.</p>
      {risks.map((reference, index) => (
        <div key={reference}>
          <input type="hidden" name={`riskChanges.${index}.reference`} value={reference} />
          <TextField name={`riskChanges.${index}.text`} label={reference} hint="For example, from 12 to 16. Blank: no change" limit={longest.change} value={shown(props, `riskChanges.${index}.text`, draft.riskChanges.find((each) => each.reference === reference)?.text)} error={errors[`riskChanges.${index}.text`]} />
        </div>
      ))}
    </section>
  );
}
