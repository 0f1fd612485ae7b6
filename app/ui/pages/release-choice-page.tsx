import { Button } from "../nhs/button";
import { CheckboxGroup } from "../nhs/choice-groups";
import { ErrorSummary } from "../nhs/error-summary";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { PrivacyPromise } from "../nhs/privacy-promise";
import type { FieldErrors } from "../../web/forms";
import type { Frame } from "../../web/frames";
import { ReleasedLevels, type ReleasedMap } from "./released-levels";

export type ThemeChoice = { readonly value: string; readonly text: string; readonly hint: string };

/** What would be sent, and what it would do. Null while the themes are being chosen. */
export type ReleaseCheck = {
  readonly wanted: readonly string[];
  /** "Released: Well led and Safe practice." Empty: nothing would change. */
  readonly changes: readonly string[];
  readonly button: string;
  readonly isWithdrawal: boolean;
  readonly maps: readonly ReleasedMap[];
  /** What the audience sees instead of levels. */
  readonly shown: readonly string[];
};

export type ReleaseChoicePageProps = {
  readonly frame: Frame;
  readonly action: string;
  readonly quiet: string;
  readonly title: string;
  readonly means: string;
  readonly systemCode: string;
  readonly audience: string;
  /** What stands now, for the hidden field that sees a change by somebody else. */
  readonly seen: string;
  readonly lenses: readonly { readonly id: string; readonly title: string; readonly choices: readonly ThemeChoice[]; /** Themes that cannot be released here, and why. */ readonly cannot: readonly string[] }[];
  readonly chosen: readonly string[];
  readonly check: ReleaseCheck | null;
  readonly backHref: string;
  readonly errors: FieldErrors;
};

/** Which themes one audience is to see, then exactly what it would see, then the act. */
export function ReleaseChoicePage(props: ReleaseChoicePageProps) {
  const { frame, quiet, title, means, check, backHref, errors } = props;
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => (field === "" ? { text } : { field, text }))} />
      <Opening quiet={quiet} title={title} sentence={means} />
      {check === null ? <ChooseForm {...props} /> : <CheckForm {...props} check={check} />}
      <p>
        <a className="bm-tap" href={backHref}>
          {check === null ? "Back to all releases" : "Choose again"}
        </a>
      </p>
    </PageShell>
  );
}

function ChooseForm({ action, systemCode, audience, lenses, chosen }: ReleaseChoicePageProps) {
  return (
    <form method="get" action={action} className="bm-rule">
      <input type="hidden" name="system" value={systemCode} />
      <input type="hidden" name="audience" value={audience} />
      <input type="hidden" name="step" value="check" />
      {lenses.map(({ id, title, choices, cannot }) => (
        <div key={id}>
          {choices.length > 0 && <CheckboxGroup id={`themes-${id}`} name="theme" legend={title} size="m" choices={choices} values={chosen} />}
          {cannot.length > 0 && <p className="bm-quiet">Not to be released here. {cannot.join("; ")}.</p>}
        </div>
      ))}
      <p>Whole themes only: the level and nothing behind it. No answer, spread, reason or rationale goes with it.</p>
      <Button>See what they would see</Button>
    </form>
  );
}

function CheckForm({ action, systemCode, audience, seen, check }: ReleaseChoicePageProps & { readonly check: ReleaseCheck }) {
  const { wanted, changes, button, isWithdrawal, maps, shown } = check;
  return (
    <>
      <section className="bm-rule" aria-labelledby="preview">
        <h2 id="preview">This is what they would see</h2>
        {maps.length > 0 && <ReleasedLevels maps={maps} />}
        {shown.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
      {changes.length === 0 ? (
        <p className="bm-rule">This is what they see already. Nothing would change.</p>
      ) : (
        <form method="post" action={action} className="bm-decide bm-rule">
          <h2>What changes</h2>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {changes.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <PrivacyPromise>Papers that have been issued stay as they are; live pages follow at once. You can change this or take it back at any time.</PrivacyPromise>
          <input type="hidden" name="systemCode" value={systemCode} />
          <input type="hidden" name="audience" value={audience} />
          <input type="hidden" name="seen" value={seen} />
          {wanted.map((themeId) => (themeId === "all" ? <input key={themeId} type="hidden" name="isGiven" value="yes" /> : <input key={themeId} type="hidden" name="themeIds[]" value={themeId} />))}
          <Button look={isWithdrawal ? "second" : "main"}>{button}</Button>
        </form>
      )}
    </>
  );
}
