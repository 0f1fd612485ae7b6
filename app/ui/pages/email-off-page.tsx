import { Button } from "../nhs/button";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";

/** Ending an e-mail by the link in it. Opening the page ends nothing: mail programs open links by themselves. */
export function EmailOffPage({ trust, isOn, accountHref }: { readonly trust: string; readonly isOn: boolean; readonly accountHref: string }) {
  return (
    <PageShell width="narrow">
      {isOn ? (
        <>
          <Opening title="Get no more weekly emails?" sentence={`This ends the weekly email about the actions of ${trust}.`} />
          <form method="post" action="">
            <Button>Get no more of them</Button>
          </form>
        </>
      ) : (
        <>
          <Opening title="You get no more of them" sentence={`The weekly email about the actions of ${trust} is off.`} />
          <p>
            You can turn it on again in <a href={accountHref}>your account</a>.
          </p>
        </>
      )}
    </PageShell>
  );
}

/** Instead, for a link that was never sent. */
export function UnknownEmailPage() {
  return (
    <PageShell width="narrow">
      <Opening title="This link ends no email" sentence="Check that the whole of it was copied from the email." />
    </PageShell>
  );
}
