import { DataTable } from "../nhs/data-table";
import { NotShown } from "../nhs/not-shown";
import { HiddenText } from "../nhs/hidden-text";

/** How far a trust has come; null is not shown, whatever the reason. */
export type ParticipationRow = { readonly code: string; readonly name: string; readonly state: { readonly begun: boolean; readonly held: boolean; readonly approved: boolean } | null };

export type IcsParticipationProps = { readonly cycle: string; readonly rows: readonly ParticipationRow[] };

/** Who takes part, of those that let it be seen. */
export function IcsParticipation({ cycle, rows }: IcsParticipationProps) {
  return (
    <section aria-labelledby="part">
      <h2 id="part">Taking part, {cycle}</h2>
      <p className="bm-quiet">Of the trusts that let you see it. In order of name.</p>
      <DataTable
        caption={`Trusts taking part in ${cycle}`}
        captionHidden
        rows={rows}
        rowKey={({ code }) => code}
        lightHeads
        stack={false}
        empty={<p>This system has no trusts on record today. A service administrator imports its memberships, or settles them.</p>}
        columns={[
          { key: "trust", head: "Trust", cell: ({ name }) => name },
          { key: "begun", head: "Begun", align: "centre", cell: ({ state }) => <Mark is={state?.begun ?? null} /> },
          { key: "held", head: "Held", align: "centre", cell: ({ state }) => <Mark is={state?.held ?? null} /> },
          { key: "approved", head: "Approved", align: "centre", cell: ({ state }) => <Mark is={state?.approved ?? null} /> },
        ]}
      />
    </section>
  );
}

function Mark({ is }: { readonly is: boolean | null }) {
  if (is === null) return <NotShown />;
  return <Dot is={is} />;
}

/** Filled is done, outlined is not yet; the word is there for who listens. */
function Dot({ is }: { readonly is: boolean }) {
  return (
    <>
      <HiddenText>{is ? "yes" : "not yet"}</HiddenText>
      <svg className="bm-dot" width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true" focusable="false">
        <circle r={is ? 6 : 5.2} fill={is ? "currentColor" : "none"} stroke="currentColor" strokeWidth={is ? 0 : 1.6} />
      </svg>
    </>
  );
}
