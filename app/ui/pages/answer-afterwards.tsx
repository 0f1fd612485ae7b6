import type { Level } from "../../core/scoring/level";
import { Details } from "../nhs/details";
import { HiddenText } from "../nhs/hidden-text";
import { DashIcon, TickIcon } from "../nhs/icons";
import { LevelChip } from "../nhs/level-chip";
import { ThemeBeside, type ThemeBesideProps } from "./theme-beside";

export type AfterwardsProps = {
  /** "Evidence adds up to 2. You said 3. Both stand." */
  readonly evidence: { readonly title: string; readonly text: string };
  readonly levels: readonly {
    readonly level: Level;
    readonly name: string;
    readonly met: number;
    readonly elements: readonly { readonly id: string; readonly text: string; readonly state: "met" | "not-met" | "unknown"; readonly evidence: string | null }[];
  }[];
  readonly whyItMatters: string;
  readonly sources: readonly string[];
  readonly boardQuestions: readonly string[];
  readonly watchOut: string;
  readonly beside: ThemeBesideProps;
};

const STATE_WORDS = { met: "Met: ", "not-met": "Not met: ", unknown: "Not looked at: " } as const;

/** What can be read once an answer is given: the evidence, why it matters, what to ask, how it is fooled. */
export function AnswerAfterwards({ evidence, levels, whyItMatters, sources, boardQuestions, watchOut, beside }: AfterwardsProps) {
  return (
    <div className="bm-folds">
      <Details summary="What the digital team could evidence">
        <p className="bm-both">
          {evidence.title}
          <span>{evidence.text}</span>
        </p>
        {levels.map(({ level, name, met, elements }) => (
          <section key={level} className="bm-elements">
            <h3>
              <LevelChip level={level} small /> {name}{" "}
              <span className="bm-quiet">
                {met} of {elements.length} met
              </span>
            </h3>
            <ul>
              {elements.map(({ id, text, state, evidence: shown }) => (
                <li key={id}>
                  {state === "met" ? <TickIcon ink="var(--ink)" /> : <DashIcon />}
                  <span>
                    <HiddenText>{STATE_WORDS[state]}</HiddenText>
                    {text}
                    {shown && <span className="bm-quiet">{shown}</span>}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </Details>
      {beside.signs.length + beside.visits.length > 0 && (
        <Details summary="Numbers and visits to read beside it">
          <ThemeBeside {...beside} />
        </Details>
      )}
      <Details summary="Why it matters">
        <p>{whyItMatters}</p>
        {sources.map((source) => (
          <p className="bm-quiet" key={source}>
            Source: {source}
          </p>
        ))}
      </Details>
      <Details summary="Questions the board could ask">
        <ul className="bm-bullets">
          {boardQuestions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      </Details>
      <Details summary="How this is often fooled">
        <p>{watchOut}</p>
      </Details>
    </div>
  );
}
