import { Button } from "../nhs/button";
import { RadioGroup } from "../nhs/choice-groups";
import { Details } from "../nhs/details";
import { ErrorSummary } from "../nhs/error-summary";
import { Notice } from "../nhs/notice";
import { Opening } from "../nhs/opening";
import { ListPages } from "../nhs/pagination";
import { PageShell } from "../nhs/page-shell";
import { TextArea } from "../nhs/text-area";
import type { Wording } from "../../core/papers/wording";
import type { FieldErrors, Typed } from "../../web/forms";
import type { Frame } from "../../web/frames";
import type { Listed } from "../../web/paging";
import { PaperSteps, type PaperWay } from "./paper-parts";

export type PaperWordingPageProps = {
  readonly frame: Frame;
  readonly way: PaperWay;
  readonly action: string;
  readonly quiet: string;
  /** The public paper as it would be with what is decided. */
  readonly publicHref: string;
  /** Characters of a rewording. */
  readonly longest: number;
  readonly undecided: number;
  /** Texts to decide on, on every page of the list. */
  readonly count: number;
  readonly listed: Listed;
  readonly texts: readonly { readonly hash: string; readonly where: string; readonly text: string; readonly decision: Wording["decision"] | null; readonly rewording: string }[];
  /** Texts of private themes: never in a public paper. */
  readonly sealed: readonly { readonly where: string; readonly text: string }[];
  readonly typed: Typed | null;
  readonly errors: FieldErrors;
};

/** The redaction step: every text that a person wrote, approved, reworded or left out. */
export function PaperWordingPage({ frame, way, action, quiet, publicHref, undecided, count, listed, texts, sealed, longest, typed, errors }: PaperWordingPageProps) {
  const title = undecided === 0 ? "Every text is decided for the public paper" : `${undecided} of ${count} texts wait for a decision`;
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => (field === "" ? { text } : { field, text }))} />
      <PaperSteps way={way} />
      <Opening quiet={quiet} title={title} sentence="The public paper prints a text only once you have approved it or reworded it. The board’s own paper keeps every word as it was written." />
      <Notice title="Private is not exempt">
        <p>A paper for the private session can be asked for under the Freedom of Information Act 2000. Marking it private does not exempt it. Leave out here what the public does not need, and keep out of both papers what nobody needs: names, patients, suppliers’ prices, gaps in security.</p>
      </Notice>
      {texts.length === 0 && <p>Nobody has written anything that this paper would print, so there is nothing to decide: go on to issuing it.</p>}
      {texts.length > 0 && (
        <form method="post" action={action} noValidate className="bm-rule">
          <ol className="bm-wordings">
            {texts.map((item, index) => (
              <OneText key={item.hash} item={item} name={`texts.${index}`} longest={longest} typed={typed} errors={errors} />
            ))}
          </ol>
          <Button>Keep these decisions</Button>
        </form>
      )}
      <ListPages of="texts" listed={listed} />
      {sealed.length > 0 && (
        <Details summary={`${sealed.length} texts of private themes are in no public paper`}>
          <dl className="bm-wordings__sealed">
            {sealed.map(({ where, text }) => (
              <div key={`${where} ${text}`}>
                <dt>{where}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </Details>
      )}
      <p>
        <a className="bm-tap" href={publicHref}>
          Read the public paper as decided so far
        </a>
      </p>
    </PageShell>
  );
}

const CHOICES = [
  { value: "approve", text: "Print as it is" },
  { value: "reword", text: "Print other words" },
  { value: "leave-out", text: "Leave out" },
] as const;

type OneTextProps = { readonly item: PaperWordingPageProps["texts"][number]; readonly name: string } & Pick<PaperWordingPageProps, "longest" | "typed" | "errors">;

function OneText({ item, name, longest, typed, errors }: OneTextProps) {
  const decision = typed?.[`${name}.decision`] ?? (typed === null ? (item.decision ?? undefined) : undefined);
  return (
    <li className={item.decision === null ? "bm-wording bm-wording--open" : "bm-wording"}>
      <p className="bm-wording__where">{item.where}</p>
      <blockquote>{item.text}</blockquote>
      <input type="hidden" name={`${name}.hash`} value={item.hash} />
      <RadioGroup name={`${name}.decision`} legend={`In the public paper`} choices={CHOICES} value={decision} inline error={errors[`${name}.decision`]} />
      <details open={decision === "reword" || errors[`${name}.rewording`] !== undefined}>
        <summary>Other words</summary>
        <TextArea name={`${name}.rewording`} label="What the public paper prints in its place" rows={2} limit={longest} value={typed?.[`${name}.rewording`] ?? item.rewording} error={errors[`${name}.rewording`]} />
      </details>
    </li>
  );
}
