import { Button } from "../nhs/button";
import { Details } from "../nhs/details";
import { HiddenText } from "../nhs/hidden-text";
import { DashIcon, RingIcon, TickIcon } from "../nhs/icons";
import { SelectField } from "../nhs/select-field";
import { NameChair, type ChairProps } from "./workshop-chair";

export type SeatRow = {
  readonly id: string;
  readonly title: string;
  /** "voting", "non-voting, on paper", "observer", "apologies". */
  readonly words: string;
  /** Null: not told to this reader, or nothing to answer now. */
  readonly hasAnswered: boolean | null;
  readonly isPresent: boolean;
};

export type SeatsProps = {
  readonly action: string;
  /** "11 of 12 present. 9 of 10 voting, quorate (6 needed)." */
  readonly summary: string;
  readonly rows: readonly SeatRow[];
  readonly waiting: readonly { readonly sessionId: string; readonly label: string }[];
  readonly empty: readonly { readonly id: string; readonly title: string }[];
  /** Null: the workshop is not open. */
  readonly chair: ChairProps | null;
  readonly recusals: readonly string[];
  /** Where a recusal is recorded; null: not by this reader. */
  readonly recusalHref: string | null;
  readonly ballots: { readonly href: string; readonly text: string } | null;
  /** Whether this reader may change anything here. */
  readonly mayRun: boolean;
};

const HOW = [
  { value: "device", text: "Present, own device" },
  { value: "tablet", text: "Present, shared tablet" },
  { value: "paper", text: "Present, on paper" },
  { value: "remote", text: "Remote" },
  { value: "apologies", text: "Apologies" },
  { value: "", text: "Not come" },
];

/** Who is in the room, and who has answered; never what. */
export function WorkshopSeats({ action, summary, rows, waiting, empty, chair, recusals, recusalHref, ballots, mayRun }: SeatsProps) {
  return (
    <section aria-labelledby="seats">
      <h2 id="seats">Seats</h2>
      <p className="bm-desk__note">{summary}</p>
      <ul className="bm-desk-seats">
        {rows.map((row) => (
          <li key={row.id} className={row.isPresent ? undefined : "bm-desk-seats__away"}>
            <SeatMark row={row} />
            <span>{row.title}</span>
            <span>{row.words}</span>
          </li>
        ))}
      </ul>
      {waiting.length > 0 && mayRun && (
        <div className="bm-waiting">
          <h3>Waiting for a seat</h3>
          {waiting.map(({ sessionId, label }) => (
            <form key={sessionId} method="post" action={action}>
              <input type="hidden" name="intent" value="give-seat" />
              <input type="hidden" name="sessionId" value={sessionId} />
              <SelectField name="seatId" id={`give-${sessionId}`} label={`Phone ${label}`} options={empty.map(({ id, title }) => ({ value: id, text: title }))} />
              <SelectField name="how" id={`give-how-${sessionId}`} label="It is" options={[{ value: "device", text: "their own phone" }, { value: "tablet", text: "a shared tablet" }]} />
              <Button look="second" small>
                Give this seat
              </Button>
            </form>
          ))}
          <p className="bm-desk__note">Only seats without answers and without a device are listed. Others need their holder’s link.</p>
        </div>
      )}
      {mayRun && (
        <Details summary="Note who is present">
          <form method="post" action={action}>
            <input type="hidden" name="intent" value="presence" />
            <SelectField name="seatId" id="presence-seat" label="Seat" options={rows.map(({ id, title }) => ({ value: id, text: title }))} />
            <SelectField name="how" id="presence-how" label="How they take part" options={HOW} />
            <Button look="second" small>
              Note it
            </Button>
          </form>
        </Details>
      )}
      {chair && <NameChair chair={chair} action={action} mayRun={mayRun} />}
      {ballots && (
        <p className="bm-desk__note">
          <b>Paper ballots:</b> {ballots.text} {mayRun && <a href={ballots.href}>Print or key ballots</a>}
        </p>
      )}
      {mayRun && (
        <Details summary="The phones have failed">
          <p className="bm-desk__note">Everybody present goes on by paper. What they had answered to a round still open is deleted: their ballots count instead.</p>
          <form method="post" action={action}>
            <input type="hidden" name="intent" value="all-on-paper" />
            <Button look="second" small>
              Go on by paper
            </Button>
          </form>
        </Details>
      )}
      {recusalHref && (
        <p className="bm-desk__note">
          <a href={recusalHref}>Recuse a seat from a theme</a>
        </p>
      )}
      {recusals.map((recusal) => (
        <p className="bm-desk__note" key={recusal}>
          <b>Recused:</b> {recusal} Recorded openly.
        </p>
      ))}
    </section>
  );
}

function SeatMark({ row: { hasAnswered, isPresent } }: { readonly row: SeatRow }) {
  if (!isPresent) return <DashIcon size={14} />;
  if (hasAnswered === null) return <RingIcon size={14} filled="full" />;
  return hasAnswered ? (
    <>
      <TickIcon size={14} />
      <HiddenText>Answered: </HiddenText>
    </>
  ) : (
    <>
      <RingIcon size={14} />
      <HiddenText>Still to answer: </HiddenText>
    </>
  );
}
