import type { Level } from "../../core/scoring/level";
import { Button } from "../nhs/button";
import { HiddenText } from "../nhs/hidden-text";
import { LevelChip } from "../nhs/level-chip";
import { SelectField } from "../nhs/select-field";
import { Details } from "../nhs/details";

type ChairConfirmsProps = { readonly levels: readonly { readonly themeId: string; readonly title: string; readonly level: Level; readonly revision: number }[]; readonly action: string };

/** On the chair's own page: what was recorded in their name, and their word that it is what the board agreed. */
export function ChairConfirms({ levels, action }: ChairConfirmsProps) {
  const [only] = levels;
  const isOne = levels.length === 1 && only !== undefined;
  return (
    <section className="bm-chair" aria-labelledby="chair-confirms">
      <h2 id="chair-confirms">{isOne ? "You chair: confirm this level" : "You chair: confirm these levels"}</h2>
      <form method="post" action={action}>
        <input type="hidden" name="intent" value="confirm" />
        <ul className="bm-chair__levels">
          {levels.map(({ themeId, title, level, revision }) => (
            <li key={themeId}>
              <input type="hidden" name={`confirm.${themeId}`} value={revision} />
              <span>{title}</span>
              <HiddenText>: level </HiddenText>
              <LevelChip level={level} small />
            </li>
          ))}
        </ul>
        <Button wide>{isOne ? `Confirm level ${only.level}` : `Confirm all ${levels.length}`}</Button>
      </form>
      <p className="bm-small">If one is not what the board agreed, tell the facilitator, who records it anew.</p>
    </section>
  );
}

export type ChairProps = { readonly seatId: string | null; /** "Chair confirms agreed levels on their own page." */ readonly words: string; readonly seats: readonly { readonly id: string; readonly title: string }[] };

/** At the console: who chairs, and what still waits for their word. */
export function NameChair({ chair: { seatId, words, seats }, action, mayRun }: { readonly chair: ChairProps; readonly action: string; readonly mayRun: boolean }) {
  return (
    <>
      <p className="bm-desk__note">
        <b>Chair:</b> {words}
      </p>
      {mayRun && (
        <Details summary="Say who chairs">
          <form method="post" action={action}>
            <input type="hidden" name="intent" value="chair" />
            <SelectField name="seatId" id="chair-seat" label="Seat that chairs and confirms levels" value={seatId ?? ""} options={[{ value: "", text: "Nobody: said aloud only" }, ...seats.map(({ id, title }) => ({ value: id, text: title }))]} />
            <Button look="second" small>
              Name the chair
            </Button>
          </form>
        </Details>
      )}
    </>
  );
}
