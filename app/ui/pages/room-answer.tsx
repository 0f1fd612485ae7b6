import { LEVELS } from "../../core/scoring/level";
import { LinkButton } from "../nhs/button";
import { PrivacyPromise } from "../nhs/privacy-promise";
import { AnswerClashTemplate } from "./answer-clash";
import { AnswerForm, type AnswerFields } from "./answer-form";

/** What the room's form needs to ask a theme again: little, as every phone is sent it each time. */
export type RoomAnswer = {
  readonly action: string;
  readonly saveHref: string;
  readonly fields: AnswerFields;
  /** The theme's own line of each level, lowest first. */
  readonly lines: readonly string[];
};

/** What the member may do with a theme that is asked again. */
export type AskedAgain = {
  readonly href: string;
  readonly count: string;
  readonly hasAnswered: boolean;
  /** Null: on its own page only, as on a phone that is handed round. */
  readonly inRoom: RoomAnswer | null;
};

const NOTHING: AnswerFields = { choice: "", confidence: "", reason: "", isReasonPrintable: "", commandId: "", baseRevision: "0", round: "1", seat: "" };

/** The way to answer again: a link to the question's page, in whose place the script puts the form. */
export function RoomAnswering({ again }: { readonly again: AskedAgain }) {
  const { href, count, hasAnswered, inRoom } = again;
  return (
    <>
      <p className="bm-room__count" data-live-count>
        {count}
      </p>
      <div data-room-answer={inRoom === null ? undefined : JSON.stringify(inRoom)}>
        <LinkButton wide href={href} look={hasAnswered ? "second" : "main"}>
          {hasAnswered ? "Change your answer" : "Answer again"}
        </LinkButton>
      </div>
    </>
  );
}

/** The form without a theme, sent once with the page. The script fills it in; without one it is never seen. */
export function RoomForm({ levelNames, longestReason }: { readonly levelNames: readonly string[]; readonly longestReason: number }) {
  return (
    <>
      <template data-room-form="">
        <h2 className="nhsuk-u-visually-hidden">Answer again</h2>
        <PrivacyPromise>Your answer is private again. The second spread is shown beside the first. Nobody sees who.</PrivacyPromise>
        <div data-clash-place="" role="alert" />
        <AnswerClashTemplate />
        <AnswerForm
          action=""
          saveHref=""
          fields={NOTHING}
          levels={LEVELS.map((level) => ({ level, name: levelNames[level - 1] ?? "", line: "" }))}
          longestReason={longestReason}
          isSaved={false}
          canChangeUntil="You can change it until the facilitator closes the round."
          goOn="Save"
          nextHref={null}
          errors={{}}
        />
      </template>
      <script src="/islands/answer.js" defer />
    </>
  );
}
