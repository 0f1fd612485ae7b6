import type { FieldErrors } from "../../web/forms";
import type { Frame } from "../../web/frames";
import { LinkButton } from "../nhs/button";
import { ErrorSummary } from "../nhs/error-summary";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { Posts, type PostsProps } from "./ics-posts";

export type IcsAsksPageProps = {
  readonly frame: Frame;
  readonly quiet: string;
  readonly title: string;
  readonly sentence: string;
  /** Null: this reader reads no posts here. */
  readonly posts: PostsProps | null;
  readonly postFor: readonly { readonly href: string; readonly text: string }[];
  readonly errors: FieldErrors;
};

/** Every ask and offer of a system, with what this reader may do about each. */
export function IcsAsksPage({ frame, quiet, title, sentence, posts, postFor, errors }: IcsAsksPageProps) {
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
    </PageShell>
  );
}
