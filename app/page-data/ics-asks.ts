import { can } from "../core/permissions/permissions";
import { counted, opening } from "../core/text/counts";
import { formatDateWithDay } from "../core/text/dates";
import { placeOfSystem, shortTrustName } from "../core/text/organisation-names";
import { listSystemMembers } from "../db/memberships";
import type { IcsAsksPageProps } from "../ui/pages/ics-asks-page";
import { partOf } from "../web/paging";
import { paths } from "../web/paths";
import { frameOf } from "./ics-frame";
import type { IcsPlace, IcsTools } from "./ics-place";
import { readIcsLessons } from "./ics-lessons";
import { readIcsPosts } from "./ics-posts";

/** Posts on a page: each that may be answered lists the trusts of the system. */
const POSTS = 20;

/** The asks and offers of a system that the address asks for, for this reader. */
export async function readIcsAsks(tools: IcsTools, place: IcsPlace, url: string): Promise<Omit<IcsAsksPageProps, "errors">> {
  const { system, viewer } = place;
  const [posts, members, lessons] = await Promise.all([readIcsPosts(tools, place), listSystemMembers(tools.db, system.code, tools.today), readIcsLessons(tools, place)]);
  const part = partOf(posts ?? [], url, { size: POSTS });
  const learnt = partOf(lessons, url, { size: POSTS, name: "lessons", at: "lessons" });
  return {
    listed: part.listed,
    frame: frameOf(place, "Asks and offers"),
    quiet: formatDateWithDay(tools.today),
    title: posts === null || posts.length === 0 ? `Asks and offers in ${placeOfSystem(system.name)}` : titleOf(posts),
    sentence: posts === null ? "Posts are read by this system’s lead and its trusts." : "Posted by trusts, newest first. Posting is the consent; nothing is suggested from levels.",
    homeHref: paths.system(system.code),
    posts: posts && { posts: part.items, action: paths.asks(system.code), empty: "Nobody has asked or offered yet. A trust’s lead posts for the trust; the others answer here." },
    lessons: learnt.items,
    lessonsListed: learnt.listed,
    postFor: members.filter(({ code }) => can(viewer, "post-asks", code)).map(({ code, name }) => ({ href: paths.trustAsks(code), text: `Post for ${shortTrustName(name)}` })),
  };
}

function titleOf(posts: readonly { readonly kind: string }[]): string {
  const asks = posts.filter(({ kind }) => kind === "Ask").length;
  return `${opening(counted(asks, "ask"))} and ${counted(posts.length - asks, "offer")} are open`;
}
