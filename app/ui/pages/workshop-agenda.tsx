import { formatTimer } from "../../core/workshop/timer";
import type { Level } from "../../core/scoring/level";
import { HiddenText } from "../nhs/hidden-text";
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
};

export type AgendaProps = {
  readonly title: string;
  readonly note: string;
  readonly groups: readonly { readonly title: string | null; readonly isNumbered: boolean; readonly rows: readonly AgendaRow[] }[];
  /** What a theme is given, in seconds. */
  readonly seconds: number;
};

/** The themes in their order: the framework's until all first spreads are revealed, then the frozen agenda's. */
export function WorkshopAgenda({ title, note, groups, seconds, action }: AgendaProps & { readonly action: string }) {
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
                  {row.level === null ? group.isNumbered && formatTimer(seconds) : <AgreedChip level={row.level} />}
                </span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </nav>
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
