import type { FieldErrors } from "../../web/forms";
import { Button } from "../nhs/button";
import { ErrorSummary } from "../nhs/error-summary";
import { Notice } from "../nhs/notice";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { PrivacyPromise } from "../nhs/privacy-promise";
import { TextField } from "../nhs/text-field";

export type JoinPageProps = { readonly action: string; readonly signInHref: string; readonly code: string; readonly errors: FieldErrors; /** Why this browser's seat is no longer open to it; null: it had none. */ readonly sentAway: { readonly title: string; readonly text: string } | null };

/** The way into the room with its code: no account, no app. */
export function JoinPage({ action, signInHref, code, errors, sentAway }: JoinPageProps) {
  return (
    <PageShell width="narrow">
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => (field === "" ? { text } : { field, text }))} />
      {sentAway && (
        <Notice title={sentAway.title}>
          <p>{sentAway.text}</p>
        </Notice>
      )}
      <Opening title="Join the workshop" sentence="No account and no app. If you were sent a link of your own, use that: it opens your seat at once." />
      <form method="post" action={action} noValidate>
        <TextField name="code" label="Code on the screen in the room" hint="Six letters and numbers, such as KTM 4R7." width={10} size="m" autoComplete="off" spellCheck={false} value={code} error={errors["code"]} />
        <Button wide>Join</Button>
      </form>
      <PrivacyPromise>Nobody sees your answer. The room sees how many chose each level.</PrivacyPromise>
      <p>
        <a href={signInHref}>I have an account</a>
      </p>
      <script src="/islands/forget.js" defer />
    </PageShell>
  );
}
