import type { FieldErrors } from "../../web/forms";
import type { Frame } from "../../web/frames";
import type { Listed } from "../../web/paging";
import { LinkButton } from "../nhs/button";
import { ErrorSummary } from "../nhs/error-summary";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { ListPages } from "../nhs/pagination";
import { Posts, type PostsProps } from "./ics-posts";
import { LessonCards, type LessonCard } from "./lesson-cards";

export type IcsAsksPageProps = {
  readonly frame: Frame;
  readonly quiet: string;
  readonly title: string;
  readonly homeHref: string;
  readonly sentence: string;
  readonly listed: Listed;
  /** Null: this reader reads no posts here. */
  readonly posts: PostsProps | null;
  /** Shared by trusts with this system’s readers; empty for anybody else. */
  readonly lessons: readonly LessonCard[];
  readonly lessonsListed: Listed;
  readonly postFor: readonly { readonly href: string; readonly text: string }[];
  readonly errors: FieldErrors;
};

/** Every ask and offer of a system, with what this reader may do about each. */
export function IcsAsksPage({ frame, quiet, title, sentence, listed, posts, lessons, lessonsListed, postFor, homeHref, errors }: IcsAsksPageProps) {
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={Object.values(errors).map((text) => ({ text }))} />
      <Opening quiet={quiet} title={title} sentence={sentence} />
      {postFor.map(({ href, text }) => (
        <LinkButton key={href} href={href} look="second">
          {text}
        </LinkButton>
      ))}
      {posts && <Posts {...posts} />}
      {posts?.posts.length === 0 && postFor.length === 0 && (
        <p>
          <a className="bm-tap" href={homeHref}>
            See which trusts are in this system
          </a>
        </p>
      )}
      <ListPages of="posts" listed={listed} />
      {lessons.length > 0 && (
        <section className="bm-section" aria-labelledby="lessons">
          <h2 id="lessons">Lessons, also from what failed</h2>
          <LessonCards lessons={lessons} />
          <ListPages of="lessons" listed={lessonsListed} />
        </section>
      )}
    </PageShell>
  );
}
