import type { FieldErrors, Typed } from "../../web/forms";
import type { Frame } from "../../web/frames";
import type { Listed } from "../../web/paging";
import { Button } from "../nhs/button";
import { DataTable } from "../nhs/data-table";
import { DateField } from "../nhs/date-field";
import { ErrorSummary } from "../nhs/error-summary";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { ListPages } from "../nhs/pagination";
import { SelectField } from "../nhs/select-field";
import { TextField } from "../nhs/text-field";

export type SystemMembersPageProps = {
  readonly frame: Frame;
  readonly title: string;
  readonly quiet: string;
  readonly action: string;
  readonly backHref: string;
  readonly pageHref: string;
  readonly members: readonly { readonly id: string; readonly code: string; readonly name: string; readonly from: string; readonly to: string | null }[];
  /** Trusts that are in it with no end. */
  readonly current: readonly { readonly value: string; readonly text: string }[];
  readonly listed: Listed;
  readonly typed: Typed | null;
  readonly errors: FieldErrors;
};

/** Who is in a group and when. A trust may be in several; its principal board stays what it is. */
export function SystemMembersPage({ frame, title, quiet, action, backHref, pageHref, members, current, listed, typed, errors }: SystemMembersPageProps) {
  const isEnd = typed?.["intent"] === "end";
  const date = (name: string, isSent: boolean) => ({ name, value: isSent ? { day: typed?.[`${name}-day`] ?? "", month: typed?.[`${name}-month`] ?? "", year: typed?.[`${name}-year`] ?? "" } : { day: "", month: "", year: "" }, ...(errors[name] === undefined || !isSent ? {} : { error: errors[name] }) });
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={Object.entries(errors).map(([name, text]) => (name === "" ? { text } : { field: name === "trustCode" && isEnd ? "leaving" : name, text }))} />
      <Opening quiet={quiet} title={title} sentence="Being in a group shows nobody anything. Each trust consents to it by name, and its lead needs a role of its own." />
      <p className="bm-downloads">
        <a className="bm-tap" href={backHref}>
          All groups
        </a>
        <a className="bm-tap" href={pageHref}>
          The group’s own page
        </a>
      </p>
      <DataTable
        caption="Trusts of the group in order of name"
        captionHidden
        rows={members}
        rowKey={({ id }) => id}
        empty={
          <p>
            No trust is in this group yet. <a href="#trustCode">Add the first one below</a>
          </p>
        }
        columns={[
          { key: "name", head: "Trust", cell: ({ name, code }) => `${name}, ${code}` },
          { key: "from", head: "From", cell: ({ from }) => from },
          { key: "to", head: "To before", cell: ({ to }) => to ?? "still in it" },
        ]}
      />
      <ListPages of="trusts" listed={listed} />
      <form method="post" action={action} noValidate aria-labelledby="add">
        <h2 id="add">Add a trust</h2>
        <input type="hidden" name="intent" value="add" />
        <TextField name="trustCode" label="ODS code" value={isEnd ? undefined : typed?.["trustCode"]} {...(errors["trustCode"] === undefined || isEnd ? {} : { error: errors["trustCode"] })} />
        <DateField legend="From" {...date("from", !isEnd)} />
        <Button look="second">Add the trust</Button>
      </form>
      {current.length > 0 && (
        <form method="post" action={action} noValidate aria-labelledby="end">
          <h2 id="end">A trust leaves</h2>
          <input type="hidden" name="intent" value="end" />
          <SelectField id="leaving" name="trustCode" label="Trust" options={current} />
          <DateField legend="First day it is no longer in the group" {...date("to", isEnd)} />
          <Button look="second">End its membership</Button>
        </form>
      )}
    </PageShell>
  );
}
