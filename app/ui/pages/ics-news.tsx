import { Button } from "../nhs/button";

export type IcsNewsProps = {
  readonly title: string;
  /** The newest first. */
  readonly lines: readonly { readonly about: string; readonly text: string }[];
  readonly empty: string;
  /** Where the reader says that it is read. */
  readonly action: string;
};

/** What is new for this reader. Nothing is marked as read by looking: the reader says so. */
export function IcsNews({ title, lines, empty, action }: IcsNewsProps) {
  return (
    <section className="bm-section" aria-labelledby="news">
      <h2 id="news">{title}</h2>
      {lines.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {lines.map(({ about, text }) => (
              <li key={`${about}${text}`}>
                <b>{about}</b> {text}
              </li>
            ))}
          </ul>
          <form method="post" action={action}>
            <Button look="second" small>
              I have read this
            </Button>
          </form>
        </>
      )}
    </section>
  );
}
