import type { ReactNode } from "react";
import { DmaLaneDrawing } from "../charts/dma-lane-drawing";
import { DmaKey } from "../charts/dma-key";
import { DataTable } from "../nhs/data-table";
import { Details } from "../nhs/details";

export type IcsThemeDmaRow = {
  readonly id: string;
  readonly name: string;
  readonly setting: string;
  readonly isOwn: boolean;
  /** As published; null: blank in the release. */
  readonly value: number | null;
  /** Others of the setting here. */
  readonly peers: readonly number[];
  readonly nationalMean: number | null;
  /** "2.4, n 3", or whom is shown because nobody alike is here. */
  readonly others: string;
  readonly england: string;
};

export type IcsThemeDmaProps = {
  readonly title: string;
  readonly source: string;
  readonly rows: readonly IcsThemeDmaRow[];
  /** The measure in each release; null: fewer than two are imported. */
  readonly releases: { readonly heads: readonly string[]; readonly rows: readonly { readonly id: string; readonly name: string; readonly values: readonly string[] }[] } | null;
};

/** The publisher's own scale. */
const SCALE = { lowest: 0, highest: 5 } as const;

/** The official figure of the same measure, purple, on a lane of its own: beside the boards' view and never mixed with it. */
export function IcsThemeDma({ title, source, rows, releases, children }: IcsThemeDmaProps & { readonly children?: ReactNode }) {
  return (
    <section className="bm-official" aria-labelledby="official">
      <h2 id="official">{title}</h2>
      <p>Public, one row per provider and care setting, as published, on its own scale of 0 to 5. Where it differs from a board’s own view, ask why; nothing is subtracted.</p>
      <DmaKey own="the entry" peers="others of its care setting here" nationalMean="mean of its care setting in England" />
      <DataTable
        caption={`${title}: entries in order of name`}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        empty={<p>This release has no entry here.</p>}
        columns={[
          { key: "entry", head: "Entry", cell: ({ name, setting, isOwn }) => `${name}${isOwn ? " (yours)" : ""}, ${setting}` },
          { key: "lane", head: "As published, 0 to 5", label: "As published", width: "34%", cell: ({ id, name, value, peers, nationalMean }) => <DmaLaneDrawing id={`lane-${id.replace(/[^\w-]/g, "")}`} head={title} theme={name} scale={SCALE} source={{ own: value, peers, nationalMean }} /> },
          { key: "others", head: "Mean of others here", cell: ({ others }) => others },
          { key: "england", head: "Mean in England", cell: ({ england }) => england },
        ]}
      />
      {releases && (
        <Details summary="The same measure in each release">
          <p>Between two releases the publisher compares the overall figure alone, over the domains that compare. Of a measure it says nothing, so a double bar stands between the years and no line joins them.</p>
          <DataTable
            caption="The measure by entry and release, as published"
            captionHidden
            rows={releases.rows}
            rowKey={({ id }) => id}
            columns={[
              { key: "entry", head: "Entry", cell: ({ name }) => name },
              ...releases.heads.map((head, place) => ({ key: head, head: place === 0 ? head : `‖ ${head}`, label: head, cell: ({ values }: { readonly values: readonly string[] }) => values[place] ?? "" })),
            ]}
          />
        </Details>
      )}
      {children}
      <p className="bm-source">{source}</p>
    </section>
  );
}
