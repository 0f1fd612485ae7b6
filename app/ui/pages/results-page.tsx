import { ProfileKey } from "../charts/profile-key";
import { ProfileTable, type ProfileTheme } from "../charts/profile-table";
import type { DmaScale } from "../../core/charts/dma-lane";
import { Aside } from "../nhs/aside";
import { LinkButton } from "../nhs/button";
import { DataTable } from "../nhs/data-table";
import { Details } from "../nhs/details";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { StepTrack, type Step } from "../nhs/step-track";
import type { Frame } from "../../web/frames";

export type ResultsLens = {
  readonly id: string;
  readonly title: string;
  readonly intro: string;
  readonly themeHead: string;
  /** "2.9" with what it is: "mean of seven, all agreed"; null when not every theme is agreed. */
  readonly mean: { readonly value: string; readonly words: string } | null;
  readonly themes: readonly ProfileTheme[];
};

export type ResultsPageProps = {
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
  readonly dmaQuestions: readonly { readonly title: string; readonly text: string }[];
  readonly differentViews: readonly { readonly title: string; readonly text: string; readonly holder: string }[];
  readonly rationales: readonly { readonly id: string; readonly title: string; readonly level: string; readonly rationale: string; readonly elements: string }[];
  readonly notMet: readonly { readonly id: string; readonly title: string; readonly elements: readonly string[] }[];
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
            <section key={theme.id}>
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
      <LinkButton href={rest.paperHref}>Read the board paper</LinkButton>
    </PageShell>
  );
}

type LensProfileProps = { readonly lens: ResultsLens; readonly levelNames: readonly string[]; readonly seats: number; readonly dma?: { readonly head: string; readonly note: string; readonly scale: DmaScale } };

function LensProfile({ lens, levelNames, seats, dma }: LensProfileProps) {
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
          </p>
        )}
      </div>
      <ProfileTable id={`profile-${lens.id}`} caption={lens.title} themeHead={lens.themeHead} themes={lens.themes} levelNames={levelNames} seats={seats} {...(dma ? { dma } : {})} />
    </section>
  );
}

function DmaQuestions({ questions }: { readonly questions: ResultsPageProps["dmaQuestions"] }) {
  if (questions.length === 0) return null;
  return (
    <Aside of="dma" id="differ" title="The board and the DMA, side by side">
      <ul className="nhsuk-list nhsuk-list--bullet">
        {questions.map(({ title, text }) => (
          <li key={title}>
            <b>{title}.</b> {text}
          </li>
        ))}
      </ul>
      <p className="bm-quiet">Two scales and two sources: never subtracted, never averaged. Where they differ, ask why.</p>
    </Aside>
  );
}

function DifferentViews({ views }: { readonly views: ResultsPageProps["differentViews"] }) {
  if (views.length === 0) return null;
  return (
    <Aside of="board" id="views" title="Different views, as minuted">
      <ul className="nhsuk-list nhsuk-list--bullet">
        {views.map(({ title, text, holder }) => (
          <li key={`${title}${text}`}>
            <b>{title}.</b> “{text}” {holder}
          </li>
        ))}
      </ul>
    </Aside>
  );
}

function Rationales({ rows }: { readonly rows: ResultsPageProps["rationales"] }) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="why">
      <h2 id="why">Why the board agreed these levels</h2>
      <DataTable
        caption="Agreed levels and their rationale"
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: "theme", head: "Theme", cell: ({ title }) => title },
          { key: "level", head: "Agreed", cell: ({ level }) => level },
          { key: "why", head: "Rationale", cell: ({ rationale }) => rationale },
          { key: "elements", head: "Evidence adds up to", cell: ({ elements }) => elements },
        ]}
      />
    </section>
  );
}
