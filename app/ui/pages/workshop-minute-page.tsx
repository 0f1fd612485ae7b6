import type { Level } from "../../core/scoring/level";
import type { Frame } from "../../web/frames";
import { DataTable } from "../nhs/data-table";
import { LevelChip } from "../nhs/level-chip";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { SummaryList } from "../nhs/summary-list";
import { Onward, type OnwardLink } from "./onward";

export type MinuteTheme = {
  readonly id: string;
  readonly title: string;
  readonly level: Level | null;
  /** "Recorded together", "Discussed, asked twice", "Carried to the Digital Committee". */
  readonly how: string;
  readonly views: string;
  readonly rationale: string;
  readonly differentViews: readonly string[];
};

export type WorkshopMinutePageProps = {
  readonly frame: Frame;
  readonly quiet: string;
  readonly title: string;
  readonly sentence: string;
  readonly facts: readonly { readonly key: string; readonly value: string }[];
  readonly present: readonly { readonly id: string; readonly title: string; readonly kind: string; readonly how: string }[];
  readonly themes: readonly MinuteTheme[];
  readonly captures: readonly { readonly title: string; readonly rows: readonly { readonly id: string; readonly text: string; readonly more: string; /** Of the action it became; null: none. */ readonly href: string | null }[] }[];
  /** The draft paper, of which this is an appendix; null: not for this reader. */
  readonly paperHref: string | null;
  readonly onward: OnwardLink;
};

/** What the workshop came to: present, quorum, rounds, levels, different views, actions. */
export function WorkshopMinutePage({ frame, quiet, title, sentence, facts, present, themes, captures, paperHref, onward }: WorkshopMinutePageProps) {
  return (
    <PageShell {...frame}>
      <Opening quiet={quiet} title={title} sentence={sentence} />
      <Onward link={onward} />
      {themes.length > 0 && <Record facts={facts} present={present} themes={themes} captures={captures} />}
      {paperHref && themes.length > 0 && (
        <p>
          <a href={paperHref}>The board paper has this minute as an appendix</a>
        </p>
      )}
    </PageShell>
  );
}

function Record({ facts, present, themes, captures }: Pick<WorkshopMinutePageProps, "facts" | "present" | "themes" | "captures">) {
  return (
    <>
      <SummaryList rows={facts} />
      <h2>Who was there</h2>
      <DataTable
        caption="Seats and how they took part"
        captionHidden
        rows={present}
        rowKey={({ id }) => id}
        columns={[
          { key: "seat", head: "Seat", cell: (row) => row.title },
          { key: "kind", head: "Kind", cell: (row) => row.kind },
          { key: "how", head: "Took part", cell: (row) => row.how },
        ]}
      />
      <h2>Levels</h2>
      <DataTable
        caption="Each theme, how it was dealt with and what was agreed"
        captionHidden
        rows={themes}
        rowKey={({ id }) => id}
        columns={[
          { key: "theme", head: "Theme", cell: (row) => row.title },
          { key: "level", head: "Level", align: "centre", cell: (row) => <LevelChip level={row.level} small /> },
          { key: "how", head: "How", cell: (row) => row.how },
          { key: "views", head: "Views", cell: (row) => row.views },
          { key: "why", head: "Rationale", cell: (row) => <Rationale row={row} /> },
        ]}
      />
      {captures.map(({ title: heading, rows }) => (
        <section key={heading} className="bm-rule">
          <h2>{heading}</h2>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {rows.map(({ id, text, more, href }) => (
              <li key={id}>
                {href === null ? text : <a href={href}>{text}</a>} <span className="bm-quiet">{more}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className="bm-quiet">Spreads need five levels or more. No page, export or log of this service says who answered what.</p>
    </>
  );
}

function Rationale({ row: { rationale, differentViews } }: { readonly row: MinuteTheme }) {
  return (
    <>
      {rationale}
      {differentViews.map((view) => (
        <p key={view}>{view}</p>
      ))}
    </>
  );
}
