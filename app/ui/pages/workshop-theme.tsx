import type { Level } from "../../core/scoring/level";
import { LONGEST_IN_WORKSHOP } from "../../core/workshop/workshop-forms";
import type { FieldErrors, Typed } from "../../web/forms";
import { Button } from "../nhs/button";
import { ChoiceBar } from "../nhs/choice-bar";
import { Details } from "../nhs/details";
import { LevelChip } from "../nhs/level-chip";
import { NotShown } from "../nhs/not-shown";
import { StepTrack, type Step } from "../nhs/step-track";
import { TextArea } from "../nhs/text-area";
import { TextField } from "../nhs/text-field";
import { DifferentViews, type StoredView } from "./different-views";
import { SpreadFigure, type SpreadView } from "./spreads-page";
import { Act } from "./workshop-act";

export type ThemeView = {
  readonly themeId: string;
  readonly spread: SpreadView;
  readonly seats: number;
  readonly levelNames: readonly string[];
  readonly steps: readonly Step[];
  readonly levels: readonly { readonly level: Level; readonly name: string; readonly line: string }[];
  readonly beside: { readonly elements: Level | null; readonly target: Level | null; readonly earlier: Level | null; readonly dma: { readonly name: string; readonly value: string } | null };
  readonly stored: { readonly level: Level; readonly rationale: string; readonly views: readonly StoredView[] } | null;
  /** Whether the chair has confirmed the recorded level from their own seat; none: no seat chairs, or nothing is recorded. */
  readonly chair: "none" | "waiting" | "confirmed";
  readonly baseRevision: number;
  readonly again: "may" | "open" | "no";
  readonly answered: string;
  readonly roundsLeft: string;
  readonly longestRationale: number;
  readonly evidence: readonly string[];
};

type Props = { readonly view: ThemeView; readonly action: string; readonly revision: number; readonly mayRun: boolean; readonly typed: Typed | null; readonly errors: FieldErrors };

/** The theme on the table: spread and reasons, talk, answer again, agree. */
export function WorkshopTheme({ view, action, revision, mayRun, typed, errors }: Props) {
  const { themeId, spread, seats, levelNames, steps, again } = view;
  return (
    <>
      <h2 id="now">{spread.title}</h2>
      <p className="bm-quiet">{spread.question}</p>
      <StepTrack label="Where this theme is" steps={steps} kind="status" />
      <SpreadFigure theme={spread} seats={seats} levelNames={levelNames} />
      {spread.reasons.length > 0 && (
        <section aria-labelledby="reasons">
          <h3 id="reasons">Reasons given</h3>
          <p className="bm-desk__note">Three or more, so shown: no names, no levels, in one random order.</p>
          <ul className="bm-reasons">
            {spread.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </section>
      )}
      {again === "open" ? (
        <div className="bm-decide">
          <h2>Everyone answers this theme again</h2>
          <p className="bm-desk__big" data-live-part="answered">
            {view.answered}
          </p>
          {mayRun && (
            <Act action={action} intent="finish" fields={{ revision, themeId }}>
              Close this round and show it
            </Act>
          )}
        </div>
      ) : (
        mayRun && <AgreeForm view={view} action={action} revision={revision} typed={typed} errors={errors} />
      )}
    </>
  );
}

const CHAIR_WORDS: Readonly<Record<ThemeView["chair"], string>> = {
  none: "The chair says the level aloud. The figures inform.",
  waiting: "Recorded. The chair has still to confirm it on their own page.",
  confirmed: "Recorded, and confirmed by the chair on their own page.",
};

function AgreeForm({ view, action, revision, typed, errors }: Omit<Props, "mayRun">) {
  const { themeId, levels, stored, baseRevision, again, roundsLeft, longestRationale, evidence } = view;
  const own = typed?.["intent"] === "agree" ? typed : null;
  const value = (field: string, fallback: string) => (own === null ? fallback : (own[field] ?? ""));
  return (
    <div className="bm-decide">
      <form method="post" action={action} noValidate>
        <input type="hidden" name="intent" value="agree" />
        <input type="hidden" name="themeId" value={themeId} />
        <input type="hidden" name="baseRevision" value={baseRevision} />
        <h2>Agree the level</h2>
        <p className="bm-desk__note">{CHAIR_WORDS[view.chair]}</p>
        <div className="bm-pick">
          <ChoiceBar
            name="level"
            id="level"
            legend="Agreed level"
            look="level"
            value={value("level", stored === null ? "" : String(stored.level))}
            choices={levels.map(({ level, name }) => ({ value: String(level), text: String(level), spoken: `${level}, ${name}` }))}
            error={errors["level"]}
          />
          <Beside beside={view.beside} />
        </div>
        <Details summary="What each level means here">
          <ul className="bm-lines">
            {levels.map(({ level, name, line }) => (
              <li key={level}>
                <b>
                  {level}, {name}.
                </b>{" "}
                {line}
              </li>
            ))}
          </ul>
        </Details>
        <TextArea name="rationale" label="Rationale" hint="In the chair’s words. It goes into the minute." limit={longestRationale} rows={2} value={value("rationale", stored?.rationale ?? "")} error={errors["rationale"]} />
        <Details summary="Different views" open={(stored?.views.length ?? 0) > 0 || value("differentViews.0.text", "") !== ""}>
          <p>Named only if the holder asks.</p>
          <DifferentViews least={3} levels={levels} stored={stored?.views ?? []} value={value} errors={errors} />
        </Details>
        {evidence.length > 0 && (
          <Details summary="Evidence the digital team has linked">
            <ul className="nhsuk-list nhsuk-list--bullet">
              {evidence.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </Details>
        )}
        <Button>{stored === null ? "Record the level the chair confirms" : "Record what the chair confirms anew"}</Button>
      </form>
      <div className="bm-acts">
        {again === "may" && (
          <Act action={action} intent="again" fields={{ revision, themeId }} look="second">
            Answer again
          </Act>
        )}
        {stored !== null && (
          <Act action={action} intent="undo" fields={{ themeId, baseRevision }} look="second">
            Take the level back
          </Act>
        )}
      </div>
      <p className="bm-desk__note">{roundsLeft}</p>
      <Details summary="Carry to another meeting" open={errors["meeting"] !== undefined}>
        <Act action={action} intent="carry" fields={{ themeId }} look="second" small before={<TextField name="meeting" label="Which meeting takes it up?" limit={LONGEST_IN_WORKSHOP.meeting} value={typed?.["meeting"] ?? ""} error={errors["meeting"]} />}>
          Carry it
        </Act>
      </Details>
    </div>
  );
}

function Beside({ beside: { elements, target, earlier, dma } }: Pick<ThemeView, "beside">) {
  return (
    <dl className="bm-beside">
      {[
        { name: "Evidence", level: elements },
        { name: "Target", level: target },
        { name: "Last time", level: earlier },
      ].map(({ name, level }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <LevelChip level={level} small />
          </dd>
        </div>
      ))}
      <div className="bm-beside__off">
        <dt>{dma?.name ?? "Official DMA"}</dt>
        <dd>{dma ? <span className="bm-beside__dma">{dma.value}</span> : <NotShown />}</dd>
      </div>
    </dl>
  );
}
