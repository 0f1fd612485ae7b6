import { Button } from "../nhs/button";
import { ErrorSummary } from "../nhs/error-summary";
import { Notice } from "../nhs/notice";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { ListPages } from "../nhs/pagination";
import { Tag } from "../nhs/tag";
import { TextField } from "../nhs/text-field";
import type { PaperProfile } from "../../core/papers/board-paper-source";
import { LONGEST_CORRECTION } from "../../core/papers/issue-form";
import type { FieldErrors, Typed } from "../../web/forms";
import type { Frame } from "../../web/frames";
import type { Listed } from "../../web/paging";
import { PaperSteps, type PaperWay } from "./paper-parts";
import { problemsOf, typedInto } from "./typed-into";
import { Act } from "./workshop-act";

/** One profile that may be issued as it stands. */
export type ToIssue = {
  readonly profile: PaperProfile;
  /** The hash of the draft this page speaks of. */
  readonly seen: string;
  readonly draftHref: string;
  /** Texts nobody has decided on for the public. */
  readonly undecided: number;
  /** The version it would replace; null: none. */
  readonly replaces: string | null;
  readonly unprintable: readonly string[];
};

export type IssuedRow = {
  readonly id: string;
  readonly reference: string;
  readonly profile: PaperProfile;
  readonly issued: string;
  readonly published: string | null;
  readonly correction: string | null;
  readonly sha256: string;
  readonly href: string;
  readonly drawn: number;
  readonly expected: number;
  /** Drawing its files was tried and failed; it is tried again by itself. */
  readonly hasFailed: boolean;
  readonly lacksPdf: boolean;
  readonly mayPublish: boolean;
  readonly isSuperseded: boolean;
  /** A newer version is issued and not published: outside, this one is still the current paper. */
  readonly isStillCurrentOutside: boolean;
};

export type PaperIssuePageProps = {
  readonly frame: Frame;
  readonly way: PaperWay;
  readonly action: string;
  readonly quiet: string;
  readonly isTooEarly: boolean;
  readonly wordingHref: string;
  /** What each profile is called, in a sentence and beside a reference, and whom it is for. */
  readonly words: Readonly<Record<PaperProfile, { readonly name: string; readonly short: string; readonly what: string }>>;
  /** The service knows its public address, so that the paper's code can lead there. */
  readonly hasAddress: boolean;
  /** The board's members may be told by e-mail of their own paper. */
  readonly tellsBoard: boolean;
  /** What became of e-mails just sent; null: none were. */
  readonly mailed: string | null;
  readonly issues: readonly ToIssue[];
  /** What has become of all that was issued. */
  readonly issuedTitle: string;
  /** A file of one of them is still to come. */
  readonly isDrawing: boolean;
  /** Newest first, the part of them that the address asks for. */
  readonly issued: readonly IssuedRow[];
  readonly listed: Listed;
  readonly typed: Typed | null;
  readonly errors: FieldErrors;
};

/** Issue freezes a paper; publication lets anybody read it. */
export function PaperIssuePage(props: PaperIssuePageProps) {
  const { frame, way, quiet, isTooEarly, issues, issued, hasAddress, mailed, typed, errors } = props;
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={problemsOf(typed, errors)} />
      {mailed !== null && <Notice kind="done" title={mailed} announce />}
      <PaperSteps way={way} />
      <Opening quiet={quiet} title={props.issuedTitle} sentence="Issuing freezes the paper, its figures and its files under a reference and a hash. Nothing changes an issued paper: a correction is a new version that says what changed." />
      {issued.length > 0 && <Issued {...props} />}
      {isTooEarly ? (
        <Notice title="Not yet">
          <p>A paper can be issued once the workshop has proposed its levels. Until then every copy is a draft and says so on each page.</p>
        </Notice>
      ) : (
        issues.map((issue) => <Issue key={issue.profile} issue={issue} page={props} />)
      )}
      {!hasAddress && <p className="bm-quiet">This service has no public address set, so papers carry no code that leads to their published copy.</p>}
      {props.isDrawing && <script src="/islands/paper.js" defer />}
    </PageShell>
  );
}

