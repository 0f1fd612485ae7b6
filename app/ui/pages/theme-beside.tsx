export type ThemeBesideProps = {
  readonly signs: readonly {
    readonly id: string;
    readonly title: string;
    readonly isKnown: boolean;
    /** "2.7%, 31 March 2026", "No value yet" */
    readonly words: string;
    /** "before that 2.4% in 2024/25"; null: nothing was recorded before. */
    readonly before: string | null;
    /** Null: this reader has no page to open. */
    readonly href: string | null;
  }[];
  readonly visits: readonly { readonly id: string; readonly about: string; readonly learnt: string }[];
  /** Visits that are not shown; null: all are. No address: this reader has no page to open. */
  readonly more: { readonly text: string; readonly href: string | null } | null;
};

/** Numbers and visits to read beside a theme's level: prompts, never part of it. */
export function ThemeBeside({ signs, visits, more }: ThemeBesideProps) {
  return (
    <>
      {signs.length > 0 && (
        <ul className="bm-bullets">
          {signs.map((sign) => (
            <li key={sign.id}>
              {sign.href === null ? <b>{sign.title}</b> : <a href={sign.href}>{sign.title}</a>}: {sign.words}
              {sign.before && <span className="bm-quiet">; {sign.before}</span>}
            </li>
          ))}
        </ul>
      )}
      {visits.map((visit) => (
        <p key={visit.id}>
          “{visit.learnt}” <span className="bm-quiet">{visit.about}</span>
        </p>
      ))}
      {more && <p>{more.href === null ? more.text : <a href={more.href}>{more.text}</a>}</p>}
    </>
  );
}
