import { addDays } from "../core/calendar-date";
import { isPostShown } from "../core/asks/post";
import { counted } from "../core/text/counts";
import { formatCycle } from "../core/text/cycles";
import { formatDate } from "../core/text/dates";
import { dateInEngland, formatInstant } from "../core/text/instants";
import { shortTrustName } from "../core/text/organisation-names";
import { listDmaReleases } from "../db/dma";
import { listMembershipRecords } from "../db/memberships";
import { listPostsOfSystem } from "../db/posts";
import { listLessonsOfSystem } from "../db/shared-lessons";
import { findSystemSeen } from "../db/system-seen";
import type { IcsNewsProps } from "../ui/pages/ics-news";
import { partOf } from "../web/paging";
import { paths } from "../web/paths";
import type { ComparedTrust } from "../core/comparison/board-comparison";
import type { IcsPlace, IcsTools } from "./ics-place";

/** How far back a first visit looks. In days. */
const FIRST_LOOK = 90;
/** Lines on one page. */
const NEWS = 25;

type Line = { readonly at: Date; readonly about: string; readonly text: string };

/** What is new in a system for this reader since the reader last said it was read: released, shown to take part, posted, brought together, learnt, imported, joined. */
export async function readIcsNews(tools: IcsTools, place: IcsPlace, trusts: readonly ComparedTrust[], url: string): Promise<IcsNewsProps> {
  const { db, today } = tools;
  const { system, viewer } = place;
  const seen = await findSystemSeen(db, viewer.personId, system.code);
  const from = seen ?? startOf(addDays(today, -FIRST_LOOK));
  const lines = [...releaseLines(place, trusts), ...participationLines(place, trusts), ...(await postLines(tools, place)), ...(await lessonLines(tools, place)), ...(await dmaLines(tools)), ...(await memberLines(tools, place, trusts))];
  const fresh = lines.filter(({ at }) => at > from && dateInEngland(at) <= today).toSorted((a, b) => b.at.getTime() - a.at.getTime() || (textOf(a) < textOf(b) ? -1 : 1));
  const { items, listed } = partOf(fresh, url, { size: NEWS, name: "news", at: "news" });
  return {
    title: seen === null ? `New in the last ${FIRST_LOOK} days` : `New since you last read this, on ${formatInstant(from)}`,
    lines: items.map(({ about, text }) => ({ about, text })),
    listed,
    empty: "Nothing is new since then: no release to you, nobody new who takes part, no post, no official figures and no change of membership.",
    action: paths.icsSeen(system.code),
  };
}

/** A day as the moment it begins, near enough to sort by. */
function startOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function textOf({ about, text }: Line): string {
  return `${about} ${text}`;
}

function releaseLines({ boards }: IcsPlace, trusts: readonly ComparedTrust[]): readonly Line[] {
  return boards.days.flatMap(({ trustCode, cycle, on, at, themes }) => {
    const trust = trusts.find(({ code }) => code === trustCode);
    return trust === undefined ? [] : [{ at, about: shortTrustName(trust.name), text: `released ${counted(themes, "theme")} of ${formatCycle(cycle)} to you by ${formatDate(on)}.` }];
  });
}

function participationLines({ boards }: IcsPlace, trusts: readonly ComparedTrust[]): readonly Line[] {
  return boards.participationDays.flatMap(({ trustCode, cycle, on, at }) => {
    const trust = trusts.find(({ code }) => code === trustCode);
    return trust === undefined ? [] : [{ at, about: shortTrustName(trust.name), text: `lets you see how far it is in ${formatCycle(cycle)}, since ${formatDate(on)}.` }];
  });
}

async function postLines({ db, today }: IcsTools, { system, belongs, reader }: IcsPlace): Promise<readonly Line[]> {
  if (!belongs) return [];
  const posts = (await listPostsOfSystem(db, system.code)).filter((post) => isPostShown(post, today));
  return posts.flatMap((post) => {
    const isParty = reader.ledSystems.length > 0 || reader.ownTrusts.includes(post.trust.code);
    const talks = post.talks.filter(({ trust }) => isParty || reader.ownTrusts.includes(trust.code));
    return [
      { at: post.postedAt, about: shortTrustName(post.trust.name), text: `${post.kind === "ask" ? "asked" : "offered"} on ${formatDate(post.postedOn)}: ${post.title}` },
      ...talks.map(({ trust, requestedOn, requestedAt }) => ({ at: requestedAt, about: `${shortTrustName(post.trust.name)} and ${shortTrustName(trust.name)}`, text: `are to talk, since ${formatDate(requestedOn)}: ${post.title}` })),
    ];
  });
}

async function lessonLines({ db }: IcsTools, { system, belongs }: IcsPlace): Promise<readonly Line[]> {
  if (!belongs) return [];
  return (await listLessonsOfSystem(db, system.code)).map(({ sharedAt, trust, lesson, sharedOn }) => ({ at: sharedAt, about: shortTrustName(trust.name), text: `shared a lesson on ${formatDate(sharedOn)}: ${lesson}` }));
}

async function dmaLines({ db }: IcsTools): Promise<readonly Line[]> {
  return (await listDmaReleases(db)).map(({ name, asAt, importedAt }) => ({ at: importedAt, about: name, text: `came in on ${formatDate(dateInEngland(importedAt))}; published ${formatDate(asAt)}.` }));
}

async function memberLines({ db }: IcsTools, { system }: IcsPlace, trusts: readonly ComparedTrust[]): Promise<readonly Line[]> {
  const records = await listMembershipRecords(db, trusts.map(({ code }) => code));
  return trusts.flatMap(({ code, name }) => {
    const joined = records.filter((one) => one.memberCode === code && one.systemCode === system.code && one.decision !== "rejected").map(({ from }) => from).toSorted().at(-1);
    return joined === undefined ? [] : [{ at: startOf(joined), about: shortTrustName(name), text: `is in this system since ${formatDate(joined)}.` }];
  });
}
