import type { Ballot } from "../../core/papers/paper-blocks";

/** One question with its ways to answer, to be marked by hand. Boxes and lines are decoration: the words say what to do. */
export function BallotBlock({ ballot: { title, question, levels, others, confidence, reason } }: { readonly ballot: Ballot }) {
  return (
    <section className="bm-paper-ballot" aria-label={title}>
      <h3>{title}</h3>
      <p>{question}</p>
      <ul>
        {levels.map(({ level, line }) => (
          <li key={level}>
            <Box /> <strong>{level}</strong> {line}
          </li>
        ))}
        {others.map((words) => (
          <li key={words}>
            <Box /> {words}
          </li>
        ))}
      </ul>
      <p>{confidence.label}</p>
      <ul className="bm-paper-choices">
        {confidence.choices.map((choice) => (
          <li key={choice}>
            <Box /> {choice}
          </li>
        ))}
      </ul>
      <p className="bm-paper-line">{reason.label}</p>
      <ul className="bm-paper-choices">
        <li>
          <Box /> {reason.printable}
        </li>
      </ul>
    </section>
  );
}

function Box() {
  return <span className="bm-paper-box" aria-hidden="true" />;
}
