import { RoundsFigure } from "../charts/rounds-figure";
import type { RoundSpread } from "../../core/charts/rounds-chart";
import { LinkButton } from "../nhs/button";
import { Details } from "../nhs/details";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import type { Frame } from "../../web/frames";
import { Onward, type OnwardLink } from "./onward";

export type SpreadView = {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  /** The finding: "Broad agreement, median 3". */
  readonly finding: string;
  readonly counts: string;
  /** One round, or the newest two; null is not shown. */
  readonly rounds: readonly RoundSpread[];
  readonly roundNames: readonly string[];
  readonly reasons: readonly string[];
  /** "Agreed: 3, working in places"; null: not yet. */
  readonly agreed: string | null;
  readonly agreeHref: string | null;
};

export type SpreadsPageProps = {
  readonly frame: Frame;
  readonly quiet: string;
  readonly title: string;
  readonly sentence: string;
  readonly isRevealed: boolean;
  readonly themes: readonly SpreadView[];
  readonly seats: number;
  readonly levelNames: readonly string[];
  readonly approvalHref: string | null;
  readonly onward: OnwardLink;
};

/** All revealed spreads, in the order they are to be discussed. */
export function SpreadsPage({ frame, quiet, title, sentence, isRevealed, themes, seats, levelNames, approvalHref, onward }: SpreadsPageProps) {
  return (
    <PageShell {...frame}>
      <Opening quiet={quiet} title={title} sentence={sentence} />
      {!isRevealed && <p className="bm-rule">The spreads are shown here when the facilitator reveals them, all together.</p>}
      <Onward link={onward} />
      {themes.map((theme) => (
        <section key={theme.id} className="bm-rule bm-spread" aria-labelledby={`theme-${theme.id}`}>
          <h2 id={`theme-${theme.id}`}>{theme.title}</h2>
          <p className="bm-quiet">{theme.question}</p>
          <SpreadFigure theme={theme} seats={seats} levelNames={levelNames} />
          {theme.reasons.length > 0 && (
            <Details summary="Reasons given">
              <p>No names, no levels, in one random order.</p>
              <ul className="nhsuk-list nhsuk-list--bullet">
                {theme.reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </Details>
          )}
          <p>
            {theme.agreed && <b>{theme.agreed} </b>}
            {theme.agreeHref && (
              <a className="bm-tap" href={theme.agreeHref}>
                {theme.agreed ? "Change the level" : "Agree the level"}
                <span className="nhsuk-u-visually-hidden"> of {theme.title}</span>
              </a>
            )}
          </p>
        </section>
      ))}
      {approvalHref && <LinkButton href={approvalHref}>Record what the workshop proposed</LinkButton>}
    </PageShell>
  );
}

/** One theme's answers as far as they may be shown. */
export function SpreadFigure({ theme, seats, levelNames }: { readonly theme: SpreadView; readonly seats: number; readonly levelNames: readonly string[] }) {
  if (theme.rounds.length === 0) return <p>{theme.finding}</p>;
  return (
    <RoundsFigure
      id={`spread-${theme.id}`}
      theme={theme.title}
      finding={theme.finding}
      subtitle={theme.counts}
      rounds={theme.rounds}
      roundNames={theme.roundNames}
      seats={seats}
      levelNames={levelNames}
    />
  );
}
