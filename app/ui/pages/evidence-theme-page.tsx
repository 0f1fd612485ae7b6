import { LinkButton } from "../nhs/button";
import { Details } from "../nhs/details";
import { ErrorSummary } from "../nhs/error-summary";
import { LevelChip } from "../nhs/level-chip";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import type { Level } from "../../core/scoring/level";
import type { FieldErrors, Typed } from "../../web/forms";
import type { Frame } from "../../web/frames";
import { ElementForm } from "./element-form";
import { ElementFoot, ElementHead } from "./element-parts";
import type { ElementView } from "./element-view";
import { ThemeBeside, type ThemeBesideProps } from "./theme-beside";
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
  readonly beside: ThemeBesideProps;
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
      {beside.signs.length + beside.visits.length > 0 && (
        <section className="bm-rule" aria-labelledby="beside">
          <h2 id="beside">Vital signs and visits to read beside it</h2>
          <ThemeBeside {...beside} />
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
