import type { DmaScale } from "../../core/charts/dma-lane";
import { ProfileTable, type ProfileTheme } from "../charts/profile-table";
import { RadarChart } from "../charts/radar-chart";
import { Details } from "../nhs/details";

export type ResultsLens = {
  readonly id: string;
  readonly title: string;
  readonly intro: string;
  readonly themeHead: string;
  /** "2.9" with what it is: "mean of seven, all agreed"; null when not every theme is agreed. */
  readonly mean: { readonly value: string; readonly words: string; /** "2.3 last time"; null: nothing to compare it with. */ readonly earlier: string | null } | null;
  readonly themes: readonly ProfileTheme[];
};

type LensProfileProps = { readonly lens: ResultsLens; readonly levelNames: readonly string[]; readonly seats: number; readonly dma?: { readonly head: string; readonly note: string; readonly scale: DmaScale } };

/** One lens: its profile with the table it is, and a radar for those who expect one. */
export function LensProfile({ lens, levelNames, seats, dma }: LensProfileProps) {
  return (
    <section aria-labelledby={lens.id}>
      <div className="bm-lens-head">
        <div>
          <h2 id={lens.id}>{lens.title}</h2>
          <p className="bm-quiet">{lens.intro}</p>
        </div>
        {lens.mean && (
          <p className="bm-lens-head__mean">
            <b>{lens.mean.value}</b> {lens.mean.words}
            {lens.mean.earlier && <span className="bm-quiet bm-lens-head__earlier">{lens.mean.earlier}</span>}
          </p>
        )}
      </div>
      <ProfileTable id={`profile-${lens.id}`} caption={lens.title} themeHead={lens.themeHead} themes={lens.themes} levelNames={levelNames} seats={seats} {...(dma ? { dma } : {})} />
      <Details summary={`${lens.title} as a radar`}>
        <RadarChart id={`radar-${lens.id}`} title={`${lens.title}: level agreed and own target`} themes={lens.themes} />
      </Details>
    </section>
  );
}
