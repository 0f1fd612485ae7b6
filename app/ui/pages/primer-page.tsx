import { paths } from "../../web/paths";
import { PublicPage, type PublicPageProps } from "./public-page";

export type PrimerPageProps = PublicPageProps & {
  readonly title: string;
  readonly question: string;
  readonly summary: string;
  readonly whyItMatters: string;
  /** Each with what may be relied on. */
  readonly sources: readonly { readonly id: string; readonly title: string; readonly kind: string }[];
  readonly levels: readonly { readonly level: number; readonly line: string }[];
  readonly boardQuestions: readonly string[];
  readonly evidenceToBring: readonly string[];
  readonly watchOut: string;
  readonly framework: string;
  readonly after: { readonly href: string; readonly title: string } | null;
};

/** Two minutes on one theme, for a director who was never trained in digital. */
export function PrimerPage({ title, question, summary, whyItMatters, sources, levels, boardQuestions, evidenceToBring, watchOut, framework, after, ...props }: PrimerPageProps) {
  return (
    <PublicPage {...props} title={`Two minutes on ${title}`} sentence={question}>
      <h2>What it is about</h2>
      <p>{summary}</p>
      <h2>Why a board should care</h2>
      <p>{whyItMatters}</p>
      <ul className="bm-primer__sources">
        {sources.map((source) => (
          <li key={source.id}>
            {source.title} ({source.kind})
          </li>
        ))}
      </ul>
      <h2>The five levels, a line each</h2>
      <ol className="bm-primer__levels">
        {levels.map(({ level, line }) => (
          <li key={level}>
            <b>{level}</b> {line}
          </li>
        ))}
      </ol>
      <h2>Questions you could ask</h2>
      <Bullets items={boardQuestions} />
      <h2>What to ask to see</h2>
      <Bullets items={evidenceToBring} />
      <h2>What can mislead</h2>
      <p>{watchOut}</p>
      <p className="bm-quiet">Boardmark’s own words on {framework}. NHS England has not endorsed them.</p>
      <p>
        {after && (
          <>
            Next: <a href={after.href}>Two minutes on {after.title}</a>.{" "}
          </>
        )}
        <a href={paths.primers()}>All themes</a>
      </p>
    </PublicPage>
  );
}

function Bullets({ items }: { readonly items: readonly string[] }) {
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
