import { Button } from "../nhs/button";
import { DataTable } from "../nhs/data-table";
import { ErrorSummary } from "../nhs/error-summary";
import { HiddenText } from "../nhs/hidden-text";
import { Notice } from "../nhs/notice";
import { Opening } from "../nhs/opening";
import type { Listed } from "../../web/paging";
import { PageShell } from "../nhs/page-shell";
import { ListPages } from "../nhs/pagination";
import { SummaryList } from "../nhs/summary-list";
import { TextField } from "../nhs/text-field";

export type AccountPageProps = {
  readonly action: string;
  readonly signOutAction: string;
  readonly name: string;
  readonly email: string;
  readonly codesHref: string;
  readonly emailsHref: string;
  readonly dataHref: string;
  readonly emailHref: string;
  readonly rolesHref: string;
  readonly hasCodes: boolean;
  /** Organisations that give a role only to people who sign in with a code; empty once this person does. */
  readonly owedTo: readonly string[];
  readonly listed: Listed;
  readonly devices: readonly { readonly id: string; readonly name: string; readonly since: string; readonly isThisOne: boolean }[];
  /** What has just been done, in words; null: nothing. */
  readonly done: string | null;
  readonly shortestPassword: number;
  readonly connections?: readonly Connection[];
  readonly errors?: { readonly current?: string; readonly next?: string; readonly connections?: string };
};

type Connection = {
  readonly id: string;
  readonly name: string;
  /** Since when it is connected, in words; null: it is not. */
  readonly since: string | null;
  readonly connectHref: string;
};

/** A person's own account: who they are, where they are signed in, their password. */
export function AccountPage({ action, signOutAction, name, email, codesHref, emailsHref, dataHref, emailHref, rolesHref, hasCodes, owedTo, devices, listed, done, shortestPassword, connections = [], errors = {} }: AccountPageProps) {
  const problems = (["connections", "current", "next"] as const).flatMap((field) => {
    const text = errors[field];
    return text === undefined ? [] : [{ field, text }];
  });
  return (
    <PageShell signOutAction={signOutAction}>
      <ErrorSummary problems={problems} />
      {done !== null && <Notice kind="done" title={done} announce />}
      {owedTo.length > 0 && (
        <Notice title="Set up codes to use your role">
          <p>
            {owedTo.join(", ")}: your role there counts once you <a href={codesHref}>sign in with a code</a>.
          </p>
        </Notice>
      )}
      <Opening title="Your account" />
      <SummaryList
        rows={[
          { key: "Name", value: name },
          { key: "Email address", value: email, action: { href: emailHref, text: "Change" } },
          { key: "Roles", value: "What you may do where", action: { href: rolesHref, text: "See, or ask for one" } },
          { key: "Sign in with a code", value: hasCodes ? "On" : "Off", action: { href: codesHref, text: "Change" } },
          { key: "Weekly email", value: "About actions that fall due", action: { href: emailsHref, text: "Choose" } },
          { key: "Your data", value: "What Boardmark holds about you", action: { href: dataHref, text: "See, keep or erase" } },
        ]}
      />
      <h2>Where you are signed in</h2>
      <Devices action={action} devices={devices} listed={listed} />
      {connections.length > 0 && <h2 id="connections">Other ways to sign in</h2>}
      {connections.map((connection) => (
        <AccountConnection key={connection.id} action={action} {...connection} />
      ))}
      <h2>Change your password</h2>
      <form method="post" action={action} noValidate>
        <input type="hidden" name="intent" value="change-password" />
        <input type="hidden" name="username" value={email} autoComplete="username" />
        <TextField name="current" label="Current password" type="password" autoComplete="current-password" width={20} error={errors.current} />
        <TextField
          name="next"
          label="New password"
          hint={`At least ${shortestPassword} characters. Three random words are easy to remember and hard to guess.`}
          type="password"
          autoComplete="new-password"
          width={20}
          error={errors.next}
        />
        <p>You will be signed out everywhere else.</p>
        <Button>Change password</Button>
      </form>
    </PageShell>
  );
}

function Devices({ action, devices, listed }: Pick<AccountPageProps, "action" | "devices" | "listed">) {
  return (
    <>
      <DataTable
        caption="Browsers you are signed in with"
        captionHidden
        rows={devices}
        rowKey={(device) => device.id}
        columns={[
          { key: "name", head: "Browser", cell: (device) => device.name },
          { key: "since", head: "Signed in", cell: (device) => device.since },
          { key: "end", head: "Sign out", cell: (device) => (device.isThisOne ? "This browser" : <EndDevice action={action} id={device.id} name={device.name} />) },
        ]}
      />
      <ListPages of="browsers" listed={listed} />
      {listed.total > 1 && (
        <form method="post" action={action}>
          <input type="hidden" name="intent" value="end-others" />
          <Button look="second">Sign out everywhere else</Button>
        </form>
      )}
    </>
  );
}

function AccountConnection({ action, id, name, since, connectHref }: Connection & { readonly action: string }) {
  if (since === null) {
    return (
      <p>
        <a href={connectHref}>Connect {name}</a>
      </p>
    );
  }
  return (
    <form method="post" action={action}>
      <p>
        {name}, connected {since}
      </p>
      <input type="hidden" name="intent" value="disconnect" />
      <input type="hidden" name="provider" value={id} />
      <Button look="second" small>
        Disconnect {name}
      </Button>
    </form>
  );
}

function EndDevice({ action, id, name }: { readonly action: string; readonly id: string; readonly name: string }) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="intent" value="end-device" />
      <input type="hidden" name="device" value={id} />
      <Button look="second" small>
        Sign out<HiddenText> {name}</HiddenText>
      </Button>
    </form>
  );
}
