import type { Frame } from "../../web/frames";
import { LinkButton } from "../nhs/button";
import { RingIcon, TickIcon } from "../nhs/icons";
import { Notice } from "../nhs/notice";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { PrivacyPromise } from "../nhs/privacy-promise";
import { AnswerKeeping, KeptNotice, type Keeping } from "./answer-keeping";

export type AnswerListPageProps = {
  readonly frame: Pick<Frame, "homeHref"> & Partial<Frame>;
  readonly quiet: string;
  readonly title: string;
  readonly sentence: string | null;
  /** The first open theme without an answer; null: there is none. */
  readonly next: { readonly href: string; readonly text: string } | null;
  readonly canChangeUntil: string | null;
  readonly keptUntil: string;
  /** Why earlier answers are not shown; null: they are. */
  readonly sealed: { readonly title: string; readonly text: string } | null;
  /** The way back to the room; null: no workshop is open. */
  readonly roomHref: string | null;
  readonly lenses: readonly {
    readonly id: string;
    readonly title: string;
    readonly themes: readonly {
      readonly id: string;
      readonly title: string;
      readonly question: string;
      /** Null: there is no page to open. */
      readonly href: string | null;
      /** "3, working in places", "No answer", "Left out this year: ..." */
      readonly state: string;
      readonly isAnswered: boolean;
    }[];
  }[];
  /** For what is still on this phone. */
  readonly seatId: string;
  readonly keeping: Keeping;
  /** The page as a phone keeps it for a time without a network. */
  readonly isKept?: boolean;
};

/** All of a member's answers: how far, what was said, and the way on. */
export function AnswerListPage({ frame, quiet, title, sentence, next, canChangeUntil, keptUntil, lenses, seatId, keeping, isKept = false, sealed, roomHref }: AnswerListPageProps) {
  return (
    <PageShell {...frame} width="narrow">
      <Opening quiet={quiet} title={title} sentence={sentence} />
      <PrivacyPromise>Only you see this page. The board sees how many chose each level once the facilitator reveals the first spreads. Nobody sees who.</PrivacyPromise>
      {sealed && (
        <Notice title={sealed.title}>
          <p>{sealed.text}</p>
        </Notice>
      )}
      <AnswerKeeping seatId={seatId} keeping={keeping} isKept={isKept} />
      {isKept && <KeptNotice href={keeping.list} />}
      {next && (
        <LinkButton wide href={next.href}>
          {next.text}
        </LinkButton>
      )}
      {roomHref && (
        <LinkButton wide href={roomHref} look={next === null ? "main" : "second"}>
          Back to the room
        </LinkButton>
      )}
      {lenses.map((lens) => (
        <section key={lens.id} className="bm-answers" aria-labelledby={lens.id}>
          <h2 id={lens.id}>{lens.title}</h2>
          <ul>
            {lens.themes.map((theme) => (
              <li key={theme.id}>
                {theme.isAnswered ? <TickIcon /> : <RingIcon />}
                <span>
                  {theme.href ? <a href={theme.href}>{theme.title}</a> : <b>{theme.title}</b>}
                  <span className="bm-quiet">{theme.state}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <div className="bm-section">
        {canChangeUntil && <p>{canChangeUntil}</p>}
        <p className="bm-quiet">{keptUntil}</p>
      </div>
      <script src="/islands/answer.js" defer />
    </PageShell>
  );
}
