import { Button } from "../nhs/button";
import { Details } from "../nhs/details";
import { HiddenText } from "../nhs/hidden-text";
import { ListPages } from "../nhs/pagination";
import type { Listed } from "../../web/paging";

export type HistoryEntry = {
  readonly id: string;
  /** "Changed", "Brought back wording 2". */
  readonly said: string;
  readonly by: string;
  readonly at: string;
  readonly changes: readonly string[];
  /** The hidden fields that bring it back, and what that is called; null: it stands, or this reader may not. */
  readonly restore: { readonly button: string; readonly about: string; readonly fields: Readonly<Record<string, string>> } | null;
};

/** The part of a history that the page's address asks for. */
export type HistoryPart = { readonly entries: readonly HistoryEntry[]; readonly listed: Listed };

type HistoryListProps = { readonly id: string; readonly action: string; readonly history: HistoryPart; /** What it is of: "this level". */ readonly of?: string; readonly summary?: string };

/** Who changed what, when, the newest first; every earlier entry can be brought back by whoever may edit it. */
export function HistoryList({ id, action, history: { entries, listed }, of, summary = `History${of === undefined ? "" : ` of ${of}`} (${listed.total})` }: HistoryListProps) {
  if (entries.length === 0) return null;
  return (
    <Details id={id} summary={summary} open={listed.page > 1}>
      <ol className="bm-todo-history" reversed start={listed.total - listed.first + 1}>
        {entries.map((entry) => (
          <li key={entry.id}>
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
            {entry.restore && (
              <form method="post" action={action}>
                {Object.entries(entry.restore.fields).map(([name, value]) => (
                  <input key={name} type="hidden" name={name} value={value} />
                ))}
                <Button look="second" small>
                  {entry.restore.button}
                  <HiddenText> ({entry.restore.about})</HiddenText>
                </Button>
              </form>
            )}
          </li>
        ))}
      </ol>
      <ListPages of="the history" listed={listed} />
    </Details>
  );
}
