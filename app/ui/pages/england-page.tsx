import type { FieldErrors } from "../../web/forms";
import type { Frame } from "../../web/frames";
import { Button } from "../nhs/button";
import { DataTable } from "../nhs/data-table";
import { ErrorSummary } from "../nhs/error-summary";
import { NotShown } from "../nhs/not-shown";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";

type Cells = { readonly low: string; readonly middle: string; readonly high: string; readonly n: string };

export type EnglandPageProps = {
  readonly frame: Frame;
  readonly quiet: string;
  readonly title: string;
  readonly sentence: string;
  /** Empty while there is nothing to show. */
  readonly groups: readonly { readonly title: string; readonly rows: readonly { readonly id: string; readonly theme: string; readonly cells: Cells | null }[] }[];
  readonly downloads: readonly { readonly href: string; readonly text: string }[];
  /** For the service's administrator, once a cycle has closed. */
  readonly freeze: { readonly cycle: string; readonly text: string; readonly action: string } | null;
  readonly errors: FieldErrors;
  readonly ownHref: string;
};

/** The frozen England table, or that there is nothing to show and why. */
export function EnglandPage({ frame, quiet, title, sentence, groups, downloads, freeze, ownHref, errors }: EnglandPageProps) {
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={Object.values(errors).map((text) => ({ text }))} />
      <Opening quiet={quiet} title={title} sentence={sentence} />
      {groups.length === 0 && <p className="bm-wash">Nothing is shown. The table is made once, after the cycle closes, from levels that boards gave to it, and never changes after that. A board gives its levels on its release page, once it has approved them: <a href={ownHref}>go to your own pages</a>.</p>}
      {groups.map((group) => (
        <section key={group.title} className="bm-section" aria-label={group.title}>
          <h2>{group.title}</h2>
          <DataTable
            caption={`${group.title}: boards by level, to the nearest five`}
            captionHidden
            rows={group.rows}
            rowKey={({ id }) => id}
            columns={[
              { key: "theme", head: "Theme", cell: ({ theme }) => theme },
              { key: "low", head: "1 or 2", align: "number", cell: ({ cells }) => cells?.low ?? <NotShown /> },
              { key: "middle", head: "3", label: "Level 3", align: "number", cell: ({ cells }) => cells?.middle ?? <NotShown /> },
              { key: "high", head: "4 or 5", align: "number", cell: ({ cells }) => cells?.high ?? <NotShown /> },
              { key: "n", head: "Boards, about", align: "number", cell: ({ cells }) => cells?.n ?? <NotShown /> },
            ]}
          />
        </section>
      ))}
      {downloads.length > 0 && (
        <p className="bm-downloads">
          Download:{" "}
          {downloads.map(({ href, text }) => (
            <a key={href} className="bm-tap" href={href}>
              {text}
            </a>
          ))}
        </p>
      )}
      {freeze && (
        <form method="post" action={freeze.action} className="bm-rule">
          <input type="hidden" name="cycle" value={freeze.cycle} />
          <p>{freeze.text} has closed. Its table is made once and can never be made again, whatever is released or withdrawn later.</p>
          <Button look="second">Make the table of {freeze.text}</Button>
        </form>
      )}
    </PageShell>
  );
}
