import { LinkButton } from "../nhs/button";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";

/** After a form was sent by somebody who is signed out: how to keep what was typed. */
export function SignedOutPage({ signInHref }: { readonly signInHref: string }) {
  return (
    <PageShell width="narrow">
      <Opening title="You are signed out" sentence="What you just sent was not saved." />
      <p>To keep what you typed, go back to the page before. Copy your text, then sign in and send it again.</p>
      <LinkButton href={signInHref}>Sign in</LinkButton>
      <script src="/islands/forget.js" defer />
    </PageShell>
  );
}
