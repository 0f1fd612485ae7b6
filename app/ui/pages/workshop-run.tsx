import { Button } from "../nhs/button";
import { Details } from "../nhs/details";
import { Notice } from "../nhs/notice";
import { SelectField } from "../nhs/select-field";
import { Act } from "./workshop-act";

export type RunProps = {
  readonly mayRun: boolean;
  /** "Facilitator at Northmoor runs this workshop." */
  readonly words: string;
  readonly offeredToMe: boolean;
  readonly offeredTo: string | null;
  readonly coFacilitatorId: string | null;
  readonly people: readonly { readonly id: string; readonly name: string }[];
};

/** Who runs the workshop. Nobody takes it: it is handed over, or shared with a named co-facilitator. */
export function WorkshopRun({ action, run }: { readonly action: string; readonly run: RunProps }) {
  const { mayRun, words, offeredToMe, offeredTo, coFacilitatorId, people } = run;
  return (
    <section aria-label="Who runs the workshop">
      {offeredToMe && (
        <Notice title="The workshop is offered to you">
          <Act action={action} intent="take-over" small>
            Take it over
          </Act>
        </Notice>
      )}
      {!mayRun && !offeredToMe && (
        <Notice title="You are looking on">
          <p>{words} They can hand it over to you from their own page.</p>
        </Notice>
      )}
      {mayRun && (
        <Details summary="Hand over, or share">
          <p>{words}</p>
          {offeredTo !== null && (
            <Act action={action} intent="keep" look="second" small before={<p>Offered to {offeredTo}, who has not taken it yet.</p>}>
              Take the offer back
            </Act>
          )}
          {people.length > 0 && offeredTo === null && (
            <Act action={action} intent="offer" look="second" small before={<SelectField name="personId" id="offer" label="Hand over to" options={people.map(({ id, name }) => ({ value: id, text: name }))} />}>
              Offer it
            </Act>
          )}
          <form method="post" action={action}>
            <input type="hidden" name="intent" value="co-facilitator" />
            <SelectField name="personId" id="co" label="Co-facilitator, who may do all of this too" value={coFacilitatorId ?? ""} options={[{ value: "", text: "Nobody" }, ...people.map(({ id, name }) => ({ value: id, text: name }))]} />
            <Button look="second" small>
              Name them
            </Button>
          </form>
        </Details>
      )}
    </section>
  );
}
