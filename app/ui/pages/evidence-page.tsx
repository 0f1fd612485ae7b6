import { DataTable } from "../nhs/data-table";
import { LevelChip } from "../nhs/level-chip";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { Tag } from "../nhs/tag";
import type { Level } from "../../core/scoring/level";
import type { Frame } from "../../web/frames";

export type EvidenceLine = {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** The reader has not given an own view yet. */
  readonly isWaiting: boolean;
  readonly level: Level | null;
  /** "4 of 11" */
  readonly met: string;
  readonly stillToLook: number;
  readonly expired: string | null;
};

export type EvidencePageProps = {
  readonly frame: Frame;
  readonly quiet: string;
  readonly title: string;
  readonly sentence: string;
  /** Which elements are asked, and why. */
  readonly settings: string;
  /** What was promised to the board in its workshop. */
  readonly promised: readonly { readonly id: string; readonly text: string; readonly more: string; readonly theme: { readonly title: string; readonly href: string } | null }[];
  readonly lenses: readonly { readonly id: string; readonly title: string; readonly themes: readonly EvidenceLine[] }[];
};

/** What the digital team can show, theme by theme. */
export function EvidencePage({ frame, quiet, title, sentence, settings, promised, lenses }: EvidencePageProps) {
  return (
    <PageShell {...frame}>
      <Opening quiet={quiet} title={title} sentence={sentence} />
      {promised.length > 0 && (
        <section aria-labelledby="promised">
          <h2 id="promised">Promised in the workshop</h2>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {promised.map(({ id, text, more, theme }) => (
              <li key={id}>
                {theme && (
                  <>
                    <a href={theme.href}>{theme.title}</a>:{" "}
                  </>
                )}
                {text} <span className="bm-quiet">{more}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {lenses.map((lens) => (
        <section key={lens.id} aria-labelledby={`lens-${lens.id}`}>
          <h2 id={`lens-${lens.id}`}>{lens.title}</h2>
          <DataTable
            caption={`Evidence on the ${lens.title.toLowerCase()}`}
            captionHidden
            rows={lens.themes}
            rowKey={({ id }) => id}
            columns={[
              { key: "theme", head: "Theme", width: "36%", cell: (row) => <a className="bm-tap" href={row.href}>{row.title}</a> },
              { key: "level", head: "Adds up to", cell: (row) => (row.isWaiting ? "Answer first" : <LevelChip level={row.level} small />) },
              { key: "met", head: "Elements met", cell: (row) => (row.isWaiting ? "" : row.met) },
              { key: "look", head: "Still to look at", cell: (row) => (row.isWaiting ? "" : row.stillToLook === 0 ? "None" : row.stillToLook) },
              { key: "old", head: "Out of date", cell: (row) => (row.isWaiting || row.expired === null ? "" : <Tag>{row.expired}</Tag>) },
            ]}
          />
        </section>
      ))}
      <p className="bm-quiet">{settings} Every element of levels 2 to n must be met for the evidence to add up to n; level 1 is where everybody starts.</p>
    </PageShell>
  );
}
