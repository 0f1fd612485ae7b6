import { AboutList, type AboutLine } from "../nhs/about-list";
import { Button } from "../nhs/button";
import { ListPages } from "../nhs/pagination";
import type { Listed } from "../../web/paging";

export type IcsNewsProps = {
  readonly title: string;
  /** The newest first. */
  readonly lines: readonly AboutLine[];
  readonly listed: Listed;
  readonly empty: string;
  /** Where the reader says that it is read. */
  readonly action: string;
};

/** What is new for this reader. Nothing is marked as read by looking: the reader says so. */
export function IcsNews({ title, lines, listed, empty, action }: IcsNewsProps) {
  return (
    <section className="bm-section" aria-labelledby="news">
      <h2 id="news">{title}</h2>
      <AboutList lines={lines} empty={empty} />
      <ListPages of="news" listed={listed} />
      {lines.length > 0 && (
        <form method="post" action={action}>
          <Button look="second" small>
            I have read this
          </Button>
        </form>
      )}
    </section>
  );
}
