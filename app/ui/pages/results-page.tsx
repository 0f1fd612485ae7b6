import { ProfileKey } from "../charts/profile-key";
import type { DmaScale } from "../../core/charts/dma-lane";
import { LinkButton } from "../nhs/button";
import { Details } from "../nhs/details";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { StepTrack, type Step } from "../nhs/step-track";
import type { Frame } from "../../web/frames";
import { DifferentViews, DmaQuestions, Rationales, type ResultsAsides } from "./results-asides";
import { LensProfile, type ResultsLens } from "./results-lens";
import { ThemeBeside, type ThemeBesideProps } from "./theme-beside";

export type ResultsPageProps = ResultsAsides & {
  readonly frame: Frame;
  readonly quiet: string;
  readonly title: string;
  readonly sentence: string;
  readonly steps: readonly Step[];
  readonly findings: readonly { readonly title: string; readonly text: string }[];
  readonly lenses: readonly ResultsLens[];
  readonly levelNames: readonly string[];
  readonly seats: number;
  readonly dma: { readonly head: string; readonly note: string; readonly scale: DmaScale; readonly source: string } | null;
  readonly hasBreak: boolean;
  readonly groups: string | null;
  readonly notMet: readonly { readonly id: string; readonly title: string; readonly elements: readonly string[] }[];
  /** Themes about which something was measured or seen. */
  readonly beside: readonly (ThemeBesideProps & { readonly id: string; readonly title: string })[];
  readonly paperHref: string;
};

/** Where the board stands: seven and six apart, the official result in a lane of its own, and how far views agree. */
export function ResultsPage({ frame, quiet, title, sentence, steps, findings, lenses, levelNames, seats, dma, hasBreak, groups, ...rest }: ResultsPageProps) {
  return (
    <PageShell {...frame}>
      <Opening quiet={quiet} title={title} sentence={sentence} />
      <StepTrack kind="status" label="Approval" steps={steps} />
      {findings.length > 0 && (
        <div className="bm-three bm-rule">
          {findings.map((finding) => (
            <section key={finding.title}>
              <h2 className="bm-three__title">{finding.title}</h2>
              <p>{finding.text}</p>
            </section>
          ))}
        </div>
      )}
      <ProfileKey withDma={dma !== null} withBreak={hasBreak} />
      {lenses.map((lens, index) => (
        <LensProfile key={lens.id} lens={lens} levelNames={levelNames} seats={seats} {...(dma !== null && index === 0 ? { dma } : {})} />
      ))}
      {dma && <p className="bm-source">{dma.source}</p>}
      <p className="bm-quiet">
        How this page keeps its promise: a spread needs five levels or more; “can’t judge” is counted from three; reasons are shown from three, in one random order.
        {groups && ` ${groups}`}
      </p>
      <div className="bm-two">
        <DmaQuestions questions={rest.dmaQuestions} />
        <DifferentViews views={rest.differentViews} />
      </div>
      <Rationales rows={rest.rationales} />
      {rest.notMet.length > 0 && (
        <Details summary="Elements not yet met, on the way to the next level">
          {rest.notMet.map((theme) => (
            <section key={theme.id} className="bm-themes-beside">
              <h3>{theme.title}</h3>
              <ul className="nhsuk-list nhsuk-list--bullet">
                {theme.elements.map((element) => (
                  <li key={element}>{element}</li>
                ))}
              </ul>
            </section>
          ))}
        </Details>
      )}
      {rest.beside.length > 0 && (
        <Details summary="Vital signs and visits, beside the themes they inform">
          <p>Numbers and what was seen, to read beside the levels: prompts, never targets.</p>
          {rest.beside.map((theme) => (
            <section key={theme.id} className="bm-themes-beside">
              <h3>{theme.title}</h3>
              <ThemeBeside {...theme} />
            </section>
          ))}
        </Details>
      )}
      <LinkButton href={rest.paperHref}>Read the board paper</LinkButton>
    </PageShell>
  );
}
