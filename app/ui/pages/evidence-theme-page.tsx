import { LinkButton } from "../nhs/button";
import { Details } from "../nhs/details";
import { ErrorSummary } from "../nhs/error-summary";
import { LevelChip } from "../nhs/level-chip";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { Tag } from "../nhs/tag";
import type { Level } from "../../core/scoring/level";
import type { FieldErrors, Typed } from "../../web/forms";
import type { Frame } from "../../web/frames";
import { HistoryList } from "./history-list";
import { ElementForm } from "./element-form";
import type { ElementView } from "./element-view";
import { problemsOf } from "./typed-into";

export type EvidenceThemePageProps = {
  readonly frame: Frame;
  readonly action: string;
  readonly quiet: string;
  readonly title: string;
  readonly finding: string;
  readonly reached: Level | null;
  /** Where to answer first; null: there is nothing to wait for. */
  readonly answerHref: string | null;
  readonly mayEdit: boolean;
  /** The element whose form is open. */
  readonly editing: string | null;
  readonly levels: readonly { readonly level: Level; readonly name: string; readonly line: string; readonly met: string; readonly elements: readonly ElementView[] }[];
  readonly toBring: readonly string[];
  /** Vital signs to read beside the theme. */
  readonly beside: readonly { readonly title: string; readonly words: string; readonly href: string }[];
  readonly longestEvidence: number;
  readonly fileHint: string;
  readonly backHref: string;
  readonly typed: Typed | null;
  readonly errors: FieldErrors;
};

/** One theme's staircase: its elements, what is met, and what shows it. */
export function EvidenceThemePage(props: EvidenceThemePageProps) {
  const { frame, quiet, title, finding, answerHref, levels, toBring, beside, backHref, typed, errors } = props;
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={problemsOf(typed, errors)} />
      <Opening quiet={quiet} title={title} sentence={finding} />
      {answerHref && <LinkButton href={answerHref}>Answer this theme</LinkButton>}
      {toBring.length > 0 && (
        <Details summary="What would show it">
          <ul className="nhsuk-list nhsuk-list--bullet">
            {toBring.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Details>
      )}
      {levels.map(({ level, name, line, met, elements }) => (
        <section key={level} className="bm-rule" aria-labelledby={`level-${level}`}>
          <div className="bm-lens-head">
            <div>
              <h2 id={`level-${level}`}>
                <LevelChip level={level} /> {name}
              </h2>
              <p className="bm-quiet">{line}</p>
            </div>
            <p>{met}</p>
          </div>
          <ul className="bm-evidence">
            {elements.map((element) => (
              <li key={element.id} id={element.id}>
                <ElementHead element={element} />
                {props.editing === element.id ? <ElementForm {...props} element={element} /> : <ElementFoot element={element} action={props.action} mayEdit={props.mayEdit} />}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {beside.length > 0 && (
        <section className="bm-rule" aria-labelledby="beside">
          <h2 id="beside">Vital signs to read beside it</h2>
          <ul className="nhsuk-list">
            {beside.map((sign) => (
              <li key={sign.href}>
                <a className="bm-tap" href={sign.href}>
                  {sign.title}
                </a>
                : {sign.words}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <a className="bm-tap" href={backHref}>
          All themes
        </a>
      </p>
    </PageShell>
  );
}

function ElementHead({ element: { text, state, stateWords, evidence, link, facts, expired, isPrivate, files } }: { readonly element: ElementView }) {
  return (
    <>
      <p>
        <Tag strong={state === "met"}>{stateWords}</Tag> {text}
      </p>
      {evidence && <p className="bm-evidence__shown">{evidence}</p>}
      {link && (
        <p>
          <a className="bm-tap" href={link} rel="noreferrer noopener">
            {link}
          </a>
        </p>
      )}
      {(facts.length > 0 || isPrivate) && <p className="bm-quiet">{[...facts, ...(isPrivate ? ["never in a public paper"] : [])].join(", ")}.</p>}
      {expired && (
        <p className="bm-late">
          <span aria-hidden="true">▲ </span>
          {expired}: look at it again
        </p>
      )}
      {files.map((file) => (
        <p key={file.id}>
          <a className="bm-tap" href={file.href}>
            {file.name}
          </a>{" "}
          <span className="bm-quiet">{file.about}</span>
        </p>
      ))}
    </>
  );
}

function ElementFoot({ element: { id, text, history, editHref, state }, action, mayEdit }: { readonly element: ElementView; readonly action: string; readonly mayEdit: boolean }) {
  return (
    <>
      <HistoryList id={`history-${id}`} action={action} entries={history} summary="What was recorded before" />
      {mayEdit && (
        <p>
          <a className="bm-tap" href={editHref}>
            {state === "unknown" ? "Look at it" : "Change"}
            <span className="nhsuk-u-visually-hidden">: {text}</span>
          </a>
        </p>
      )}
    </>
  );
}
