import { Button, LinkButton } from "../nhs/button";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";

export type ProviderReturnPageProps = {
  readonly action: string;
  readonly provider: string;
  readonly isConnecting: boolean;
  /** What the provider sent along, to be sent on as it is. */
  readonly answer: string;
};

/** Back from the provider: one button, which a browser with scripts presses itself when somebody signs in. */
export function ProviderReturnPage({ action, provider, isConnecting, answer }: ProviderReturnPageProps) {
  return (
    <PageShell width="narrow">
      <Opening
        title={isConnecting ? `Connect ${provider} to your account?` : `You have signed in at ${provider}`}
        sentence={isConnecting ? `You can then sign in to Boardmark with ${provider}.` : "Continue to Boardmark."}
      />
      <form method="post" action={action} {...(isConnecting ? {} : { "data-continue": "" })}>
        <input type="hidden" name="answer" value={answer} />
        <Button>{isConnecting ? `Connect ${provider}` : "Continue"}</Button>
      </form>
      {!isConnecting && <script src="/islands/continue.js" defer />}
    </PageShell>
  );
}

const PROBLEMS = {
  silent: { title: "does not answer", sentence: "Nothing is wrong with your account. Try again in a minute, or sign in with your email address and password." },
  refused: { title: "did not sign you in", sentence: "You may have stopped on the way, or it may not know you. Try again, or sign in with your email address and password." },
  ended: { title: "sign-in has ended", sentence: "It works once, in the browser it began in, and for 10 minutes. Begin again." },
  unproved: { title: "did not confirm your email address", sentence: "Sign in with your email address and password, then connect it under Your account." },
  "not-yours": { title: "cannot be used for this account", sentence: "Ask your service administrator." },
  "too-many": { title: "sign-in has to wait", sentence: "There were too many tries. Wait 15 minutes, then try again." },
} as const;

export type ProviderProblem = keyof typeof PROBLEMS;

/** Instead, when signing in at a provider came to nothing. */
export function ProviderProblemPage({ provider, problem, backHref }: { readonly provider: string; readonly problem: ProviderProblem; readonly backHref: string }) {
  const { title, sentence } = PROBLEMS[problem];
  return (
    <PageShell width="narrow">
      <Opening title={`${provider} ${title}`} sentence={sentence} />
      <LinkButton href={backHref}>Go back</LinkButton>
    </PageShell>
  );
}
