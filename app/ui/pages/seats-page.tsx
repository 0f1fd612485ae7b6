import { Button } from "../nhs/button";
import { ErrorSummary } from "../nhs/error-summary";
import { Notice } from "../nhs/notice";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import type { FieldErrors, Typed } from "../../web/forms";
import type { Frame } from "../../web/frames";
import { SeatFields, type SeatRow } from "./seat-fields";

export type SeatsPageProps = {
  readonly frame: Frame;
  readonly action: string;
  readonly quiet: string;
  readonly rows: readonly SeatRow[];
  readonly isAnswering: boolean;
  readonly typed: Typed | null;
  readonly errors: FieldErrors;
};

/** Who sits on the board for one assessment. */
export function SeatsPage({ frame, action, quiet, rows, isAnswering, typed, errors }: SeatsPageProps) {
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => (field === "" ? { text } : { field, text }))} />
      <Opening quiet={quiet} title="Seats on the board" sentence="A seat is a role, not a person. Leave a line’s role empty to drop the seat." />
      {isAnswering && (
        <Notice title="Members are answering">
          <p>A seat that leaves or changes hands loses the answers it has given to open rounds. Nobody sees what was answered from it before.</p>
        </Notice>
      )}
      <form method="post" action={action} noValidate className="bm-rule">
        <SeatFields rows={rows} spare={3} typed={typed} errors={errors} />
        <Button>Save the seats</Button>
      </form>
    </PageShell>
  );
}
