import type { FieldErrors, Typed } from "../../web/forms";
import type { Frame } from "../../web/frames";
import type { Listed } from "../../web/paging";
import { Button } from "../nhs/button";
import { RadioGroup } from "../nhs/choice-groups";
import { DataTable } from "../nhs/data-table";
import { ErrorSummary } from "../nhs/error-summary";
import { HiddenText } from "../nhs/hidden-text";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { ListPages } from "../nhs/pagination";
import { TextField } from "../nhs/text-field";
import { MadeLinkNotice, RoleRequests, WhoCell, type MadeLink, type RequestRow, type RoleRow } from "./people-parts";
import { Act } from "./workshop-act";

type PersonLine = { readonly id: string; readonly name: string; readonly email: string; readonly state: string; readonly canHaveLink: boolean; readonly isFirst: boolean; readonly role: RoleRow };

export type TrustPeoplePageProps = {
  readonly frame: Frame;
  readonly action: string;
  readonly addHref: string;
  /** A line for each role, by name; the first of a person says how they sign in. */
  readonly people: readonly PersonLine[];
  readonly listed: Listed;
  readonly requests: readonly RequestRow[];
  readonly requestsListed: Listed;
  readonly roles: readonly { readonly value: string; readonly text: string }[];
  readonly made: MadeLink | null;
  readonly typed: Typed | null;
  readonly errors: FieldErrors;
};

/** Who holds which role at a trust, from when to when; for its lead. */
export function TrustPeoplePage({ frame, action, addHref, people, listed, requests, requestsListed, roles, made, typed, errors }: TrustPeoplePageProps) {
  const field = (name: string) => ({ name, value: typed?.[name], ...(errors[name] === undefined ? {} : { error: errors[name] }) });
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={Object.entries(errors).map(([name, text]) => (name === "" ? { text } : { field: name, text }))} />
      <Opening quiet="The trust’s people" title="Who may do what here" sentence="A role counts from the day it is given until the day it is ended. Every change stands in the trust’s audit log." />
      <MadeLinkNotice made={made} />
      <RoleRequests action={action} requests={requests} listed={requestsListed} showsPlace={false} />
      <h2 id="roles">{listed.total > people.length ? `Roles (${listed.total})` : "Roles"}</h2>
      <p>
        <a className="bm-tap" href={addHref}>
          Add several people at once, from a list
        </a>
      </p>
      <DataTable
        caption="Roles at this trust, by name"
        captionHidden
        rows={people}
        rowKey={({ id, role }) => `${id}-${role.role}-${role.from}-${role.to}`}
        empty={<p>Nobody has a role here yet. Add several people from a list, or give one role below.</p>}
        columns={[
          { key: "who", head: "Who", cell: ({ name, email }) => <WhoCell name={name} email={email} /> },
          { key: "role", head: "Role", cell: ({ role }) => role.text },
          { key: "from", head: "From", cell: ({ role }) => role.from },
          { key: "to", head: "To", cell: ({ id, name, role }) => (role.isHeld ? <EndRole action={action} personId={id} name={name} role={role} /> : role.to) },
          { key: "state", head: "Sign-in", cell: ({ id, name, state, canHaveLink, isFirst }) => (isFirst ? <SignIn action={action} id={id} name={name} state={state} canHaveLink={canHaveLink} /> : "") },
        ]}
      />
      <ListPages of="roles" listed={listed} />
      <form method="post" action={action} noValidate aria-labelledby="give">
        <h2 id="give">Give a role</h2>
        <input type="hidden" name="intent" value="give" />
        <TextField {...field("email")} label="Email address" type="email" width={30} spellCheck={false} />
        <TextField {...field("name")} label="Name" hint="For a new account; a name that is known already stays." width={30} />
        <RadioGroup {...field("role")} legend="Role" choices={roles} />
        <Button>Give this role from today</Button>
      </form>
    </PageShell>
  );
}

function EndRole({ action, personId, name, role }: { readonly action: string; readonly personId: string; readonly name: string; readonly role: RoleRow }) {
  return (
    <Act action={action} intent="end" fields={{ person: personId, role: role.role }} look="second" small>
      End today<HiddenText>: {role.text}, {name}</HiddenText>
    </Act>
  );
}

function SignIn({ action, id, name, state, canHaveLink }: { readonly action: string; readonly id: string; readonly name: string; readonly state: string; readonly canHaveLink: boolean }) {
  return (
    <>
      {state}
      {canHaveLink && (
        <Act action={action} intent="link" fields={{ person: id }} look="second" small>
          Make a password link<HiddenText> for {name}</HiddenText>
        </Act>
      )}
    </>
  );
}
