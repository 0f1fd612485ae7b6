import type { FieldErrors, Typed } from "../../web/forms";
import type { Frame } from "../../web/frames";
import { Button } from "../nhs/button";
import { ErrorSummary } from "../nhs/error-summary";
import { Notice } from "../nhs/notice";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { SummaryList } from "../nhs/summary-list";
import { TextField } from "../nhs/text-field";
import { Act } from "./workshop-act";

export type AccountEmailPageProps = {
  readonly frame: Frame;
  readonly action: string;
  readonly accountHref: string;
  readonly email: string;
  /** A change under way; null: none. */
  readonly change: { readonly newEmail: string; readonly isOldConfirmed: boolean; readonly isNewConfirmed: boolean } | null;
  readonly hasCodes: boolean;
  /** Who signs in elsewhere alone has none. */
  readonly hasPassword: boolean;
  readonly sendsMail: boolean;
  readonly typed: Typed | null;
  readonly errors: FieldErrors;
};

/** A person's own e-mail address, and its change, which both mailboxes confirm. */
export function AccountEmailPage({ frame, action, accountHref, email, change, hasCodes, hasPassword, sendsMail, typed, errors }: AccountEmailPageProps) {
  const errorOf = (name: string) => (errors[name] === undefined ? {} : { error: errors[name] });
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={Object.entries(errors).map(([name, text]) => (name === "" ? { text } : { field: name, text }))} />
      <Opening quiet={<a href={accountHref}>Your account</a>} title="Your email address" sentence={email} />
      {change !== null && (
        <Notice title={`A change to ${change.newEmail} is under way`}>
          <p>A link was sent to each mailbox. Open both within 24 hours and press the button there. Until then nothing changes.</p>
          <SummaryList
            rows={[
              { key: email, value: change.isOldConfirmed ? "Confirmed" : "Still to confirm" },
              { key: change.newEmail, value: change.isNewConfirmed ? "Confirmed" : "Still to confirm" },
            ]}
          />
          <Act action={action} intent="drop" look="second" small>
            Call the change off
          </Act>
        </Notice>
      )}
      {!sendsMail ? (
        <p>This service sends no mail. Your service administrator can change the address.</p>
      ) : (
        <form method="post" action={action} noValidate>
          <h2>{change === null ? "Change it" : "Change it to another one"}</h2>
          <p>We send a link to your mailbox now and one to the new mailbox. Once both have confirmed, you are signed out everywhere, and what you answered is sealed: it still counts, and nobody can read it, you neither.</p>
          <input type="hidden" name="intent" value="change" />
          <TextField name="email" label="New email address" type="email" autoComplete="email" width={30} spellCheck={false} value={typed?.["email"]} {...errorOf("email")} />
          {hasPassword ? (
            <TextField name="current" label="Your password" type="password" autoComplete="current-password" width={20} {...errorOf("current")} />
          ) : (
            <TextField name="current" label="Your present email address, to show that you mean it" type="email" width={30} spellCheck={false} {...errorOf("current")} />
          )}
          {hasCodes && <TextField name="code" label="Code from your app, or a recovery code" inputMode="numeric" autoComplete="one-time-code" width={10} {...errorOf("code")} />}
          <Button>Send both links</Button>
        </form>
      )}
    </PageShell>
  );
}
