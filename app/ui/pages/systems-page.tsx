import { LONGEST_IN_MEMBERSHIP } from "../../core/organisations/membership-forms";
import type { FieldErrors, Typed } from "../../web/forms";
import type { Frame } from "../../web/frames";
import type { Listed } from "../../web/paging";
import { Button } from "../nhs/button";
import { RadioGroup } from "../nhs/choice-groups";
import { DataTable } from "../nhs/data-table";
import { DateField } from "../nhs/date-field";
import { ErrorSummary } from "../nhs/error-summary";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { ListPages } from "../nhs/pagination";
import { TextField } from "../nhs/text-field";

export type SystemsPageProps = {
  readonly frame: Frame;
  readonly action: string;
  readonly backHref: string;
  readonly groups: readonly { readonly code: string; readonly name: string; readonly href: string; readonly kind: string; readonly members: string; readonly opened: string }[];
  readonly listed: Listed;
  readonly typed: Typed | null;
  readonly errors: FieldErrors;
};

/** Clusters and provider groups, made by hand: named, dated, and without any access of their own. */
export function SystemsPage({ frame, action, backHref, groups, listed, typed, errors }: SystemsPageProps) {
  const field = (name: string) => ({ name, value: typed?.[name], ...(errors[name] === undefined ? {} : { error: errors[name] }) });
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={Object.entries(errors).map(([name, text]) => (name === "" ? { text } : { field: name, text }))} />
      <Opening title="Clusters and provider groups" sentence="A group inherits nothing: no consent given to an ICS counts for it, and who leads an ICS does not lead it. Each trust releases to it by name." />
      <p>
        <a className="bm-tap" href={backHref}>
          Memberships to settle
        </a>
      </p>
      <DataTable
        caption="Groups in order of name"
        captionHidden
        rows={groups}
        rowKey={({ code }) => code}
        empty={
          <p>
            There is no cluster or provider group yet. <a href="#name">Add the first one below</a>
          </p>
        }
        columns={[
          { key: "name", head: "Name", cell: ({ name, href }) => <a href={href}>{name}</a> },
          { key: "kind", head: "Kind", cell: ({ kind }) => kind },
          { key: "code", head: "Code", cell: ({ code }) => code },
          { key: "opened", head: "Since", cell: ({ opened }) => opened },
          { key: "members", head: "Trusts today", align: "number", cell: ({ members }) => members },
        ]}
      />
      <ListPages of="groups" listed={listed} />
      <form method="post" action={action} noValidate aria-labelledby="add">
        <h2 id="add">Add a group</h2>
        <RadioGroup
          {...field("kind")}
          legend="What is it?"
          choices={[
            { value: "cluster", text: "A cluster of ICBs" },
            { value: "provider-group", text: "A group of providers" },
          ]}
        />
        <TextField {...field("name")} label="Name" limit={LONGEST_IN_MEMBERSHIP.groupName} />
        <TextField {...field("code")} label="Code" hint="2 to 12 letters, figures or hyphens, used in its address: MOOR-DALE." />
        <DateField name="from" legend="Since" value={{ day: typed?.["from-day"] ?? "", month: typed?.["from-month"] ?? "", year: typed?.["from-year"] ?? "" }} {...(errors["from"] === undefined ? {} : { error: errors["from"] })} />
        <Button>Add the group</Button>
      </form>
    </PageShell>
  );
}
