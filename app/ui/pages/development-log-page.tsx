import { counted, opening } from "../../core/text/counts";
import { LONGEST_SESSION } from "../../core/vital-signs/session-form";
import { Button } from "../nhs/button";
import { CheckboxGroup, RadioGroup } from "../nhs/choice-groups";
import { DateField } from "../nhs/date-field";
import { ErrorSummary } from "../nhs/error-summary";
import { HiddenText } from "../nhs/hidden-text";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { ListPages } from "../nhs/pagination";
import { PrivacyPromise } from "../nhs/privacy-promise";
import { StateWords } from "../nhs/state-words";
import { TextArea } from "../nhs/text-area";
import { TextField } from "../nhs/text-field";
import type { FieldErrors, Typed } from "../../web/forms";
import type { Frame } from "../../web/frames";
import type { Listed } from "../../web/paging";
import { problemsOf, typedInto } from "./typed-into";

export type DevelopmentLogPageProps = {
  readonly frame: Frame;
  readonly action: string;
  readonly quiet: string;
  readonly title: string;
  readonly sentence: string;
  readonly mayKeep: boolean;
  /** Newest first. */
  readonly sessions: readonly SessionView[];
  readonly listed: Listed;
  /** Of the board's seats, to be ticked. */
  readonly roles: readonly string[];
  readonly signHref: string;
  readonly typed: Typed | null;
  readonly errors: FieldErrors;
};

type SessionView = { readonly id: string; readonly when: string; readonly topic: string; readonly length: string; readonly who: string; readonly counts: boolean; readonly by: string };

/** Sessions in which the board learnt about digital, and who came, by role. */
export function DevelopmentLogPage(props: DevelopmentLogPageProps) {
  const { frame, action, quiet, title, sentence, mayKeep, sessions, listed, signHref, typed, errors } = props;
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={problemsOf(typed, errors)} />
      <Opening quiet={quiet} title={title} sentence={sentence} />
      {sessions.length > 0 && (
        <section className="bm-rule" aria-labelledby="sessions">
          <h2 id="sessions">{opening(counted(listed.total, "session"))} held, the newest first</h2>
          <ul className="bm-evidence">
            {sessions.map((session) => (
              <Session key={session.id} session={session} action={action} mayKeep={mayKeep} />
            ))}
          </ul>
          <ListPages of="sessions" listed={listed} />
        </section>
      )}
      {mayKeep && <SessionForm {...props} />}
      <p>
        <a className="bm-tap" href={signHref}>
          The vital sign this feeds
        </a>
      </p>
    </PageShell>
  );
}

function Session({ session: { id, when, topic, length, who, counts, by }, action, mayKeep }: { readonly session: SessionView; readonly action: string; readonly mayKeep: boolean }) {
  return (
    <li>
      <p>
        <b>{topic}</b>
      </p>
      <p>
        <StateWords kind={counts ? "done" : "open"}>
          {when}, {length}
        </StateWords>
      </p>
      <p>{who}</p>
      <p className="bm-quiet">Written down by {by}</p>
      {mayKeep && (
        <form method="post" action={action} className="bm-act">
          <input type="hidden" name="intent" value="withdraw" />
          <input type="hidden" name="sessionId" value={id} />
          <Button look="second" small>
            Take back
            <HiddenText>
              {" "}
              the session of {when}: {topic}
            </HiddenText>
          </Button>
        </form>
      )}
    </li>
  );
}

function SessionForm({ action, roles, typed, errors }: DevelopmentLogPageProps) {
  const field = typedInto(typed, errors, "record");
  return (
    <form method="post" action={action} noValidate className="bm-rule">
      <h2>Write down a session</h2>
      <PrivacyPromise>Everybody with a role at this trust reads this log. Name roles, never persons. A public paper has dates, lengths and counts; a topic only once the trust lead approves it, and no role.</PrivacyPromise>
      <input type="hidden" name="intent" value="record" />
      <DateField name="on" id={field.id("on")} legend="When" hint="For example, 26 3 2026" value={field.date("on") ?? ""} error={field.error("on")} />
      <TextField name="topic" id={field.id("topic")} label="What it was about" limit={LONGEST_SESSION.topic} value={field.value("topic", "")} error={field.error("topic")} />
      <TextField name="minutes" id={field.id("minutes")} label="Minutes on digital, data or cyber security" hint="Only that part. From 60 minutes it can count." inputMode="numeric" width={4} value={field.value("minutes", "")} error={field.error("minutes")} />
      <RadioGroup
        name="quorum"
        id={field.id("quorum")}
        legend="Were enough members there for a board decision?"
        value={field.value("quorum", "")}
        error={field.error("quorum")}
        choices={[
          { value: "yes", text: "Yes" },
          { value: "no", text: "No" },
          { value: "unknown", text: "Not on record", hint: "It is then not counted" },
        ]}
      />
      {roles.length > 0 && (
        <CheckboxGroup name="roles[]" id={field.id("roles")} legend="Who came" hint="The seats of this board" values={field.value("roles[]", "").split("\n")} error={field.error("roles")} choices={roles.map((role) => ({ value: role, text: role }))} />
      )}
      <TextArea name="others" id={roles.length > 0 ? field.id("others") : field.id("roles")} label={roles.length > 0 ? "Others who came" : "Who came"} hint="One role to a line, such as Director of estates" optional={roles.length > 0} rows={3} limit={LONGEST_SESSION.others} value={field.value("others", "")} error={field.error(roles.length > 0 ? "others" : "roles")} />
      <Button>Write it down</Button>
    </form>
  );
}
