import { Details } from "../nhs/details";
import { ErrorSummary } from "../nhs/error-summary";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import type { FieldErrors, Typed } from "../../web/forms";
import type { Frame } from "../../web/frames";
import { problemsOf } from "./typed-into";
import { VitalSign, type VitalSignView } from "./vital-sign";

export type VitalSignsPageProps = {
  readonly frame: Frame;
  readonly action: string;
  readonly quiet: string;
  readonly title: string;
  readonly mayEdit: boolean;
  /** The sign whose form is open. */
  readonly adding: string | null;
  readonly signs: readonly VitalSignView[];
  readonly challenges: readonly { readonly id: string; readonly title: string; readonly summary: string; readonly questions: readonly string[]; readonly about: string }[];
  readonly visitsHref: string;
  readonly developmentHref: string;
  readonly typed: Typed | null;
  readonly errors: FieldErrors;
};

/** Numbers to read beside the levels, with their history; then the challenges that no number holds. */
export function VitalSignsPage(props: VitalSignsPageProps) {
  const { frame, quiet, title, signs, challenges, visitsHref, developmentHref, typed, errors } = props;
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={problemsOf(typed, errors)} />
      <Opening quiet={quiet} title={title} sentence="Numbers to read beside the levels. What stands beside them is a prompt with its source, never a target." />
      <p className="bm-links">
        <a className="bm-tap" href={visitsHref}>
          The go-and-see log
        </a>
        <a className="bm-tap" href={developmentHref}>
          The development log
        </a>
      </p>
      {signs.map((sign) => (
        <VitalSign key={sign.id} sign={sign} {...props} />
      ))}
      <h2>Four challenges that no number holds</h2>
      <p>Prompts for the board’s talk. Nothing here is scored.</p>
      {challenges.map((challenge) => (
        <Details key={challenge.id} summary={challenge.title}>
          <p>{challenge.summary}</p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {challenge.questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
          <p className="bm-quiet">{challenge.about}</p>
        </Details>
      ))}
    </PageShell>
  );
}
