import type { CalendarDate } from "../calendar-date";
import { accept, refuse, type Result } from "../result";
import { isPostShown, type Post } from "./post";

/** Why two trusts cannot be brought together about a post. */
export type TalkRefusal = "not-shown" | "own-post" | "not-a-member" | "already";

/**
 * Whether a trust may be brought together with the one that posted, by its own wish or by the system's lead.
 *
 * @param members codes of the trusts of the post's system today
 */
export function mayTalk(post: Post, trustCode: string, members: readonly string[], today: CalendarDate): Result<null, TalkRefusal> {
  if (!isPostShown(post, today)) return refuse("not-shown");
  if (post.trust.code === trustCode) return refuse("own-post");
  if (!members.includes(trustCode)) return refuse("not-a-member");
  return post.talks.some(({ trust }) => trust.code === trustCode) ? refuse("already") : accept(null);
}

/** A refusal in words. */
export function talkRefusalInWords(code: TalkRefusal): string {
  return {
    "not-shown": "This post is no longer up. Nothing was changed.",
    "own-post": "A trust cannot be brought together with itself. Choose another trust.",
    "not-a-member": "Choose a trust of this system.",
    already: "These two are already brought together.",
  }[code];
}
