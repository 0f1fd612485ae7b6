import type { FieldErrors } from "../../web/forms";
import type { Frame } from "../../web/frames";
import { DataTable } from "../nhs/data-table";
import { ErrorSummary } from "../nhs/error-summary";
import { Notice } from "../nhs/notice";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { Act } from "./workshop-act";

export type WorkshopLinksPageProps = {
  readonly frame: Frame;
  readonly action: string;
  readonly quiet: string;
  readonly rows: readonly { readonly id: string; readonly title: string; readonly kind: string; readonly state: string; readonly hasLink: boolean }[];
  /** The link just made: shown this once. */
  readonly made: { readonly seat: string; readonly address: string } | null;
  readonly errors: FieldErrors;
};

/** Seat links, for a lead to hand out. A link is shown once; afterwards only a new one can be made. */
export function WorkshopLinksPage({ frame, action, quiet, rows, made, errors }: WorkshopLinksPageProps) {
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={Object.values(errors).map((text) => ({ text }))} />
      <Opening quiet={quiet} title="Seat links" sentence="Each link opens one seat, without an account. Send it to its holder alone." />
      {made && (
        <Notice kind="done" title={`The link of: ${made.seat}`} announce>
          <p>
            <code className="bm-address">{made.address}</code>
          </p>
          <p>It is shown this once. The link before opens nothing any more, and its holder has to use this one.</p>
        </Notice>
      )}
      <DataTable
        caption="Seats and their links"
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: "seat", head: "Seat", cell: ({ title }) => title },
          { key: "kind", head: "Kind", cell: ({ kind }) => kind },
          { key: "state", head: "Link", cell: ({ state }) => state },
          {
            key: "act",
            head: "Hand out",
            cell: ({ id, title, hasLink }) => (
              <Act action={action} intent="issue" fields={{ seatId: id }} look="second" small>
                {hasLink ? "Make a new link" : "Make a link"}
                <span className="nhsuk-u-visually-hidden"> for {title}</span>
              </Act>
            ),
          },
        ]}
      />
      <p className="bm-quiet">A new link sends the seat’s browsers away. What was answered from it before still counts until it is answered again, and nobody who opens the new link sees it.</p>
    </PageShell>
  );
}
