import type { FieldErrors, Typed } from "../../web/forms";
import type { Frame } from "../../web/frames";
import type { Listed } from "../../web/paging";
import { Button } from "../nhs/button";
import { DataTable } from "../nhs/data-table";
import { ErrorSummary } from "../nhs/error-summary";
import { HiddenText } from "../nhs/hidden-text";
import { Notice } from "../nhs/notice";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { ListPages } from "../nhs/pagination";
import { SummaryList } from "../nhs/summary-list";
import { TextField } from "../nhs/text-field";
import { MadeLinkNotice, type MadeLink, type RoleRow } from "./people-parts";
import { Act } from "./workshop-act";

export type OnePersonPageProps = {
  readonly frame: Frame;
  readonly action: string;
  readonly backHref: string;
  readonly name: string;
  readonly email: string;
  readonly since: string;
  readonly signsIn: string;
  readonly isDisabled: boolean;
  readonly roles: readonly RoleRow[];
  readonly listed: Listed;
  readonly made: MadeLink | null;
  /** What has just been done, in words; null: nothing. */
  readonly done: string | null;
  readonly typed: Typed | null;
  readonly errors: FieldErrors;
};

/** One account, for the service administrator. */
export function OnePersonPage({ frame, action, backHref, name, email, since, signsIn, isDisabled, roles, listed, made, done, typed, errors }: OnePersonPageProps) {
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => (field === "" ? { text } : { field, text }))} />
      {done !== null && <Notice kind="done" title={done} announce />}
      <Opening quiet={<a href={backHref}>Accounts</a>} title={name} sentence={isDisabled ? "This account is disabled: nobody can sign in with it." : null} />
      <MadeLinkNotice made={made} />
      <SummaryList
        rows={[
          { key: "Email address", value: email },
          { key: "Account since", value: since },
          { key: "Signs in", value: signsIn },
        ]}
      />
      <h2 id="roles">Roles</h2>
      <DataTable
        caption="Roles, now and before"
        captionHidden
        rows={roles}
        rowKey={({ code, role, from, to }) => `${code}-${role}-${from}-${to}`}
        empty={
          <p>
            No role yet. Give one on <a href={backHref}>the page of accounts</a>.
          </p>
        }
        columns={[
          { key: "role", head: "Role", cell: ({ text }) => text },
          { key: "at", head: "At", cell: ({ at }) => at },
          { key: "from", head: "From", cell: ({ from }) => from },
          {
            key: "to",
            head: "To",
            cell: ({ role, code, text, at, to, isHeld }) =>
              isHeld ? (
                <Act action={action} intent="end" fields={{ role, organisationCode: code }} look="second" small>
                  End today<HiddenText>: {text}, {at}</HiddenText>
                </Act>
              ) : (
                to
              ),
          },
        ]}
      />
      <ListPages of="roles" listed={listed} />
      <h2>Sign-in</h2>
      {isDisabled ? (
        <Act action={action} intent="enable">
          Let this account sign in again
        </Act>
      ) : (
        <>
          <p>Whoever opens a password link need not be who answered: what was answered from the account’s seats is sealed then, and its holder is told.</p>
          <Act action={action} intent="link" look="second">
            Make a password link
          </Act>
          <Act action={action} intent="sign-out" look="second">
            Sign out everywhere
          </Act>
          <form method="post" action={action} noValidate>
            <h2>Change the email address</h2>
            <p>For a mailbox that is lost. The account is signed out everywhere, its answers are sealed, and both mailboxes are told.</p>
            <input type="hidden" name="intent" value="email" />
            <TextField name="email" label="New email address" type="email" width={30} spellCheck={false} value={typed?.["email"]} {...(errors["email"] === undefined ? {} : { error: errors["email"] })} />
            <Button look="second">Change the address</Button>
          </form>
          <h2>Disable</h2>
          <p>Nobody can sign in with it from then on. Its roles stay as a record.</p>
          <Act action={action} intent="disable" look="warning">
            Disable this account
          </Act>
        </>
      )}
    </PageShell>
  );
}
