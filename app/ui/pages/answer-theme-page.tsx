import type { FieldErrors } from "../../web/forms";
import type { Frame } from "../../web/frames";
import { Details } from "../nhs/details";
import { ErrorSummary } from "../nhs/error-summary";
import { Notice } from "../nhs/notice";
import { PageShell } from "../nhs/page-shell";
import { PrivacyPromise } from "../nhs/privacy-promise";
import { ProgressBar, type ProgressBarProps } from "../nhs/progress-bar";
import { SavedState } from "../nhs/saved-state";
import { AnswerAfterwards, type AfterwardsProps } from "./answer-afterwards";
import { AnswerClash, AnswerClashTemplate, type SaidAnswer } from "./answer-clash";
import { AnswerKeeping, KeptNotice, type Keeping } from "./answer-keeping";
import { AnswerForm, type AnswerFields, type AnswerFormProps } from "./answer-form";

export type AnswerThemePageProps = {
  readonly frame: Pick<Frame, "homeHref"> & Partial<Frame>;
  /** For what is still on this phone. */
  readonly seatId: string;
  readonly keeping: Keeping;
  /** The page as a phone keeps it for a time without a network. */
  readonly isKept?: boolean;
  readonly bar: Omit<ProgressBarProps, "saved"> | null;
  /** "Trends: Joined-up teams" */
  readonly kicker: string;
  readonly question: string;
  readonly summary: string;
  /** The theme is asked again. */
  readonly isAgain: boolean;
  /** What the member answered in the round before, in words. */
  readonly before: string | null;
  /** Null: there is nothing to answer now, and `closed` says why. */
  readonly form: AnswerFormProps | null;
  readonly closed: { readonly title: string; readonly text: string } | null;
  /** What is saved with the board, in words. */
  readonly stored: SaidAnswer | null;
  readonly afterwards: AfterwardsProps | null;
  readonly terms: readonly { readonly term: string; readonly meaning: string }[];
  readonly nextHref: string;
  readonly previousHref: string | null;
  readonly allHref: string;
  readonly allText: string;
  /** The way back to the room; null: no workshop is open. */
  readonly roomHref: string | null;
};

/** What became of a form that was not saved: nothing typed is lost. */
export type AnswerReply = {
  readonly fields: AnswerFields;
  readonly errors: FieldErrors;
  /** Why it was not saved, when the form itself was right. */
  readonly refusal: string | null;
  /** What was sent, in words; null: the form itself was wrong. */
  readonly sent: SaidAnswer | null;
  /** Something newer stands: the member chooses. */
  readonly isClash: boolean;
};

/** One theme, one page: the question, the answer, and after it what can be read about it. */
export function AnswerThemePage({ reply, ...page }: AnswerThemePageProps & { readonly reply: AnswerReply | null }) {
  const { frame, bar, kicker, question, summary, terms, stored, form } = page;
  const errors = reply?.errors ?? {};
  const clash = reply?.isClash && reply.sent && stored && form ? { ...reply, sent: reply.sent, stored, form } : null;
  return (
    <PageShell {...frame} width="narrow" skipText="Skip to the question" strip={bar && <ProgressBar {...bar} saved={<SavedWord isSaved={form?.isSaved === true && reply === null} />} />}>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => (field === "" ? { text } : { field, text }))} />
      <p className="bm-kicker">{kicker}</p>
      <h1>{question}</h1>
      <p className="bm-summary">{summary}</p>
      {terms.length > 0 && (
        <Details summary="Words used here">
          <dl className="bm-terms">
            {terms.map(({ term, meaning }) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </Details>
      )}
      {reply?.refusal && !clash && (
        <Notice kind="late" title={reply.refusal} announce>
          {reply.sent && (
            <p>
              You sent: {reply.sent.choice}. {reply.sent.reason}
            </p>
          )}
        </Notice>
      )}
      {clash ? (
        <AnswerClash action={clash.form.action} stored={clash.stored} sent={clash.sent} keepHref={clash.form.action} fields={{ ...clash.fields, commandId: clash.form.fields.commandId, baseRevision: clash.form.fields.baseRevision }} />
      ) : (
        <Answering {...page} reply={reply} />
      )}
    </PageShell>
  );
}

function Answering({ seatId, keeping, isKept = false, form, closed, isAgain, before, afterwards, nextHref, previousHref, allHref, allText, roomHref, reply }: AnswerThemePageProps & { readonly reply: AnswerReply | null }) {
  return (
    <>
      <AnswerKeeping seatId={seatId} keeping={keeping} isKept={isKept} />
      {isKept && form && <KeptNotice href={form.action} />}
      {closed && (
        <section className="bm-said">
          <h2>{closed.title}</h2>
          <p>{closed.text}</p>
        </section>
      )}
      {form && (
        <>
          <PrivacyPromise>
            {isAgain ? "Your answer is private again. The second spread is shown beside the first. Nobody sees who." : undefined}
          </PrivacyPromise>
          {before && <p>In the last round you answered: {before}.</p>}
          <div data-clash-place="" role="alert" />
          <AnswerClashTemplate />
          <AnswerForm {...form} fields={reply === null ? form.fields : { ...reply.fields, commandId: form.fields.commandId, baseRevision: form.fields.baseRevision }} nextHref={nextHref} errors={reply?.errors ?? {}} />
        </>
      )}
      <ul className="bm-links bm-links--apart">
        <li>{previousHref && <a href={previousHref}>Previous question</a>}</li>
        <li>
          <a href={allHref}>{allText}</a>
        </li>
        {roomHref && (
          <li>
            <a href={roomHref}>Back to the room</a>
          </li>
        )}
      </ul>
      <div id="afterwards">{afterwards && <AnswerAfterwards {...afterwards} />}</div>
      <script src="/islands/answer.js" defer />
    </>
  );
}

function SavedWord({ isSaved }: { readonly isSaved: boolean }) {
  return <span data-saved-place="word">{isSaved && <SavedState kind="saved" announce={false} text="Saved" />}</span>;
}
