import { Aside } from "../nhs/aside";
import { DataTable } from "../nhs/data-table";

/** What stands beside the profiles. */
export type ResultsAsides = {
  readonly dmaQuestions: readonly { readonly title: string; readonly text: string }[];
  readonly differentViews: readonly { readonly title: string; readonly text: string; readonly holder: string }[];
  readonly rationales: readonly { readonly id: string; readonly title: string; readonly level: string; readonly rationale: string; readonly elements: string }[];
};

/** The board's level and the official result where both are known: a question, never a difference. */
export function DmaQuestions({ questions }: { readonly questions: ResultsAsides["dmaQuestions"] }) {
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

/** Views that stand beside the level in the minute. */
export function DifferentViews({ views }: { readonly views: ResultsAsides["differentViews"] }) {
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

/** Why the board agreed each level, beside what the evidence adds up to. */
export function Rationales({ rows }: { readonly rows: ResultsAsides["rationales"] }) {
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
          { key: "why", head: "Rationale", width: "50%", cell: ({ rationale }) => <span className="bm-words">{rationale}</span> },
          { key: "elements", head: "Evidence adds up to", cell: ({ elements }) => elements },
        ]}
      />
    </section>
  );
}
