import { Button, LinkButton } from "../nhs/button";
import { Notice } from "../nhs/notice";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";

export type ConfirmEmailPageProps = {
  readonly action: string;
  readonly signInHref: string;
  /** The address of the mailbox that the link was sent to; null once the change is made. */
  readonly mailbox: string | null;
  /** The link was sent to the present address; else to the new one. */
  readonly isOld: boolean;
  /** What has been confirmed: this mailbox alone, or both; null: neither yet from here. */
  readonly step: "half" | "changed" | null;
};

/** One mailbox confirms that an account changes its e-mail address. */
export function ConfirmEmailPage({ action, signInHref, mailbox, isOld, step }: ConfirmEmailPageProps) {
  if (step === "changed") {
    return (
      <PageShell width="narrow">
        <Opening title="Your email address is changed" sentence="Both mailboxes confirmed. You are signed out everywhere, and what you had answered is sealed: it still counts, and nobody can read it." />
        <LinkButton href={signInHref}>Sign in with the new address</LinkButton>
      </PageShell>
    );
  }
  return (
    <PageShell width="narrow">
      <Opening title={isOld ? "Give this address up?" : "Use this address on Boardmark?"} sentence={mailbox} />
      {step === "half" ? (
        <Notice kind="done" title="This mailbox has confirmed">
          <p>Now open the link in the other mailbox. Until then nothing changes.</p>
        </Notice>
      ) : (
        <form method="post" action={action}>
          <p>{isOld ? "Your Boardmark account gets the new address once the other mailbox has confirmed too." : "A Boardmark account gets this address once its present mailbox has confirmed too."}</p>
          <Button>{isOld ? "Confirm the change" : "Confirm this address"}</Button>
        </form>
      )}
    </PageShell>
  );
}
