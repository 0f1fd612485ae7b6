import { DataTable } from "../nhs/data-table";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { ListPages } from "../nhs/pagination";
import { SummaryList } from "../nhs/summary-list";
import type { Frame } from "../../web/frames";
import type { Listed } from "../../web/paging";

export type AdministrationPageProps = {
  readonly frame: Frame;
  readonly counts: { readonly trusts: string; readonly systems: string; readonly proposals: string };
  readonly releases: readonly { readonly id: string; readonly name: string; readonly asAt: string; readonly file: string; readonly hash: string }[];
  readonly setUpHref: string;
  readonly membershipsHref: string;
  readonly systemsHref: string;
  readonly peopleHref: string;
  readonly auditHref: string;
  readonly listed: Listed;
  readonly runs: readonly { readonly id: string; readonly at: string; readonly file: string; readonly summary: string }[];
};

const COMMANDS = [
  { command: "npm run import -- ods FILE…", text: "the ODS lists of trusts, in their 27 columns" },
  { command: "npm run import -- dma FILE.xlsx", text: "NHS England’s DMA results" },
  { command: "npm run import -- memberships FILE.csv", text: "who belongs to which system, decided by a person" },
];

/** What the service holds: organisations, official releases, imports. Nothing of what a trust's board said. */
export function AdministrationPage({ frame, counts, releases, setUpHref, membershipsHref, systemsHref, peopleHref, auditHref, listed, runs }: AdministrationPageProps) {
  return (
    <PageShell {...frame}>
      <Opening title="What the service holds" sentence="Organisations, official releases and imports. No trust’s answers, levels or papers are here, for any role." />
      <SummaryList
        rows={[
          { key: "Trusts open today", value: counts.trusts },
          { key: "Systems open today", value: counts.systems },
          { key: "Memberships proposed by an import, not yet decided by a person", value: counts.proposals },
        ]}
      />
      <p className="bm-downloads">
        <a className="bm-tap" href={setUpHref}>
          Set up a trust
        </a>
        <a className="bm-tap" href={peopleHref}>
          Accounts and roles
        </a>
        <a className="bm-tap" href={auditHref}>
          Audit log
        </a>
        <a className="bm-tap" href={membershipsHref}>
          Memberships and names to settle
        </a>
        <a className="bm-tap" href={systemsHref}>
          Clusters and provider groups
        </a>
      </p>
      <h2>Official releases</h2>
      <DataTable
        caption="DMA releases held"
        captionHidden
        rows={releases}
        rowKey={({ id }) => id}
        empty={
          <p>
            No DMA release has been imported yet. Download the results data file from NHS England and <a href="#import">import it</a>.
          </p>
        }
        columns={[
          { key: "name", head: "Release", cell: ({ name }) => name },
          { key: "asAt", head: "Published", cell: ({ asAt }) => asAt },
          { key: "file", head: "File", cell: ({ file }) => file },
          { key: "hash", head: "SHA-256 begins", cell: ({ hash }) => hash },
        ]}
      />
      <h2 id="imports">Imports</h2>
      <DataTable
        caption="Files that were imported, the newest first"
        captionHidden
        rows={runs}
        rowKey={({ id }) => id}
        empty={
          <p>
            Nothing has been imported yet. <a href="#import">How to import a file</a>
          </p>
        }
        columns={[
          { key: "file", head: "File", cell: ({ file }) => file },
          { key: "at", head: "When", cell: ({ at }) => at },
          { key: "summary", head: "What it came to", cell: ({ summary }) => summary },
        ]}
      />
      <ListPages of="imports" listed={listed} />
      <h2 id="import">To import</h2>
      <p>On the machine that runs Boardmark, while it runs. A file that cannot be read is refused with its line, and nothing is written.</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {COMMANDS.map(({ command, text }) => (
          <li key={command}>
            <code>{command}</code>: {text}
          </li>
        ))}
      </ul>
    </PageShell>
  );
}
