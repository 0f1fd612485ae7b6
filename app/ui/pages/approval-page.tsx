import { Button } from "../nhs/button";
import { DateField, type DateParts } from "../nhs/date-field";
import { ErrorSummary } from "../nhs/error-summary";
import { Notice } from "../nhs/notice";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { StepTrack, type Step } from "../nhs/step-track";
import { TextField } from "../nhs/text-field";
import { LONGEST } from "../../core/assessment/decision-forms";
import type { FieldErrors, Typed } from "../../web/forms";
import type { Frame } from "../../web/frames";

export type ApprovalAct = "propose" | "consider" | "approve";

export type ApprovalPageProps = {
  readonly frame: Frame;
  readonly action: string;
  readonly quiet: string;
  readonly title: string;
  readonly revision: number;
  readonly steps: readonly Step[];
  /** What may be recorded now, in the order of the way. */
  readonly acts: readonly ApprovalAct[];
  /** "12 of 13"; themes without a level are carried to another meeting. */
  readonly agreed: string;
  readonly minute: string | null;
  readonly hold: { readonly reason: string | null; readonly areAnswersDeleted: boolean };
  readonly typed: Typed | null;
  readonly errors: FieldErrors;
};

/** Proposed by the workshop, considered by a committee, approved by the board: each with its date. */
export function ApprovalPage({ frame, action, quiet, title, revision, steps, acts, agreed, minute, hold, typed, errors }: ApprovalPageProps) {
  const fields = { action, revision, typed, errors };
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => (field === "" ? { text } : { field, text }))} />
      <Opening quiet={quiet} title={title} sentence={`A level is agreed on ${agreed} themes. A workshop rarely has the power to decide: it proposes, and the board approves.`} />
      <StepTrack kind="status" label="Approval" steps={steps} />
      {acts.includes("propose") && <Propose {...fields} />}
      {acts.includes("consider") && <Consider {...fields} />}
      {acts.includes("approve") && <Approve {...fields} isHeld={hold.reason !== null} />}
      {minute && <p>Minute: {minute}</p>}
      <Hold {...fields} hold={hold} />
    </PageShell>
  );
}

type ActProps = Pick<ApprovalPageProps, "action" | "revision" | "typed" | "errors">;

function Propose(props: ActProps) {
  return (
    <ActForm {...props} intent="propose" title="Proposed in the workshop">
      <DateField name="proposedOn" legend="Date of the workshop" hint="For example, 12 11 2026" value={dateOf(props, "propose", "proposedOn")} error={errorOf(props, "propose", "proposedOn")} />
      <Button>Record the proposal</Button>
    </ActForm>
  );
}

function Consider(props: ActProps) {
  return (
    <ActForm {...props} intent="consider" title="Considered by a committee">
      <TextField name="consideredBy" label="Committee" limit={LONGEST.committee} value={valueOf(props, "consider", "consideredBy")} error={errorOf(props, "consider", "consideredBy")} />
      <DateField name="consideredOn" legend="Date of its meeting" hint="For example, 19 11 2026" value={dateOf(props, "consider", "consideredOn")} error={errorOf(props, "consider", "consideredOn")} />
      <Button look="second">Record that it was considered</Button>
    </ActForm>
  );
}

function Approve({ isHeld, ...props }: ActProps & { readonly isHeld: boolean }) {
  return (
    <ActForm {...props} intent="approve" title="Approved by the board">
      <DateField name="approvedOn" legend="Date of the board meeting" hint="For example, 26 11 2026" value={dateOf(props, "approve", "approvedOn")} error={errorOf(props, "approve", "approvedOn")} />
      <TextField name="minute" label="Minute" hint="Its number, or where it is recorded" limit={LONGEST.minute} value={valueOf(props, "approve", "minute")} error={errorOf(props, "approve", "minute")} />
      <Notice title={isHeld ? "Individual answers are on hold" : "Individual answers are deleted at approval"}>
        <p>{isHeld ? "They are kept until you lift the hold." : "How many chose each level is kept; who chose it is gone. This cannot be undone."}</p>
      </Notice>
      <Button>Record the approval</Button>
    </ActForm>
  );
}

function Hold({ hold: { reason, areAnswersDeleted }, ...props }: ActProps & Pick<ApprovalPageProps, "hold">) {
  if (areAnswersDeleted) return <p className="bm-quiet">Individual answers of this assessment have been deleted.</p>;
  if (reason !== null) {
    return (
      <ActForm {...props} intent="lift" title="Individual answers are on hold">
        <p>{reason}</p>
        <Button look="second">Lift the hold</Button>
      </ActForm>
    );
  }
  return (
    <ActForm {...props} intent="hold" title="Keep individual answers longer">
      <p>They are deleted at approval, or after 90 days, whichever comes first. A hold stops that, and is in the audit log.</p>
      <TextField name="reason" label="Why they must be kept" limit={LONGEST.hold} value={valueOf(props, "hold", "reason")} error={errorOf(props, "hold", "reason")} />
      <Button look="second">Hold the answers</Button>
    </ActForm>
  );
}

function ActForm({ action, revision, intent, title, children }: ActProps & { readonly intent: string; readonly title: string; readonly children: React.ReactNode }) {
  return (
    <form method="post" action={action} noValidate className="bm-rule">
      <h2>{title}</h2>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="revision" value={revision} />
      {children}
    </form>
  );
}

/** What was typed goes back into the form it came from, and no other. */
function valueOf({ typed }: ActProps, intent: string, field: string): string {
  return typed?.["intent"] === intent ? (typed[field] ?? "") : "";
}

function dateOf({ typed }: ActProps, intent: string, field: string): DateParts {
  const part = (name: string) => (typed?.["intent"] === intent ? (typed[`${field}-${name}`] ?? "") : "");
  return { day: part("day"), month: part("month"), year: part("year") };
}

function errorOf({ typed, errors }: ActProps, intent: string, field: string): string | undefined {
  return typed?.["intent"] === intent ? errors[field] : undefined;
}
