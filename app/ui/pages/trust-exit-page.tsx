import { Button } from "../nhs/button";
import { ErrorSummary } from "../nhs/error-summary";
import { Notice } from "../nhs/notice";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { TextField } from "../nhs/text-field";
import type { FieldErrors } from "../../web/forms";
import type { Frame } from "../../web/frames";

export type TrustExitPageProps = {
  readonly frame: Frame;
  readonly action: string;
  readonly exportAction: string;
  readonly trust: { readonly code: string; readonly name: string };
  /** The day on which everything is deleted, in words; null: nobody has asked for it. */
  readonly dueOn: string | null;
  readonly days: number;
  readonly errors: FieldErrors;
};

/** Everything of a trust's own as one archive, and the way out of the service. */
export function TrustExitPage({ frame, action, exportAction, trust, dueOn, days, errors }: TrustExitPageProps) {
  const problems = Object.entries(errors).map(([field, text]) => (field === "" ? { text } : { field, text }));
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={problems} />
      <Opening quiet="The trust’s data" title="Take everything with you, or leave" sentence="What the board decided is the trust’s own." />
      <form method="post" action={exportAction} className="bm-rule">
        <h2>Keep a copy of everything</h2>
        <p>
          One zip file: every table of the trust’s own as JSON, each assessment’s paper, evidence files and the audit log. Individual answers are in no export. Taking it is recorded. Making it can take a minute: the file comes by
          itself, and this page stays as it is.
        </p>
        <Button look="second">Export everything</Button>
      </form>
      {dueOn === null ? (
        <form method="post" action={action} noValidate className="bm-rule">
          <h2>Leave Boardmark</h2>
          <p>
            Everything of the trust’s is deleted {days} days after you ask: assessments, levels, actions, evidence, papers, releases, posts, and accounts with a role nowhere else. Published
            papers go too. The official DMA results and the audit log until its time stay. Until the day you can call it off.
          </p>
          <input type="hidden" name="intent" value="leave" />
          <TextField name="code" label={`Type ${trust.code} to ask for it`} width={10} spellCheck={false} error={errors["code"]} />
          <Button look="warning">Delete everything of {trust.name} in {days} days</Button>
        </form>
      ) : (
        <>
          <Notice kind="late" title={`Everything is deleted on ${dueOn}`}>
            <p>Export what you want to keep before then. Nothing can be brought back afterwards.</p>
          </Notice>
          <form method="post" action={action}>
            <input type="hidden" name="intent" value="stay" />
            <Button>Call the deletion off</Button>
          </form>
        </>
      )}
    </PageShell>
  );
}
