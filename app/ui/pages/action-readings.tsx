import { Button } from "../nhs/button";
import { DataTable } from "../nhs/data-table";
import { HiddenText } from "../nhs/hidden-text";
import { ListPages } from "../nhs/pagination";
import type { Listed } from "../../web/paging";

export type ReadingRow = { readonly id: string; readonly on: string; readonly value: string; readonly evidence: string | null; readonly by: string; readonly isWithdrawn: boolean };

/** What was measured, the newest first; what was taken back stays, struck out in words. */
export function ActionReadings({ action, readings, listed, canKeep }: { readonly action: string; readonly readings: readonly ReadingRow[]; readonly listed: Listed; readonly canKeep: boolean }) {
  if (readings.length === 0) return null;
  return (
    <div id="readings">
      <DataTable
        caption="Readings, the newest first"
        captionHidden
        rows={readings}
        rowKey={({ id }) => id}
        columns={[
          { key: "on", head: "Measured on", cell: ({ on }) => on },
          { key: "value", head: "Reading", cell: ({ value, isWithdrawn }) => (isWithdrawn ? `${value}, taken back` : value) },
          { key: "evidence", head: "Where it can be seen", cell: ({ evidence }) => evidence ?? "not said" },
          { key: "by", head: "Recorded by", cell: ({ by }) => by },
          ...(canKeep ? [{ key: "withdraw", head: <HiddenText>Take back</HiddenText>, label: "", cell: (reading: ReadingRow) => <Withdraw action={action} {...reading} /> }] : []),
        ]}
      />
      <ListPages of="readings" listed={listed} />
    </div>
  );
}

function Withdraw({ action, id, on, value, isWithdrawn }: ReadingRow & { readonly action: string }) {
  if (isWithdrawn) return null;
  return (
    <form method="post" action={action}>
      <input type="hidden" name="intent" value="withdraw" />
      <input type="hidden" name="readingId" value={id} />
      <Button look="second" small>
        Take back
        <HiddenText>
          {" "}
          the reading {value} of {on}
        </HiddenText>
      </Button>
    </form>
  );
}
