import { Button } from "../nhs/button";
import { DataTable } from "../nhs/data-table";
import { ErrorSummary } from "../nhs/error-summary";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { ListPages } from "../nhs/pagination";
import { SummaryList } from "../nhs/summary-list";
import { TextField } from "../nhs/text-field";
import type { FieldErrors } from "../../web/forms";
import type { Frame } from "../../web/frames";
import type { Listed } from "../../web/paging";

export type OwnDataPageProps = {
  readonly frame: Frame;
  readonly action: string;
  readonly fileHref: string;
  readonly accountHref: string;
  /** Who signs in elsewhere alone has none, and shows who they are by their e-mail address. */
  readonly hasPassword: boolean;
  readonly facts: readonly { readonly key: string; readonly value: string }[];
  readonly roles: readonly { readonly id: string; readonly role: string; readonly at: string; readonly from: string; readonly to: string }[];
  readonly rolesListed: Listed;
  readonly seats: readonly { readonly id: string; readonly title: string; readonly of: string; readonly answers: string }[];
  readonly record: readonly { readonly id: string; readonly when: string; readonly what: string; readonly from: string }[];
  /** Entries that stand in the file alone. */
  readonly recordMore: number;
  readonly errors: FieldErrors;
};

/** What the service holds of the reader, a copy of it, and the way to have it erased. */
export function OwnDataPage({ frame, action, fileHref, accountHref, hasPassword, facts, roles, rolesListed, seats, record, recordMore, errors }: OwnDataPageProps) {
  const problems = Object.entries(errors).map(([field, text]) => (field === "" ? { text } : { field, text }));
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={problems} />
      <Opening quiet={<a href={accountHref}>Your account</a>} title="What Boardmark holds about you" sentence="All of it, to read here or to keep as a file." />
      <SummaryList rows={facts} />
      <p>
        <a className="bm-tap" href={fileHref} download>
          Keep a copy (JSON)
        </a>
      </p>
      <h2 id="roles">Roles</h2>
      <DataTable
        caption="Your roles, now and before"
        captionHidden
        rows={roles}
        rowKey={({ id }) => id}
        empty={
          <p>
            You have had no role. <a href={accountHref}>Your account</a> leads to where you ask for one.
          </p>
        }
        columns={[
          { key: "role", head: "Role", cell: ({ role }) => role },
          { key: "at", head: "At", cell: ({ at }) => at },
          { key: "from", head: "From", cell: ({ from }) => from },
          { key: "to", head: "To", cell: ({ to }) => to },
        ]}
      />
      <ListPages of="roles" listed={rolesListed} />
      <h2>Seats</h2>
      <DataTable
        caption="Seats you answer from"
        captionHidden
        rows={seats}
        rowKey={({ id }) => id}
        empty={<p>No seat is yours. Your trust’s lead sets the seats and hands out their links.</p>}
        columns={[
          { key: "title", head: "Seat", cell: ({ title }) => title },
          { key: "of", head: "Board", cell: ({ of }) => of },
          { key: "answers", head: "Answers", cell: ({ answers }) => answers },
        ]}
      />
      <h2>What you did</h2>
      <DataTable
        caption="Entries of the audit logs that name you, the newest first"
        captionHidden
        rows={record}
        rowKey={({ id }) => id}
        lightHeads
        empty={<p>No entry names you.</p>}
        columns={[
          { key: "when", head: "When", cell: ({ when }) => when },
          { key: "what", head: "What", cell: ({ what }) => what },
          { key: "from", head: "From", cell: ({ from }) => from },
        ]}
      />
      {recordMore > 0 && <p>{recordMore} more in the file.</p>}
      <form method="post" action={action} noValidate className="bm-rule">
        <h2>Delete your account</h2>
        <p>
          Your name, email address, roles and everything above go at once and cannot be brought back. What the board decided stays, and so do the audit logs: where they named you, they
          then name nobody. Copies in backups go within 35 days.
        </p>
        <input type="hidden" name="intent" value="erase" />
        {hasPassword ? (
          <TextField name="current" label="Your password" type="password" autoComplete="current-password" width={20} error={errors["current"]} />
        ) : (
          <TextField name="current" label="Your email address, to show that you mean it" type="email" width={30} spellCheck={false} error={errors["current"]} />
        )}
        <Button look="warning">Delete my account</Button>
      </form>
    </PageShell>
  );
}
