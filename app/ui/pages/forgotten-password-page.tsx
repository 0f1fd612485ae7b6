import { Button } from "../nhs/button";
import { ErrorSummary } from "../nhs/error-summary";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { TextField } from "../nhs/text-field";

export type ForgottenPasswordPageProps = {
  readonly action: string;
  /** Whether this service sends mail at all. */
  readonly sendsLinks: boolean;
  readonly isSent: boolean;
  readonly typed?: string | undefined;
  readonly error?: string | undefined;
};

/** Asking for a link by which to choose a new password. The answer is the same for every address. */
export function ForgottenPasswordPage({ action, sendsLinks, isSent, typed, error }: ForgottenPasswordPageProps) {
  if (!sendsLinks) {
    return (
      <PageShell width="narrow">
        <Opening title="Forgotten password" sentence="This service sends no email. Ask your service administrator for a link to choose a new password." />
      </PageShell>
    );
  }
  if (isSent) {
    return (
      <PageShell width="narrow">
        <Opening title="Check your email" sentence="If there is an account with that address, we have sent it a link. The link works once, for one hour." />
        <p>If nothing arrives within a few minutes, look in your junk folder, or ask your service administrator.</p>
      </PageShell>
    );
  }
  return (
    <PageShell width="narrow">
      <ErrorSummary problems={error === undefined ? [] : [{ field: "email", text: error }]} />
      <Opening title="Forgotten password" sentence="We will send you a link to choose a new one." />
      <form method="post" action={action} noValidate>
        <TextField name="email" label="Email address" type="email" autoComplete="username" spellCheck={false} value={typed} error={error} />
        <Button>Send link</Button>
      </form>
    </PageShell>
  );
}
