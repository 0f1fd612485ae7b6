import { Button, LinkButton } from "../nhs/button";
import { ErrorSummary } from "../nhs/error-summary";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { TextField } from "../nhs/text-field";

export type SignInPageProps = {
  readonly action: string;
  readonly forgottenHref: string;
  /** Other ways to sign in; empty: none. */
  readonly providers?: readonly { readonly name: string; readonly href: string }[];
  /** Where to go afterwards. */
  readonly to: string;
  readonly typed?: { readonly email?: string };
  /** The empty name stands for both fields together. */
  readonly errors?: { readonly email?: string; readonly password?: string; readonly ""?: string };
};

/** Signing in with an email address and a password. */
export function SignInPage({ action, forgottenHref, providers = [], to, typed = {}, errors = {} }: SignInPageProps) {
  const problems = [
    { field: "email", text: errors[""] ?? errors.email },
    { field: "password", text: errors.password },
  ].flatMap(({ field, text }) => (text === undefined ? [] : [{ field, text }]));
  return (
    <PageShell width="narrow">
      <ErrorSummary problems={problems} />
      <Opening title="Sign in" sentence="For trust leads, facilitators, digital teams, system leads and observers, and board members who have an account." />
      {providers.map(({ name, href }) => (
        <p key={href}>
          <LinkButton look="second" href={href}>
            Sign in with {name}
          </LinkButton>
        </p>
      ))}
      {providers.length > 0 && <h2>With your email address</h2>}
      <form method="post" action={action} noValidate>
        <input type="hidden" name="to" value={to} />
        <TextField name="email" label="Email address" type="email" autoComplete="username" spellCheck={false} value={typed.email} error={errors[""] ?? errors.email} />
        <TextField name="password" label="Password" type="password" autoComplete="current-password" error={errors.password} />
        <Button>Sign in</Button>
      </form>
      <p>
        <a href={forgottenHref}>Forgotten your password?</a>
      </p>
      <script src="/islands/forget.js" defer />
    </PageShell>
  );
}
