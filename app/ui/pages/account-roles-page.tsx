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
import type { RefusedRow, RequestRow, RoleRow } from "./people-parts";
import { Act } from "./workshop-act";

export type AccountRolesPageProps = {
  readonly frame: Frame;
  readonly action: string;
  readonly accountHref: string;
  readonly roles: readonly RoleRow[];
  readonly listed: Listed;
  readonly requests: readonly RequestRow[];
  readonly refused: readonly RefusedRow[];
  readonly refusedListed: Listed;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  readonly typed: Typed | null;
  readonly errors: FieldErrors;
};

/** A person's own roles, and the way to ask for one. */
export function AccountRolesPage({ frame, action, accountHref, roles, listed, requests, refused, refusedListed, choices, typed, errors }: AccountRolesPageProps) {
  const field = (name: string) => ({ name, value: typed?.[name], ...(errors[name] === undefined ? {} : { error: errors[name] }) });
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={Object.entries(errors).map(([name, text]) => (name === "" ? { text } : { field: name, text }))} />
      <Opening quiet={<a href={accountHref}>Your account</a>} title="Your roles" sentence={roles.length === 0 ? "You have no role yet: signing in gives none." : null} />
      <div id="held">
        <DataTable
          caption="Your roles"
          captionHidden
          rows={roles}
          rowKey={({ code, role, from, to }) => `${code}-${role}-${from}-${to}`}
          empty={<p>Ask for one below. The trust’s lead, or the service administrator, decides.</p>}
          columns={[
            { key: "role", head: "Role", cell: ({ text }) => text },
            { key: "at", head: "At", cell: ({ at }) => at },
            { key: "from", head: "From", cell: ({ from }) => from },
            { key: "to", head: "To", cell: ({ to }) => to },
          ]}
        />
        <ListPages of="roles" listed={listed} />
      </div>
      {requests.length > 0 && (
        <>
          <h2>Asked for</h2>
          <DataTable
            caption="Roles you have asked for"
            captionHidden
            rows={requests}
            rowKey={({ id }) => id}
            columns={[
              { key: "role", head: "Role", cell: ({ role }) => role },
              { key: "at", head: "At", cell: ({ at }) => at },
              { key: "asked", head: "Asked", cell: ({ asked }) => asked },
              {
                key: "act",
                head: "Change",
                cell: ({ id, role, at }) => (
                  <Act action={action} intent="take-back" fields={{ request: id }} look="second" small>
                    Take back<HiddenText>: {role}, {at}</HiddenText>
                  </Act>
                ),
              },
            ]}
          />
        </>
      )}
      <RefusedRequests refused={refused} refusedListed={refusedListed} />
      <form method="post" action={action} noValidate aria-labelledby="ask">
        <h2 id="ask">Ask for a role</h2>
        <input type="hidden" name="intent" value="ask" />
        <TextField {...field("organisationCode")} label="Code of your trust or system" hint="Its ODS code, such as RX1." width={10} spellCheck={false} />
        <RadioGroup {...field("role")} legend="Role" choices={choices} />
        <Button>Ask for this role</Button>
      </form>
    </PageShell>
  );
}

/** What was refused, when, and whom to ask; nothing when nothing was. */
function RefusedRequests({ refused, refusedListed }: Pick<AccountRolesPageProps, "refused" | "refusedListed">) {
  if (refused.length === 0) return null;
  return (
    <>
      <h2 id="refused">Not given</h2>
      <DataTable
        caption="Roles you have asked for that were not given"
        captionHidden
        rows={refused}
        rowKey={({ id }) => id}
        columns={[
          { key: "role", head: "Role", cell: ({ role }) => role },
          { key: "at", head: "At", cell: ({ at }) => at },
          { key: "refused", head: "Refused", cell: ({ refused: when }) => when },
          { key: "whom", head: "If you need it", cell: ({ whom }) => `Ask ${whom}, or ask for it again below` },
        ]}
      />
      <ListPages of="roles not given" listed={refusedListed} />
      <p className="bm-quiet">A refusal stays here for 90 days.</p>
    </>
  );
}
