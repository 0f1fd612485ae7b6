import { Button } from "../nhs/button";
import { ErrorSummary } from "../nhs/error-summary";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { TextField } from "../nhs/text-field";

export type SignInCodePageProps = { readonly action: string; readonly to: string; readonly signInHref: string; readonly error?: string | undefined };

/** The second step of signing in, for people who use an authenticator app. */
export function SignInCodePage({ action, to, signInHref, error }: SignInCodePageProps) {
  return (
    <PageShell width="narrow">
      <ErrorSummary problems={error === undefined ? [] : [{ field: "code", text: error }]} />
      <Opening title="Enter your code" sentence="Open your authenticator app and enter the six digits it shows for Boardmark." />
      <form method="post" action={action} noValidate>
        <input type="hidden" name="to" value={to} />
        <TextField
          name="code"
          label="Code"
          hint="Without your phone, enter one of your recovery codes instead."
          inputMode="numeric"
          autoComplete="one-time-code"
          spellCheck={false}
          width={10}
          error={error}
        />
        <Button>Continue</Button>
      </form>
      <p>
        <a href={signInHref}>Start again</a>
      </p>
    </PageShell>
  );
}
