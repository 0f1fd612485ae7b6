import { Button } from "../nhs/button";
import { Notice } from "../nhs/notice";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { PrivacyPromise } from "../nhs/privacy-promise";

export type JoinSeatPageProps = { readonly action: string; readonly trust: string; readonly seat: string; readonly refusal: string | null };

/** What a seat link leads to: one button, as mail scanners follow links and must not take a seat. */
export function JoinSeatPage({ action, trust, seat, refusal }: JoinSeatPageProps) {
  return (
    <PageShell width="narrow" organisation={`${trust} board`}>
      {refusal && <Notice kind="late" title={refusal} announce />}
      <Opening quiet={`${trust} board`} title={seat} sentence="This link is yours alone: who has it answers for this seat." />
      <form method="post" action={action}>
        <Button wide>Take your seat</Button>
      </form>
      <PrivacyPromise>Your answers are private. The board sees how many chose each level, once the facilitator reveals them. Nobody sees who.</PrivacyPromise>
      <script src="/islands/forget.js" defer />
    </PageShell>
  );
}
