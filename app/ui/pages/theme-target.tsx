import { Button } from "../nhs/button";
import { RadioGroup } from "../nhs/choice-groups";
import { DateField } from "../nhs/date-field";
import { LevelChip } from "../nhs/level-chip";
import { TextField } from "../nhs/text-field";
import type { Level } from "../../core/scoring/level";
import type { FieldErrors, Typed } from "../../web/forms";
import { HistoryList, type HistoryPart } from "./history-list";
import { Act, Part } from "./theme-decisions";
import { typedInto } from "./typed-into";

export type ThemeTargetProps = {
  readonly action: string;
  /** Until the board has approved. */
  readonly mayDecide: boolean;
  readonly target: { readonly level: string; readonly reason: string; readonly by: string; readonly words: string } | null;
  /** Newest first. */
  readonly targetHistory: HistoryPart;
  readonly levels: readonly { readonly value: string; readonly text: string; readonly hint: string }[];
  readonly beside: readonly { readonly name: string; readonly level: Level | null }[];
  readonly longestReason: number;
  readonly typed: Typed | null;
  readonly errors: FieldErrors;
};

/** The level the trust wants on a theme, why and by when, beside where it stands. */
export function ThemeTarget({ action, target, targetHistory, levels, beside, mayDecide, longestReason, typed, errors }: ThemeTargetProps) {
  const field = typedInto(typed, errors, "target");
  return (
    <Part title="Own target">
      <dl className="bm-beside">
        {beside.map(({ name, level }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <LevelChip level={level} small />
            </dd>
          </div>
        ))}
      </dl>
      {!mayDecide && <p>{target === null ? "No target was set." : `${target.words}. ${target.reason}`}</p>}
      {mayDecide && (
        <Act action={action} intent="target">
          <RadioGroup name="level" id={field.id("level")} legend="The level we want to reach" choices={levels} value={field.value("level", target?.level)} error={field.error("level")} />
          <TextField name="reason" id={field.id("reason")} label="Why this level is right for us" limit={longestReason} value={field.value("reason", target?.reason)} error={field.error("reason")} />
          <DateField name="by" id={field.id("by")} legend="By when" hint="For example, 31 3 2028" value={field.date("by") ?? target?.by} error={field.error("by")} />
          <Button>{target === null ? "Set the target" : "Change the target"}</Button>
        </Act>
      )}
      {mayDecide && target !== null && (
        <Act action={action} intent="no-target">
          <Button look="second">Take the target back</Button>
        </Act>
      )}
      <HistoryList id="target-history" action={action} history={targetHistory} of="this target" />
    </Part>
  );
}
