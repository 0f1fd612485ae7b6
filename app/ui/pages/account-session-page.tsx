import type { Frame } from "../../web/frames";
import { Button } from "../nhs/button";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";

export type AccountSessionPageProps = {
  readonly frame: Frame;
  readonly action: string;
  readonly accountHref: string;
  /** Until when the sign-in holds if no page is asked for, as a clock shows it: "3.10pm". */
  readonly until: string;
  /** Until when it holds at most. */
  readonly atMost: string;
  /** No use of the service moves the end on any more. */
  readonly isLast: boolean;
};

/** How long a sign-in holds, and the way to stay: for who is warned of its end, and for a browser without scripts, which is not. */
export function AccountSessionPage({ frame, action, accountHref, until, atMost, isLast }: AccountSessionPageProps) {
  return (
    <PageShell {...frame}>
      <Opening quiet={<a href={accountHref}>Your account</a>} title={`You are signed in until ${until}`} sentence={isLast ? "That is the longest a sign-in lasts. Save what you are writing before then, and sign in anew." : `Every page you open moves that on, until ${atMost} at most.`} />
      <p>What you have saved is kept when a sign-in ends. What is typed on a page and not saved yet is lost with the page: open this one in a second tab to stay.</p>
      {!isLast && (
        <form method="post" action={action} className="bm-act">
          <Button>Stay signed in</Button>
        </form>
      )}
    </PageShell>
  );
}
