import { DataTable } from "../nhs/data-table";
import { Notice } from "../nhs/notice";

type ClashRow = { readonly field: string; readonly theirs: string; readonly yours: string };

export type EditClash = {
  readonly by: string;
  readonly at: string;
  /** Changed by both, to different things. */
  readonly both: readonly ClashRow[];
  /** Changed by the other alone: already in the form below. */
  readonly taken: readonly ClashRow[];
  /** What stands now: saving again goes on top of it. */
  readonly revision: number;
};

/** Two people changed an action at once: both wordings, before anything is overwritten. */
export function ActionClash({ clash: { by, at, both, taken } }: { readonly clash: EditClash }) {
  return (
    <section className="bm-todo-part" aria-labelledby="clash">
      <Notice title="Two of you changed this action" announce>
        <p id="clash">
          {by} saved a change on {at}. Yours is not saved yet. The form below has {both.length > 0 ? "your words" : "both changes"}; save it when it says what you both mean.
        </p>
      </Notice>
      {both.length > 0 && (
        <DataTable
          caption="Changed by both of you"
          rows={both}
          rowKey={({ field }) => field}
          columns={[
            { key: "field", head: "Part", cell: ({ field }) => field },
            { key: "theirs", head: "Saved meanwhile", cell: ({ theirs }) => theirs },
            { key: "yours", head: "Yours, in the form below", cell: ({ yours }) => yours },
          ]}
        />
      )}
      {taken.length > 0 && (
        <DataTable
          caption="Changed meanwhile and not by you, now in the form below"
          rows={taken}
          rowKey={({ field }) => field}
          columns={[
            { key: "field", head: "Part", cell: ({ field }) => field },
            { key: "theirs", head: "Says now", cell: ({ theirs }) => theirs },
          ]}
        />
      )}
    </section>
  );
}
