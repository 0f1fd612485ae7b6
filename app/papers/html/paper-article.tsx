import type { Appendix, Paper } from "../../core/papers/paper";
import { Blocks } from "./blocks";
import { ProfileFigure } from "./profile-figure";
import { ProseWords } from "./prose-words";

/**
 * The paper as a page: the primary accessible form, printable, at the address whose endings give the other forms.
 * Its style sheet is `board-paper.css`; the page around it brings language, landmarks and the links to the forms.
 */
export function PaperArticle({ model, isExample = false }: { readonly model: Paper; /** It stands on a page with a first heading of its own. */ readonly isExample?: boolean }) {
  const Title = isExample ? "h2" : "h1";
  return (
    <article className="bm-paper" lang={model.language} data-watermark={model.watermark ?? undefined}>
      <header>
        <div className="bm-paper-mast">
          <strong className="bm-paper-name">
            {model.logo !== null && <img src={`data:image/png;base64,${model.logo.png}`} width={model.logo.width / 3} height={model.logo.height / 3} alt="" />}
            {model.organisation.name}
          </strong>
          <span className="bm-paper-marking">{model.marking}</span>
        </div>
        {model.meeting.length > 0 && (
          <ul className="bm-paper-meeting">
            {model.meeting.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
        )}
        <Title className="bm-paper-title">{model.title}</Title>
        <FrontSheet model={model} />
      </header>
      {model.ask !== null && (
        <section className="bm-paper-ask" aria-labelledby="paper-ask">
          <h2 id="paper-ask">{model.ask.heading}</h2>
          <Blocks blocks={[{ kind: "list", isOrdered: true, items: model.ask.items }]} />
        </section>
      )}
      <Blocks blocks={model.summary.map((prose) => ({ kind: "paragraph", prose, isNote: false }))} />
      {model.position !== null && <ProfileFigure profile={model.position} />}
      {model.sections.map(({ id, heading, blocks }) => (
        <section key={id} className="bm-paper-section" aria-labelledby={`paper-${id}`}>
          <h2 id={`paper-${id}`}>{heading}</h2>
          <Blocks blocks={blocks} />
        </section>
      ))}
      <Closing model={model} />
      {model.appendices.map((appendix) => (
        <AppendixSection key={appendix.letter} appendix={appendix} />
      ))}
      <footer className="bm-paper-note">
        <p>{model.foot}</p>
        {model.paperNumber !== null && <p>{model.paperNumber}</p>}
      </footer>
    </article>
  );
}

/** Longer than this, a field takes the whole width. */
const WIDE_FIELD = 38;

function FrontSheet({ model: { purposes, fields } }: { readonly model: Paper }) {
  if (purposes === null && fields.length === 0) return null;
  return (
    <dl className="bm-paper-fields">
      {purposes !== null && (
        <div>
          <dt>{purposes.label}</dt>
          <dd>
            {purposes.choices.map(({ label, isChosen }) => (
              <span key={label} className={isChosen ? "bm-paper-chosen" : "bm-paper-open"}>
                <span className="bm-paper-hidden">{isChosen ? "Chosen: " : "Not chosen: "}</span>
                {label}
              </span>
            ))}
          </dd>
        </div>
      )}
      {fields.map(({ label, value }, index) => (
        <div key={index} className={value.length > WIDE_FIELD ? "bm-paper-wide" : undefined}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Closing({ model }: { readonly model: Paper }) {
  if (model.askAgain === null) return null;
  return (
    <section className="bm-paper-section" aria-label="The ask again, and the appendices">
      <p>
        <ProseWords prose={model.askAgain} />
      </p>
      {model.publishedAddress !== null && (
        <p className="bm-paper-note">
          <a href={model.publishedAddress}>{model.publishedAddress}</a>
        </p>
      )}
    </section>
  );
}

function AppendixSection({ appendix: { letter, heading, blocks, parts } }: { readonly appendix: Appendix }) {
  const id = `appendix-${letter.toLowerCase()}`;
  return (
    <section className="bm-paper-section" aria-labelledby={id}>
      <h2 id={id}>
        Appendix {letter}. {heading}
      </h2>
      <Blocks blocks={blocks} />
      {parts.map((part) => (
        <div key={part.heading}>
          <h3>{part.heading}</h3>
          <Blocks blocks={part.blocks} />
        </div>
      ))}
    </section>
  );
}
