import { GapLadderTable } from "../charts/gap-ladder-table";
import { DataTable } from "../nhs/data-table";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { gapFinding } from "../../core/text/gap-finding";
import type { Level } from "../../core/scoring/level";
import type { Frame } from "../../web/frames";

export type ThemeLine = {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly agreed: Level | null;
  readonly target: Level | null;
  readonly asked: string;
  readonly papers: string;
  readonly targetWords: string;
  readonly recused: string;
};

export type ThemesPageProps = {
  readonly frame: Frame;
  readonly quiet: string;
  readonly title: string;
  /** What the gaps run from. */
  readonly base: string;
  readonly themes: readonly ThemeLine[];
};

/** What the trust decided about each theme: asked or left out, in papers or not, its own target, who does not answer. */
export function ThemesPage({ frame, quiet, title, base, themes }: ThemesPageProps) {
  return (
    <PageShell {...frame}>
      <Opening quiet={quiet} title={title} sentence="A target is the trust’s own choice. Not every theme needs a 5, and a level is never compared with another trust’s target." />
      <h2>What is decided about each theme</h2>
      <DataTable
        caption="Decisions by theme, in the framework’s order"
        captionHidden
        rows={themes}
        rowKey={({ id }) => id}
        columns={[
          { key: "theme", head: "Theme", cell: ({ title: name, href }) => <a className="bm-tap" href={href}>{name}</a> },
          { key: "asked", head: "Asked", cell: ({ asked }) => asked },
          { key: "papers", head: "Papers", cell: ({ papers }) => papers },
          { key: "target", head: "Own target", cell: ({ targetWords }) => targetWords },
          { key: "recused", head: "Recused", cell: ({ recused }) => recused },
        ]}
      />
      <h2>The way to our own targets</h2>
      <p>
        <b>{gapFinding(themes)}</b> {base} In the framework’s order.
      </p>
      <GapLadderTable caption="Level agreed and own target, by theme" themes={themes.map(({ id, title: name, agreed, target }) => ({ id, title: name, agreed, target }))} />
    </PageShell>
  );
}
