import { LONGEST_IN_MEMBERSHIP } from "../../core/organisations/membership-forms";
import type { FieldErrors, Typed } from "../../web/forms";
import type { Frame } from "../../web/frames";
import type { Listed } from "../../web/paging";
import { Button } from "../nhs/button";
import { DataTable } from "../nhs/data-table";
import { DateField } from "../nhs/date-field";
import { Details } from "../nhs/details";
import { ErrorSummary } from "../nhs/error-summary";
import { HiddenText } from "../nhs/hidden-text";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { ListPages } from "../nhs/pagination";
import { SelectField } from "../nhs/select-field";
import { TextField } from "../nhs/text-field";

export type ConflictCard = {
  readonly trustCode: string;
  readonly trust: string;
  readonly says: string;
  /** "YYYY-MM-DD" */
  readonly from: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
};

export type MembershipConflictsPageProps = {
  readonly frame: Frame;
  readonly title: string;
  readonly action: string;
  readonly backHref: string;
  readonly systemsHref: string;
  readonly conflicts: readonly ConflictCard[];
  readonly conflictsListed: Listed;
  readonly namesListed: Listed;
  readonly settledListed: Listed;
  readonly names: readonly { readonly name: string; readonly where: string }[];
  readonly settled: readonly { readonly id: string; readonly trust: string; readonly text: string; readonly source: string }[];
  readonly typed: Typed | null;
  readonly errors: FieldErrors;
};

/** What the official sources do not agree on, one by one, with the form that settles it. A decision outlives every later import. */
export function MembershipConflictsPage({ frame, title, action, backHref, systemsHref, conflicts, conflictsListed, names, namesListed, settled, settledListed, typed, errors }: MembershipConflictsPageProps) {
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => (field === "" ? { text } : { field: fieldId(field, typed), text }))} />
      <Opening title={title} sentence="Imports only propose. What you decide here wins over every file, now and at each later import, and stands in the audit record." />
      <p className="bm-downloads">
        <a className="bm-tap" href={backHref}>
          Administration
        </a>
        <a className="bm-tap" href={systemsHref}>
          Clusters and provider groups
        </a>
      </p>
      <h2 id="boards">Which board a trust belongs to</h2>
      {conflicts.length === 0 ? <p>The sources agree on every open trust, or a person has decided.</p> : <ul className="bm-posts">{conflicts.map((conflict) => <Conflict key={conflict.trustCode} {...conflict} action={action} typed={typed} errors={errors} />)}</ul>}
      <ListPages of="memberships" listed={conflictsListed} />
      <h2 id="names">Names joined to no trust</h2>
      {names.length === 0 ? <p>Every name in the official releases is joined to a trust.</p> : <ul className="bm-posts">{names.map((one) => <UnjoinedName key={one.name} {...one} action={action} typed={typed} errors={errors} />)}</ul>}
      <ListPages of="names" listed={namesListed} />
      <Details id="settled" summary={`Decided by people: ${settledListed.total}`} open={settledListed.page > 1}>
        <DataTable
          caption="Decisions on memberships, the newest first"
          captionHidden
          rows={settled}
          rowKey={({ id }) => id}
          empty={<p>Nobody has decided anything yet. What you decide above is listed here.</p>}
          columns={[
            { key: "trust", head: "Trust", cell: ({ trust }) => trust },
            { key: "text", head: "Decision", cell: ({ text }) => text },
            { key: "source", head: "How", cell: ({ source }) => source },
          ]}
        />
        <ListPages of="decisions" listed={settledListed} />
      </Details>
    </PageShell>
  );
}

type FormProps = { readonly action: string; readonly typed: Typed | null; readonly errors: FieldErrors };

function Conflict({ trustCode, trust, says, from, options, action, typed, errors }: ConflictCard & FormProps) {
  const isTyped = typed?.["trustCode"] === trustCode && typed["intent"] === "settle";
  const [year = "", month = "", day = ""] = from.split("-");
  const error = (name: string) => (isTyped && errors[name] !== undefined ? { error: errors[name] } : {});
  return (
    <li className="bm-post">
      <h3>
        {trust} <span className="bm-quiet">{trustCode}</span>
      </h3>
      <p>{says}</p>
      <form method="post" action={action} className="bm-post__act" noValidate>
        <input type="hidden" name="intent" value="settle" />
        <input type="hidden" name="trustCode" value={trustCode} />
        <SelectField id={`board-${trustCode}`} name="systemCode" label="Its principal board" options={options} value={isTyped ? typed["systemCode"] : options[0]?.value} {...error("systemCode")} />
        <DateField id={`from-${trustCode}`} name="from" legend="From" value={isTyped ? { day: typed["from-day"] ?? "", month: typed["from-month"] ?? "", year: typed["from-year"] ?? "" } : { day: String(Number(day)), month: String(Number(month)), year }} {...error("from")} />
        <Button look="second" small>
          Decide<HiddenText> for {trust}</HiddenText>
        </Button>
      </form>
    </li>
  );
}

function UnjoinedName({ name, where, action, typed, errors }: { readonly name: string; readonly where: string } & FormProps) {
  const isTyped = typed?.["name"] === name && typed["intent"] === "join";
  const key = name.replace(/[^\w]+/g, "-");
  const error = (field: string) => (isTyped && errors[field] !== undefined ? { error: errors[field] } : {});
  return (
    <li className="bm-post">
      <h3>{name}</h3>
      <p className="bm-quiet">In {where}</p>
      <form method="post" action={action} className="bm-post__act" noValidate>
        <input type="hidden" name="intent" value="join" />
        <input type="hidden" name="name" value={name} />
        <TextField id={`code-${key}`} name="trustCode" label="ODS code of the trust it means" value={isTyped ? typed["trustCode"] : undefined} {...error("trustCode")} />
        <TextField id={`reason-${key}`} name="reason" label="How you know" limit={LONGEST_IN_MEMBERSHIP.reason} value={isTyped ? typed["reason"] : undefined} {...error("reason")} />
        <Button look="second" small>
          Join<HiddenText> {name}</HiddenText>
        </Button>
      </form>
    </li>
  );
}

/** Each card has fields of its own: a message leads to that of the card that was sent. */
function fieldId(field: string, typed: Typed | null): string {
  if (typed?.["intent"] === "join") return `${field === "reason" ? "reason" : "code"}-${(typed["name"] ?? "").replace(/[^\w]+/g, "-")}`;
  return `${field === "from" ? "from" : "board"}-${typed?.["trustCode"] ?? ""}`;
}
