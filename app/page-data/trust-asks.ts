import { inPostOrder, isPostShown } from "../core/asks/post";
import { offeredFramework } from "../core/framework/framework-library";
import { themeById, themesOf } from "../core/framework/themes";
import type { Viewer } from "../core/permissions/viewer";
import { formatDateWithDay } from "../core/text/dates";
import { systemName } from "../core/text/organisation-names";
import { listAssessments } from "../db/assessments";
import { listPostsOfTrust } from "../db/posts";
import { systemsOfTrust } from "../db/memberships";
import type { TrustAsksPageProps } from "../ui/pages/trust-asks-page";
import { trustFrame } from "../web/frames";
import { partOf } from "../web/paging";
import { paths } from "../web/paths";
import type { IcsTools } from "./ics-place";
import { toCard } from "./ics-posts";

/** Posts of a list on one page. */
const POSTS = 20;

/** A trust's own posts, whom it talks with, and the form for another. */
export async function readTrustAsks({ db, frameworks, today }: IcsTools, viewer: Viewer, trust: { readonly code: string; readonly name: string }, url: string): Promise<Omit<TrustAsksPageProps, "typed" | "errors">> {
  const [posts, systems, assessments] = await Promise.all([listPostsOfTrust(db, trust.code), systemsOfTrust(db, trust.code, today), listAssessments(db, trust.code)]);
  const framework = offeredFramework(frameworks);
  const themeOf = (themeId: string) => themeById(framework, themeId);
  const shown = posts.filter((post) => isPostShown(post, today)).toSorted(inPostOrder);
  const own = partOf(shown.filter((post) => post.trust.code === trust.code), url, { size: POSTS, at: "own" });
  const others = partOf(shown.filter((post) => post.trust.code !== trust.code), url, { size: POSTS, name: "others", at: "others" });
  return {
    frame: trustFrame(viewer, trust, { assessmentId: assessments[0]?.id ?? null, current: "Home" }),
    quiet: formatDateWithDay(today),
    title: "Ask for help, or offer to show what you have done",
    sentence: "Your post is read by the lead and the trusts of the one system you choose, under your trust’s name, until the day you give. Posting is your consent; take it down whenever you like.",
    action: paths.trustAsks(trust.code),
    homeHref: paths.trust(trust.code),
    systems: systems.map(({ code, name }) => ({ value: code, text: systemName(name) })),
    themes: themesOf(framework).map(({ id, title }) => ({ value: id, text: title })),
    statements: themesOf(framework).map(({ title, statements }) => ({ theme: title, options: statements.map(({ id, text }) => ({ value: id, text })) })),
    own: { posts: own.items.map((post) => toCard(post, themeOf(post.themeId), { talks: post.talks, act: { kind: "withdraw" } })), action: paths.trustAsks(trust.code), empty: "Nothing is posted now." },
    ownListed: own.listed,
    othersListed: others.listed,
    others: others.items.map((post) => toCard(post, themeOf(post.themeId), { talks: post.talks.filter((talk) => talk.trust.code === trust.code), act: null })),
  };
}
