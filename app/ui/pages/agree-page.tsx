import { Button } from "../nhs/button";
import { Details } from "../nhs/details";
import { ErrorSummary } from "../nhs/error-summary";
import { LevelChip } from "../nhs/level-chip";
import { NotShown } from "../nhs/not-shown";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { RadioGroup } from "../nhs/choice-groups";
import { TextArea } from "../nhs/text-area";
import type { Level } from "../../core/scoring/level";
import type { FieldErrors, Typed } from "../../web/forms";
import type { Frame } from "../../web/frames";
import { DifferentViews, type StoredView } from "./different-views";
import { HistoryList, type HistoryPart } from "./history-list";
import { SpreadFigure, type SpreadView } from "./spreads-page";
import { ThemeBeside, type ThemeBesideProps } from "./theme-beside";

export type AgreePageProps = {
  readonly frame: Frame;
  readonly action: string;
  readonly quiet: string;
  readonly spread: SpreadView;
  readonly seats: number;
  readonly levels: readonly { readonly level: Level; readonly name: string; readonly line: string }[];
  readonly levelNames: readonly string[];
  /** What may stand beside the choice, each with its name; null is not shown. */
  readonly beside: { readonly elements: Level | null; readonly target: Level | null; readonly earlier: Level | null; readonly dma: { readonly name: string; readonly value: string } | null };
  readonly measured: ThemeBesideProps;
  readonly stored: { readonly level: Level; readonly rationale: string; readonly views: readonly StoredView[] } | null;
  /** Newest first. */
  readonly history: HistoryPart;
  readonly revision: number;
  readonly assessmentRevision: number;
  readonly mayAskAgain: boolean;
  readonly isRoundOpen: boolean;
  readonly longestRationale: number;
  readonly backHref: string;
  readonly typed: Typed | null;
  readonly errors: FieldErrors;
};

/** The moment of agreeing: the spread, what stands beside it, and one whole level in the chair's words. */
export function AgreePage(props: AgreePageProps) {
  const { frame, action, quiet, spread, seats, levels, levelNames, beside, stored, revision, typed, errors, longestRationale, backHref } = props;
  const value = (field: string, fallback: string) => (typed === null ? fallback : (typed[field] ?? ""));
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => (field === "" ? { text } : { field, text }))} />
      <Opening quiet={quiet} title={`Agree a level: ${spread.title}`} sentence={spread.question} />
      <SpreadFigure theme={spread} seats={seats} levelNames={levelNames} />
      <Reasons reasons={spread.reasons} />
      <form method="post" action={action} noValidate className="bm-decide">
        <h2>The chair decides. The figures inform.</h2>
        <Beside beside={beside} />
        {props.measured.signs.length + props.measured.visits.length > 0 && (
          <Details summary="Vital signs and visits to read beside it">
            <ThemeBeside {...props.measured} />
          </Details>
        )}
        <input type="hidden" name="intent" value="agree" />
        <input type="hidden" name="baseRevision" value={revision} />
        <RadioGroup
          name="level"
          legend="Which level does the board agree?"
          value={value("level", stored === null ? "" : String(stored.level))}
          error={errors["level"]}
          choices={levels.map(({ level, name, line }) => ({ value: String(level), text: `${level}, ${name}`, hint: line }))}
        />
        <TextArea name="rationale" label="Rationale" hint="In the chair’s words. It goes into the minute and the paper." limit={longestRationale} value={value("rationale", stored?.rationale ?? "")} error={errors["rationale"]} />
        <h3>Different views</h3>
        <p>A view that stands beside the level in the minute. Name its holder only if they ask.</p>
        <DifferentViews least={2} levels={levels} stored={stored?.views ?? []} value={value} errors={errors} />
        <Button>Record the level</Button>
      </form>
      <OtherActs {...props} />
      <HistoryList id="history" action={action} history={props.history} of="this level" />
      <p>
        <a className="bm-tap" href={backHref}>
          Back to all spreads
        </a>
      </p>
    </PageShell>
  );
}

function Reasons({ reasons }: { readonly reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  return (
    <section aria-labelledby="reasons">
      <h2 id="reasons">Reasons given</h2>
      <p className="bm-quiet">Three or more, so shown: no names, no levels, in one random order.</p>
      <ul className="bm-reasons">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </section>
  );
}

function Beside({ beside: { elements, target, earlier, dma } }: Pick<AgreePageProps, "beside">) {
  return (
    <dl className="bm-beside">
      <BesideItem name="Evidence adds up to">
        <LevelChip level={elements} small />
      </BesideItem>
      <BesideItem name="Our target">
        <LevelChip level={target} small />
      </BesideItem>
      <BesideItem name="Last time">
        <LevelChip level={earlier} small />
      </BesideItem>
      <BesideItem name={dma?.name ?? "Official DMA"}>{dma ? <span className="bm-beside__dma">{dma.value}</span> : <NotShown />}</BesideItem>
    </dl>
  );
}

function BesideItem({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function OtherActs({ action, stored, revision, assessmentRevision, mayAskAgain, isRoundOpen }: AgreePageProps) {
  return (
    <div className="bm-acts">
      {isRoundOpen && <Act action={action} intent="finish" revision={assessmentRevision} text="Close this round and show the second spread" />}
      {!isRoundOpen && mayAskAgain && <Act action={action} intent="again" revision={assessmentRevision} text="Answer again" />}
      {stored !== null && <Act action={action} intent="undo" revision={revision} text="Take the level back" />}
    </div>
  );
}

function Act({ action, intent, revision, text }: { readonly action: string; readonly intent: string; readonly revision: number; readonly text: string }) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name={intent === "undo" ? "baseRevision" : "revision"} value={revision} />
      <Button look="second">{text}</Button>
    </form>
  );
}
