import type { ReactNode } from "react";
import { Button } from "../nhs/button";
import { RadioGroup } from "../nhs/choice-groups";
import { DateField } from "../nhs/date-field";
import { ErrorSummary } from "../nhs/error-summary";
import { LevelChip } from "../nhs/level-chip";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { SelectField } from "../nhs/select-field";
import { TextField } from "../nhs/text-field";
import type { Level } from "../../core/scoring/level";
import type { FieldErrors, Typed } from "../../web/forms";
import type { Frame } from "../../web/frames";
import { HistoryList, type HistoryEntry } from "./history-list";
import { problemsOf, typedInto } from "./typed-into";

export type ThemeSettingsPageProps = {
  readonly frame: Frame;
  readonly action: string;
  readonly quiet: string;
  readonly title: string;
  readonly question: string;
  readonly leftOutReason: string | null;
  /** Before members are asked. */
  readonly mayLeaveOut: boolean;
  readonly isPrivate: boolean;
  readonly isPrivateByDefault: boolean;
  /** Until the board has approved. */
  readonly mayDecide: boolean;
  readonly target: { readonly level: string; readonly reason: string; readonly by: string; readonly words: string } | null;
  /** Newest first. */
  readonly targetHistory: readonly HistoryEntry[];
  readonly levels: readonly { readonly value: string; readonly text: string; readonly hint: string }[];
  readonly beside: readonly { readonly name: string; readonly level: Level | null }[];
  readonly recusals: readonly { readonly seatId: string; readonly title: string; readonly reason: string }[];
  readonly seats: readonly { readonly value: string; readonly text: string }[];
  readonly mayRecuse: boolean;
  readonly longestReason: number;
  readonly backHref: string;
  readonly typed: Typed | null;
  readonly errors: FieldErrors;
};

/** Everything the trust lead decides about one theme, each decision in a form of its own. */
export function ThemeSettingsPage(props: ThemeSettingsPageProps) {
  const { frame, quiet, title, question, backHref, typed, errors } = props;
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={problemsOf(typed, errors)} />
      <Opening quiet={quiet} title={title} sentence={question} />
      <Target {...props} />
      <Privacy {...props} />
      <Recusals {...props} />
      <LeaveOut {...props} />
      <p>
        <a className="bm-tap" href={backHref}>
          All themes
        </a>
      </p>
    </PageShell>
  );
}

function Target({ action, target, targetHistory, levels, beside, mayDecide, longestReason, typed, errors }: ThemeSettingsPageProps) {
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
          <TextField name="reason" id={field.id("reason")} label="Why this level is right for us" maxLength={longestReason} value={field.value("reason", target?.reason)} error={field.error("reason")} />
          <DateField name="by" id={field.id("by")} legend="By when" hint="For example, 31 3 2028" value={field.date("by") ?? target?.by} error={field.error("by")} />
          <Button>{target === null ? "Set the target" : "Change the target"}</Button>
        </Act>
      )}
      {mayDecide && target !== null && (
        <Act action={action} intent="no-target">
          <Button look="second">Take the target back</Button>
        </Act>
      )}
      <HistoryList id="target-history" action={action} entries={targetHistory} summary={`History of this target (${targetHistory.length})`} />
    </Part>
  );
}

function Privacy({ action, isPrivate, isPrivateByDefault, mayDecide }: ThemeSettingsPageProps) {
  return (
    <Part title={isPrivate ? "Kept out of public papers" : "In public papers"}>
      <p>
        {isPrivate ? "Public papers say that it was discussed in private session, and nothing more." : "Public papers show its level, its median and n."}
        {isPrivateByDefault && " The framework suggests keeping it out: it may tell an attacker where to look."}
      </p>
      {mayDecide && (
        <Act action={action} intent="privacy">
          {!isPrivate && <input type="hidden" name="isPrivate" value="yes" />}
          <Button look="second">{isPrivate ? "Let it into public papers" : "Keep it out of public papers"}</Button>
        </Act>
      )}
    </Part>
  );
}

function Recusals({ action, recusals, seats, mayRecuse, longestReason, typed, errors }: ThemeSettingsPageProps) {
  const field = typedInto(typed, errors, "recuse");
  return (
    <Part title="Who does not answer">
      {recusals.length === 0 && <p>Every member answers this theme.</p>}
      {recusals.map(({ seatId, title, reason }) => (
        <div key={seatId} className="bm-line">
          <p>
            <b>{title}</b>: {reason}
          </p>
          {mayRecuse && (
            <Act action={action} intent="answer-again">
              <input type="hidden" name="seatId" value={seatId} />
              <Button look="second" small>
                Take back<span className="nhsuk-u-visually-hidden"> the recusal of {title}</span>
              </Button>
            </Act>
          )}
        </div>
      ))}
      {mayRecuse && seats.length > 0 && (
        <Act action={action} intent="recuse">
          <p>A recusal is recorded openly, in the minute and the paper. What the seat has answered to a round still open is deleted.</p>
          <SelectField name="seatId" id={field.id("seatId")} label="Seat" options={[{ value: "", text: "Choose a seat" }, ...seats]} value={field.value("seatId", "")} error={field.error("seatId")} />
          <TextField name="reason" id={field.id("reason")} label="Why this seat does not answer" maxLength={longestReason} value={field.value("reason", "")} error={field.error("reason")} />
          <Button look="second">Record the recusal</Button>
        </Act>
      )}
    </Part>
  );
}

function LeaveOut({ action, leftOutReason, mayLeaveOut, longestReason, typed, errors }: ThemeSettingsPageProps) {
  const field = typedInto(typed, errors, "leave-out");
  if (!mayLeaveOut) return <Part title={leftOutReason === null ? "Asked this time" : "Left out this time"}>{<p>{leftOutReason ?? "Members have been asked, so it can no longer be left out."}</p>}</Part>;
  if (leftOutReason !== null) {
    return (
      <Part title="Left out this time">
        <p>{leftOutReason}</p>
        <Act action={action} intent="bring-back">
          <Button look="second">Bring it back</Button>
        </Act>
      </Part>
    );
  }
  return (
    <Part title="Leave it out this time">
      <p>The reason stands in the paper. No overall mean is shown while a theme is left out.</p>
      <Act action={action} intent="leave-out">
        <TextField name="reason" id={field.id("reason")} label="Why the board does not score this theme" maxLength={longestReason} value={field.value("reason", "")} error={field.error("reason")} />
        <Button look="second">Leave it out</Button>
      </Act>
    </Part>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="bm-rule">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Act({ action, intent, children }: { readonly action: string; readonly intent: string; readonly children: ReactNode }) {
  return (
    <form method="post" action={action} noValidate className="bm-act">
      <input type="hidden" name="intent" value={intent} />
      {children}
    </form>
  );
}
