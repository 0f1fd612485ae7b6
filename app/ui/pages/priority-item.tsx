import { PRIORITY_DECISIONS, type PriorityDecision } from "../../core/actions/priorities";
import { LONGEST_PRIORITY_REASON } from "../../core/actions/priority-form";
import { NO_MEASURE, PRIORITY_WORDS } from "../../core/text/actions";
import { Button } from "../nhs/button";
import { RadioGroup } from "../nhs/choice-groups";
import { Details } from "../nhs/details";
import { HiddenText } from "../nhs/hidden-text";
import { TextField } from "../nhs/text-field";
import type { FieldErrors, Typed } from "../../web/forms";

export type PriorityLine = { readonly id: string; readonly href: string; readonly what: string; readonly owner: string; readonly needs: string; readonly isUnmeasured: boolean };
export type RankedLine = PriorityLine & { readonly place: number; readonly fits: boolean; readonly isFirst: boolean; readonly isLast: boolean };
export type SetAsideLine = PriorityLine & { readonly decision: PriorityDecision; readonly word: string; readonly reason: string };

type PriorityItemProps = {
  readonly action: string;
  readonly revision: number;
  readonly mayOrder: boolean;
  readonly line: RankedLine | SetAsideLine;
  readonly decision: PriorityDecision;
  readonly typed: Typed | null;
  readonly errors: FieldErrors;
};

/** One action in the board's order. Each step is a button of its own, so that it works by keyboard, by touch and without a script. */
export function PriorityItem(props: PriorityItemProps) {
  const { line, mayOrder } = props;
  const { id, href, what, owner, needs, isUnmeasured } = line;
  return (
    <li className="bm-priority" id={`p-${id}`}>
      <span className={"place" in line ? "bm-priority__place" : "bm-priority__place bm-priority__place--aside"} aria-hidden="true">
        {"place" in line ? line.place : SIGNS[line.decision]}
      </span>
      <div className="bm-priority__text">
        <p>
          {"word" in line && <b>{line.word} </b>}
          <a href={href}>{what}</a>
          {"reason" in line && <>: {line.reason}</>}
        </p>
        <p className="bm-quiet">
          {owner}; {needs}
          {"fits" in line && !line.fits && <b>; does not fit</b>}
          {isUnmeasured && <b>; {NO_MEASURE.toLowerCase()}</b>}
        </p>
        <OnPaper />
        {mayOrder && <Decide {...props} />}
      </div>
      {mayOrder && "place" in line && (
        <div className="bm-priority__moves bm-print-never">
          <Move {...props} intent="up" isOff={line.isFirst} what={what} />
          <Move {...props} intent="down" isOff={line.isLast} what={what} />
        </div>
      )}
    </li>
  );
}

/** For a board that orders its actions with a pen: printed, never on a screen. */
function OnPaper() {
  return (
    <p className="bm-print-only" aria-hidden="true">
      New place ____{PRIORITY_DECISIONS.map((decision) => ` ☐ ${PRIORITY_WORDS[decision]}`)} Why: ______________________________
    </p>
  );
}

/** Drawn beside the word, never instead of it. */
const SIGNS: Readonly<Record<PriorityDecision, string>> = { do: "", later: "»", pause: "‖", stop: "×" };

function Move({ action, revision, line, intent, isOff, what }: PriorityItemProps & { readonly intent: "up" | "down"; readonly isOff: boolean; readonly what: string }) {
  return (
    <form method="post" action={`${action}?at=${encodeURIComponent(line.id)}#p-${line.id}`}>
      <StepFields intent={intent} revision={revision} id={line.id} />
      <Button look="second" small disabled={isOff}>
        {intent === "up" ? "Up" : "Down"}
        <HiddenText> one place: {what}</HiddenText>
      </Button>
    </form>
  );
}

function Decide({ action, revision, line, decision, typed, errors }: PriorityItemProps) {
  const isTyped = typed?.["intent"] === "decide" && typed["actionId"] === line.id;
  const reason = "reason" in line ? line.reason : "";
  return (
    <div className="bm-print-never">
      <Details summary="Decide" open={isTyped}>
        <form method="post" action={`${action}?at=${encodeURIComponent(line.id)}#p-${line.id}`} noValidate>
          <StepFields intent="decide" revision={revision} id={line.id} />
          <RadioGroup
            name="decision"
            id={`decision-${line.id}`}
            legend={`What do we decide about “${line.what}”?`}
            value={isTyped ? typed["decision"] : decision}
            error={isTyped ? errors["decision"] : undefined}
            choices={PRIORITY_DECISIONS.map((value) => ({ value, text: PRIORITY_WORDS[value] }))}
          />
          <TextField name="reason" id={`reason-${line.id}`} label="Why, if it is not done now" optional limit={LONGEST_PRIORITY_REASON} value={isTyped ? (typed["reason"] ?? "") : reason} error={isTyped ? errors["reason"] : undefined} />
          <Button look="second" small>
            Record the decision
          </Button>
        </form>
      </Details>
    </div>
  );
}

function StepFields({ intent, revision, id }: { readonly intent: string; readonly revision: number; readonly id: string }) {
  return (
    <>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="actionId" value={id} />
    </>
  );
}