function Issued({ issued, listed, action, words, tellsBoard }: PaperIssuePageProps) {
  return (
    <section aria-labelledby="issued-head" className="bm-rule">
      <h2 id="issued-head">Issued papers ({listed.total})</h2>
      <p className="nhsuk-u-visually-hidden" role="status" data-drawing-said />
      <ul className="bm-issued" data-drawing-list>
        {issued.map((row) => (
          <li key={row.id}>
            <p>
              <a href={row.href}>{row.reference}</a> <Tag strong={row.published !== null}>{row.published !== null ? "Published" : words[row.profile].short}</Tag> {row.isSuperseded && <Tag>Superseded</Tag>}
            </p>
            <p className="bm-quiet">
              Issued {row.issued}
              {row.published !== null && `, published ${row.published}`}. {row.correction !== null && `What changed: ${row.correction}. `}
              {row.lacksPdf && "No PDF: some of its words have no font. "}SHA-256 <code className="bm-hash">{row.sha256}</code>
            </p>
            {row.isStillCurrentOutside && <p>Readers outside still see this version as current, until you publish the one that replaces it.</p>}
            {row.drawn < row.expected && <Drawing row={row} action={action} />}
            {tellsBoard && row.profile === "board" && !row.isSuperseded && (
              <Act action={action} intent="tell" fields={{ paperId: row.id }} look="second">
                Email the board’s members that {row.reference} is there
              </Act>
            )}
            {row.mayPublish && (
              <form method="post" action={action} className="bm-act">
                <input type="hidden" name="intent" value="publish" />
                <input type="hidden" name="paperId" value={row.id} />
                <p>Published, anybody can read it at its reference without signing in. That cannot be taken back.</p>
                <Button>Publish {row.reference}</Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <ListPages of="issued papers" listed={listed} />
    </section>
  );
}

/** Long work, as it stands: it goes on by itself, and can be left. */
function Drawing({ row: { id, reference, drawn, expected, hasFailed }, action }: { readonly row: IssuedRow; readonly action: string }) {
  return (
    <form method="post" action={action} className="bm-drawing">
      <p>
        {hasFailed ? (
          <>
            <b>The files of {reference} could not all be drawn.</b> It is tried again by itself, and nothing of the paper is lost. If it goes on, tell whoever runs Boardmark.
          </>
        ) : (
          "You can leave this page: the files are drawn without you."
        )}
      </p>
      <label>
        {hasFailed ? "Ready so far" : "Drawing its files"}: {drawn} of {expected}{hasFailed ? "" : " ready"} <progress data-drawing={hasFailed ? "failed" : reference} value={drawn} max={expected} />
      </label>
      <input type="hidden" name="intent" value="draw" />
      <input type="hidden" name="paperId" value={id} />
      <Button look="second" small>
        {hasFailed ? "Try again now" : "Look again"}
      </Button>
    </form>
  );
}

function Issue({ issue, page }: { readonly issue: ToIssue; readonly page: PaperIssuePageProps }) {
  const { profile, seen, draftHref, undecided, replaces, unprintable } = issue;
  const intent = `issue-${profile}`;
  const field = typedInto(page.typed, page.errors, intent);
  const { name, what } = page.words[profile];
  return (
    <form method="post" action={page.action} noValidate className="bm-rule">
      <h2>{replaces === null ? `Issue ${name}` : `Correct ${name}`}</h2>
      <p>
        {what} <a href={draftHref}>Read the draft</a> first: what you issue is what it shows.
      </p>
      {unprintable.length > 0 && (
        <Notice title="It would be issued without a PDF">
          <ul className="nhsuk-list nhsuk-list--bullet">
            {unprintable.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Notice>
      )}
      {undecided > 0 ? (
        <p>
          {undecided === 1 ? "One text waits" : `${undecided} texts wait`} for a decision: <a href={page.wordingHref}>say what the public paper prints</a>.
        </p>
      ) : (
        <>
          <input type="hidden" name="intent" value={intent} />
          <input type="hidden" name="seen" value={seen} />
          {replaces !== null && <TextField name="correction" id={field.id("correction")} label={`What this version corrects in ${replaces}`} limit={LONGEST_CORRECTION} value={field.value("correction", "")} error={field.error("correction")} />}
          <Button look={replaces === null ? "main" : "second"}>{replaces === null ? `Issue ${name}` : "Issue the correction"}</Button>
        </>
      )}
    </form>
  );
}
