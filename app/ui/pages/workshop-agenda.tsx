import { LONGEST_IN_WORKSHOP } from "../../core/workshop/workshop-forms";
import { formatTimer } from "../../core/workshop/timer";
import type { Level } from "../../core/scoring/level";
import { HiddenText } from "../nhs/hidden-text";
import type { FieldErrors } from "../../web/forms";
import { Button } from "../nhs/button";
import { TextField } from "../nhs/text-field";
import { LevelChip } from "../nhs/level-chip";

export type AgendaRow = {
  readonly themeId: string;
  readonly title: string;
  readonly level: Level | null;
  readonly isCurrent: boolean;
  /** "carried to the Digital Committee", "pulled out"; null: nothing to say. */
  readonly note: string | null;
  /** Whether it can be put on the table now. */
  readonly canTake: boolean;
  /** Whether it is carried and may be brought back into today. */
  readonly canBringBack: boolean;
};

export type AgendaProps = {
  readonly title: string;
  readonly note: string;
  readonly groups: readonly { readonly title: string | null; readonly isNumbered: boolean; readonly rows: readonly AgendaRow[] }[];
  /** What a theme is given, in seconds. */
  readonly seconds: number;
  /** The meeting that carried themes go to, blank while it is not named; null: nothing is carried, or it is not for this reader to say. */
  readonly carryTo: string | null;
};

/** The themes in their order: the framework's until all first spreads are revealed, then the frozen agenda's. */
export function WorkshopAgenda({ title, note, groups, seconds, carryTo, action, errors }: AgendaProps & { readonly action: string; readonly errors: FieldErrors }) {
  return (
    <nav aria-label="Agenda">
      <h2>{title}</h2>
      <p className="bm-desk__note">{note}</p>
      {groups.map((group) => (
        <section key={group.title ?? "all"}>
          {group.title && <h3>{group.title}</h3>}
          <ol className="bm-agenda">
            {group.rows.map((row, index) => (
              <li key={row.themeId} className={row.isCurrent ? "bm-agenda__now" : undefined} aria-current={row.isCurrent ? "step" : undefined}>
                {group.isNumbered && (
                  <span className="bm-agenda__place" aria-hidden="true">
                    {index + 1}
                  </span>
                )}
                <AgendaName row={row} action={action} />
                <span className="bm-agenda__end">
                  {row.canBringBack ? <BringBack row={row} action={action} /> : row.level === null ? group.isNumbered && formatTimer(seconds) : <AgreedChip level={row.level} />}
                </span>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {carryTo !== null && (
        <form method="post" action={action} className="bm-agenda__carry" noValidate>
          <input type="hidden" name="intent" value="carry-to" />
          <TextField name="carryTo" label="Meeting that takes up what is carried" limit={LONGEST_IN_WORKSHOP.meeting} value={carryTo} error={errors["carryTo"]} />
          <Button look="second" small>
            {carryTo === "" ? "Name the meeting" : "Change the meeting"}
          </Button>
        </form>
      )}
    </nav>
  );
}

function BringBack({ row: { themeId, title }, action }: { readonly row: AgendaRow; readonly action: string }) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="intent" value="bring-back" />
      <input type="hidden" name="themeId" value={themeId} />
      <button className="bm-linkbutton" type="submit">
        Bring back<HiddenText>: {title}</HiddenText>
      </button>
    </form>
  );
}

function AgreedChip({ level }: { readonly level: Level }) {
  return (
    <>
      <HiddenText>agreed level </HiddenText>
      <LevelChip level={level} small />
    </>
  );
}

function AgendaName({ row: { themeId, title, note, canTake, isCurrent }, action }: { readonly row: AgendaRow; readonly action: string }) {
  const words = (
    <>
      {title}
      {note && <span className="bm-agenda__note">{note}</span>}
    </>
  );
  if (!canTake || isCurrent) return <span>{words}</span>;
  return (
    <form method="post" action={action}>
      <input type="hidden" name="intent" value="take" />
      <input type="hidden" name="themeId" value={themeId} />
      <button className="bm-agenda__take" type="submit">
        <HiddenText>Put on the table: </HiddenText>
        {words}
      </button>
    </form>
  );
}
