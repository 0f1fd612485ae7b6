export type ProblemLink = {
  /** The id of the field to mend; absent for a problem with no field. */
  readonly field?: string;
  readonly text: string;
};

type ErrorSummaryProps = { readonly problems: readonly ProblemLink[]; readonly title?: string };

/** What went wrong, first on the page and focused, each line leading to its field. Nothing when all is well. */
export function ErrorSummary({ problems, title = "There is a problem" }: ErrorSummaryProps) {
  if (problems.length === 0) return null;
  return (
    <div className="bm-errors" tabIndex={-1} autoFocus>
      <div role="alert">
        <h2>{title}</h2>
        <ul>
          {problems.map(({ field, text }) => (
            <li key={`${field ?? ""} ${text}`}>{field ? <a href={`#${field}`}>{text}</a> : text}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
