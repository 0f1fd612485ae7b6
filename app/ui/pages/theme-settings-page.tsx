import { Button } from "../nhs/button";
import { ErrorSummary } from "../nhs/error-summary";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { TextField } from "../nhs/text-field";
import type { Frame } from "../../web/frames";
import { Act, Part } from "./theme-decisions";
import { ThemeRecusals, type ThemeRecusalsProps } from "./theme-recusals";
import { ThemeTarget, type ThemeTargetProps } from "./theme-target";
import { problemsOf, typedInto } from "./typed-into";

export type ThemeSettingsPageProps = ThemeTargetProps &
  ThemeRecusalsProps & {
    readonly frame: Frame;
    readonly quiet: string;
    readonly title: string;
    readonly question: string;
    readonly leftOutReason: string | null;
    /** Before members are asked. */
    readonly mayLeaveOut: boolean;
    readonly isPrivate: boolean;
    readonly isPrivateByDefault: boolean;
    readonly backHref: string;
  };

/** Everything the trust lead decides about one theme, each decision in a form of its own. */
export function ThemeSettingsPage(props: ThemeSettingsPageProps) {
  const { frame, quiet, title, question, backHref, typed, errors } = props;
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={problemsOf(typed, errors)} />
      <Opening quiet={quiet} title={title} sentence={question} />
      <ThemeTarget {...props} />
      <Privacy {...props} />
      <ThemeRecusals {...props} />
      <LeaveOut {...props} />
      <p>
        <a className="bm-tap" href={backHref}>
          All themes
        </a>
      </p>
    </PageShell>
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
        <TextField name="reason" id={field.id("reason")} label="Why the board does not score this theme" limit={longestReason} value={field.value("reason", "")} error={field.error("reason")} />
        <Button look="second">Leave it out</Button>
      </Act>
    </Part>
  );
}
