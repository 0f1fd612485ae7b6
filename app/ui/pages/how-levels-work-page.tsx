import { DataTable } from "../nhs/data-table";
import { PublicPage, type PublicPageProps } from "./public-page";

type HowLevelsWorkProps = PublicPageProps & {
  readonly scale: readonly { readonly level: number; readonly name: string; readonly meaning: string }[];
  readonly framework: { readonly title: string; readonly version: number; readonly source: string };
};

/** What a level is, how views are put into words, and whose numbers these are. */
export function HowLevelsWorkPage({ scale, framework, ...props }: HowLevelsWorkProps) {
  return (
    <PublicPage {...props} title="How levels work" sentence="Five levels, one whole number, agreed by the board in its chair’s words.">
      <h2>The five levels</h2>
      <DataTable
        caption="The five levels and what they mean"
        captionHidden
        rows={scale}
        rowKey={({ level }) => String(level)}
        columns={[
          { key: "level", head: "Level", cell: ({ level, name }) => `${level}, ${name.toLowerCase()}` },
          { key: "meaning", head: "Means", cell: ({ meaning }) => meaning },
        ]}
      />
      <p>
        Level names, elements and bands are Boardmark’s own words on {framework.title}, version {framework.version}, after {framework.source}. NHS England has not endorsed them.
      </p>
      <h2>Evidence adds up to a level</h2>
      <p>Each level has elements. The digital team ticks those it can show. All elements of a level, and of every level below it, are needed to claim it. That level stands beside the board’s own and never replaces it.</p>
      <h2>How far views agree</h2>
      <p>
        From the levels given we compute van der Eijk’s measure of agreement, from −1 (two opposite ends) through 0 (evenly spread) to 1 (all alike), and print a word for it: broad agreement from 0.6, mixed
        views from 0.2, views differ below that. The bands are ours. The median may stand between two levels: 2.5.
      </p>
      <h2>What is not shown</h2>
      <p>Fewer than five levels: no spread, no median, no word. Fewer than three who can’t judge: only how many gave a level. What is missing is a dash in a hatch, the same whatever the reason, and never a zero.</p>
      <h2>Means</h2>
      <p>The mean of the seven measures is shown only when all seven are agreed; the six trends have their own. The two are never combined.</p>
      <h2>The official result</h2>
      <p>The Digital Maturity Assessment is NHS England’s. Its figures stand beside the board’s view as published, on their own scale, and are never mixed with it, subtracted from it or recomputed.</p>
    </PublicPage>
  );
}
