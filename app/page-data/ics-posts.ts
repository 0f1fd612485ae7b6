import { inPostOrder, isPostShown, type Post } from "../core/asks/post";
import { offeredFramework } from "../core/framework/framework-library";
import type { Theme } from "../core/framework/framework";
import { themeById } from "../core/framework/themes";
import { can } from "../core/permissions/permissions";
import { formatDate } from "../core/text/dates";
import { shortTrustName } from "../core/text/organisation-names";
import { listSystemMembers } from "../db/memberships";
import { listPostsOfSystem } from "../db/posts";
import type { PostCard } from "../ui/pages/ics-posts";
import type { IcsPlace, IcsTools } from "./ics-place";

/** The posts of a system that this reader may read: its lead, and whoever is of one of its trusts. Null: none at all. */
export async function readIcsPosts({ db, frameworks, today }: IcsTools, { system, viewer, reader, belongs }: IcsPlace, { themeId = null }: { readonly themeId?: string | null } = {}): Promise<readonly PostCard[] | null> {
  if (!belongs) return null;
  const [posts, members] = await Promise.all([listPostsOfSystem(db, system.code), listSystemMembers(db, system.code, today)]);
  const framework = offeredFramework(frameworks);
  const mine = members.filter(({ code }) => can(viewer, "post-asks", code));
  const isLead = can(viewer, "lead-system", system.code);
  return posts
    .filter((post) => isPostShown(post, today) && (themeId === null || post.themeId === themeId))
    .toSorted(inPostOrder)
    .map((post) => {
      const open = (isLead ? members : mine).filter(({ code }) => code !== post.trust.code && !post.talks.some(({ trust }) => trust.code === code));
      // A talk is for the two trusts and the lead who may bring them together.
      const seesTalks = isLead || reader.ownTrusts.includes(post.trust.code);
      return toCard(post, themeById(framework, post.themeId), {
        talks: post.talks.filter(({ trust }) => seesTalks || reader.ownTrusts.includes(trust.code)),
        act: open.length === 0 ? null : { kind: isLead ? "bring-together" : "ask-to-talk", trusts: open.map(({ code, name }) => ({ value: code, text: shortTrustName(name) })) },
      });
    });
}

/** A post as pages show it. */
export function toCard(post: Post, theme: Theme | null, { talks, act }: { readonly talks: Post["talks"]; readonly act: PostCard["act"] }): PostCard {
  return {
    id: post.id,
    kind: post.kind === "ask" ? "Ask" : "Offer",
    theme: theme?.title ?? post.themeId,
    title: post.title,
    from: `${shortTrustName(post.trust.name)}, ${post.contact}. Until ${formatDate(post.until)}`,
    more: [line("About", theme?.statements.find(({ id }) => id === post.statementId)?.text ?? null), line("Product", post.product), line("What worked", post.worked), line("What did not", post.failed), line("Room for", post.capacity)].filter((one) => one !== null),
    talks: talks.map(({ trust, requestedOn }) => `With ${shortTrustName(trust.name)}, ${formatDate(requestedOn)}`),
    act,
  };
}

function line(word: string, text: string | null): string | null {
  return text === null ? null : `${word}: ${text}`;
}
