import { Button } from "../nhs/button";
import { DataTable } from "../nhs/data-table";
import { DateField } from "../nhs/date-field";
import { ErrorSummary } from "../nhs/error-summary";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { Pagination } from "../nhs/pagination";
import { SelectField } from "../nhs/select-field";
import type { FieldErrors } from "../../web/forms";
import type { Frame } from "../../web/frames";

export type AuditRow = { readonly number: number; readonly when: string; readonly what: string; readonly about: string; readonly who: string; /** Null: no request, or erased. */ readonly from: string | null };

export type AuditPageProps = {
  readonly frame: Frame;
  readonly action: string;
  readonly exportAction: string;
  /** The service's own record; else a trust's. */
  readonly isService: boolean;
  readonly title: string;
  /** Dates as "YYYY-MM-DD" or blank. */
  readonly filter: { readonly from: string; readonly to: string; readonly kind: string };
  /** The filter's fields, for the form that exports. */
  readonly kept: Readonly<Record<string, string>>;
  readonly kinds: readonly { readonly value: string; readonly text: string }[];
  readonly entries: readonly AuditRow[];
  readonly page: number;
  readonly pages: number;
  /** A page's number goes behind it. */
  readonly pageHref: string;
  readonly errors: FieldErrors;
  /** Where this reader gives somebody a role. */
  readonly firstHref: string;
};

/** Who did what to what, when and from where. */
export function AuditPage({ frame, action, exportAction, isService, title, filter, kept, kinds, entries, page, pages, pageHref, firstHref, errors }: AuditPageProps) {
  const problems = Object.entries(errors).map(([field, text]) => ({ field, text }));
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={problems} />
      <Opening quiet={isService ? "The service’s audit log" : "Your trust’s audit log"} title={title} sentence="Who did what, when and from where. The record holds no answer, password, link or anybody’s words: names and the reason of a hold are looked up beside it. Each entry is chained to the one before it." />
      <form method="get" action={action} noValidate className="bm-fields-row">
        <DateField name="from" legend="From" value={filter.from} error={errors["from"]} optional />
        <DateField name="to" legend="Up to and including" value={filter.to} error={errors["to"]} optional />
        <SelectField name="kind" label="Kind" options={kinds} value={filter.kind} error={errors["kind"]} />
        <Button look="second" small>
          Show
        </Button>
      </form>
      <DataTable
        caption={`Entries, page ${page} of ${pages}`}
        captionHidden
        rows={entries}
        rowKey={({ number }) => String(number)}
        lightHeads
        empty={
          filter.from === "" && filter.to === "" && filter.kind === "" ? (
            <p>
              Nothing has been recorded yet. The first decision, such as <a href={firstHref}>giving somebody a role</a>, is the first entry.
            </p>
          ) : (
            <p>
              Nothing was recorded in this time and of this kind. <a href={action}>Show everything</a>
            </p>
          )
        }
        columns={[
          { key: "when", head: "When", cell: ({ when }) => when },
          { key: "what", head: "What", cell: ({ what }) => what },
          { key: "about", head: "About", cell: ({ about }) => about },
          { key: "who", head: "Who", cell: ({ who }) => who },
          { key: "from", head: "From", cell: ({ from }) => from ?? "No address" },
          { key: "number", head: "Number", align: "number", cell: ({ number }) => number },
        ]}
      />
      <Pagination of="entries" page={page} pages={pages} href={(to) => `${pageHref}${to}`} />
      <form method="post" action={exportAction} className="bm-rule">
        <h2>Keep a copy</h2>
        <p>All entries of the choice above, with every code and hash. Taking a copy is an entry too.</p>
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="bm-acts">
          <Button look="second" name="as" value="csv">
            Export as CSV
          </Button>
          <Button look="second" name="as" value="json">
            Export as JSON
          </Button>
        </div>
      </form>
    </PageShell>
  );
}
