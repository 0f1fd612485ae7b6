import { Button, LinkButton } from "../nhs/button";
import { ErrorSummary } from "../nhs/error-summary";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { TextField } from "../nhs/text-field";

export type SetPasswordPageProps = {
  readonly action: string;
  readonly email: string;
  readonly isInvitation: boolean;
  readonly shortestPassword: number;
  readonly error?: string | undefined;
};

/** Choosing a password by a link. Opening the page uses nothing up. */
export function SetPasswordPage({ action, email, isInvitation, shortestPassword, error }: SetPasswordPageProps) {
  return (
    <PageShell width="narrow">
      <ErrorSummary problems={error === undefined ? [] : [{ field: "password", text: error }]} />
      <Opening title={isInvitation ? "Welcome to Boardmark" : "Choose a new password"} sentence={`This account is for ${email}.`} />
      <form method="post" action={action} noValidate>
        <input type="hidden" name="username" value={email} autoComplete="username" />
        <TextField
          name="password"
          label="New password"
          hint={`At least ${shortestPassword} characters. Three random words are easy to remember and hard to guess.`}
          type="password"
          autoComplete="new-password"
          error={error}
        />
        <Button>Save password and sign in</Button>
      </form>
    </PageShell>
  );
}

/** Instead, when the link was used, replaced or is too old. */
export function EndedLinkPage({ signInHref }: { readonly signInHref: string }) {
  return (
    <PageShell width="narrow">
      <Opening title="This link no longer works" sentence="Each link works once, and only for a short time." />
      <p>Ask for a new one from whoever sent it, or from your service administrator.</p>
      <LinkButton href={signInHref}>Sign in</LinkButton>
    </PageShell>
  );
}
