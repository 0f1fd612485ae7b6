import { Button } from "../nhs/button";
import { Details } from "../nhs/details";
import { HiddenText } from "../nhs/hidden-text";

export type HistoryRow = { readonly revision: number; readonly by: string; readonly at: string; readonly said: string; readonly changes: readonly string[]; readonly mayBeRestored: boolean };

type ActionHistoryProps = { readonly action: string; readonly revision: number; readonly history: readonly HistoryRow[]; readonly canKeep: boolean };

/** Who changed what, when; every earlier wording can be brought back. */
export function ActionHistory({ action, revision, history, canKeep }: ActionHistoryProps) {
  return (
    <Details id="history" summary={`History (${history.length})`}>
      <ol className="bm-todo-history" reversed>
        {history.map((entry) => (
          <li key={entry.revision} value={entry.revision}>
            <p>
              <b>{entry.said}</b> by {entry.by}, {entry.at}
            </p>
            {entry.changes.length > 0 && (
              <ul className="nhsuk-list nhsuk-list--bullet">
                {entry.changes.map((change) => (
                  <li key={change}>{change}</li>
                ))}
              </ul>
            )}
            {canKeep && entry.mayBeRestored && (
              <form method="post" action={action}>
                <input type="hidden" name="intent" value="restore" />
                <input type="hidden" name="baseRevision" value={revision} />
                <input type="hidden" name="restores" value={entry.revision} />
                <Button look="second" small>
                  Bring this wording back
                  <HiddenText> (number {entry.revision})</HiddenText>
                </Button>
              </form>
            )}
          </li>
        ))}
      </ol>
    </Details>
  );
}
