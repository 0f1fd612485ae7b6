import type { ReactNode } from "react";
import { Button } from "../nhs/button";
import { SelectField } from "../nhs/select-field";
import { StateWords } from "../nhs/state-words";
import { Tag } from "../nhs/tag";

export type PostCard = {
  readonly id: string;
  readonly kind: string;
  readonly theme: string;
  readonly title: string;
  /** "Beckside Community, head of data. Until 30 April 2027" */
  readonly from: string;
  /** "What worked: ...", "What failed: ...", "Room for: ..." */
  readonly more: readonly string[];
  /** "With Valeside, 1 December 2026" */
  readonly talks: readonly string[];
  /** What this reader may do with it; null: nothing, or done. */
  readonly act:
    | { readonly kind: "bring-together"; readonly trusts: readonly { readonly value: string; readonly text: string }[] }
    | { readonly kind: "ask-to-talk"; readonly trusts: readonly { readonly value: string; readonly text: string }[] }
    | { readonly kind: "withdraw" }
    | null;
};

export type PostsProps = { readonly posts: readonly PostCard[]; readonly action: string; readonly empty: string; readonly short?: boolean };

/** Asks and offers, the newest first. Posting was the consent; nothing is suggested from levels. */
export function Posts({ posts, action, empty, short = false }: PostsProps) {
  if (posts.length === 0) return <p className="bm-rule bm-posts-empty">{empty}</p>;
  return (
    <ul className={short ? "bm-posts" : "bm-posts bm-posts--wide"}>
      {posts.map((post) => (
        <li key={post.id} className="bm-post">
          <div>
          <p className="bm-post__kind">
            <Tag strong>{post.kind}</Tag> <span className="bm-quiet">{post.theme}</span>
          </p>
          <p>
            <b>{post.title}</b>
          </p>
          {!short && post.more.map((line) => <p key={line}>{line}</p>)}
          <p className="bm-small bm-quiet">{post.from}</p>
          {post.talks.map((talk) => (
            <p key={talk}>
              <StateWords kind="done">{talk}</StateWords>
            </p>
          ))}
          </div>
          {!short && post.act && (
            <form method="post" action={action} className="bm-post__act">
              <input type="hidden" name="postId" value={post.id} />
              <Act id={post.id} act={post.act} />
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

function Act({ id, act }: { readonly id: string; readonly act: NonNullable<PostCard["act"]> }): ReactNode {
  if (act.kind === "withdraw")
    return (
      <Button look="second" small name="intent" value="withdraw">
        Take this post down
      </Button>
    );
  const isLead = act.kind === "bring-together";
  return (
    <>
      <SelectField name="trustCode" id={`trust-${id}`} label={isLead ? "Bring together with" : "For which trust?"} options={act.trusts} />
      <Button look="second" small name="intent" value={act.kind}>
        {isLead ? "Bring together" : "Ask to talk"}
      </Button>
    </>
  );
}
