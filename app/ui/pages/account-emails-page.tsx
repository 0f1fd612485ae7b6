import { Button } from "../nhs/button";
import { HiddenText } from "../nhs/hidden-text";
import { Notice } from "../nhs/notice";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";

export type AccountEmailsPageProps = {
  readonly action: string;
  readonly accountHref: string;
  readonly signOutAction: string;
  readonly email: string;
  /** Whether this service has a mail server at all. */
  readonly sendsMail: boolean;
  readonly trusts: readonly { readonly code: string; readonly name: string; readonly isOn: boolean }[];
  /** What has just been done, in words; null: nothing. */
  readonly done: string | null;
};

/** Which weekly e-mails a person gets. Off until the person turns one on. */
export function AccountEmailsPage({ action, accountHref, signOutAction, email, sendsMail, trusts, done }: AccountEmailsPageProps) {
  return (
    <PageShell signOutAction={signOutAction}>
      {done !== null && <Notice kind="done" title={done} announce />}
      <Opening quiet="Your account" title="Weekly email about actions" sentence="On Monday mornings: what is late and what falls due within four weeks. Off unless you turn it on." />
      <p>It is sent to {email}. It names actions, owners and dates: never a level, an answer or a reading. When nothing falls due, nothing is sent.</p>
      {!sendsMail && <Notice title="This service sends no email yet">
        <p>Whoever runs it has not set a mail server. Your choice is kept until then.</p>
      </Notice>}
      {trusts.length === 0 && (
        <p>
          You hold no role at a trust with actions. <a href={accountHref}>Your account</a> leads to where you ask for one.
        </p>
      )}
      {trusts.map(({ code, name, isOn }) => (
        <section key={code} className="bm-rule">
          <h2>{name}</h2>
          <p>
            The email is <b>{isOn ? "on" : "off"}</b>.
          </p>
          <form method="post" action={action}>
            <input type="hidden" name="trust" value={code} />
            <input type="hidden" name="intent" value={isOn ? "off" : "on"} />
            <Button look={isOn ? "second" : "main"}>
              {isOn ? "Turn it off" : "Turn it on"}
              <HiddenText> for {name}</HiddenText>
            </Button>
          </form>
        </section>
      ))}
      <p>
        <a className="bm-tap" href={accountHref}>
          Your account
        </a>
      </p>
    </PageShell>
  );
}
