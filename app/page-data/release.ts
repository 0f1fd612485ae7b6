import type { Assessment } from "../core/assessment/assessment";
import { actName, isForThemes, standingMark, THEME_AUDIENCES, type ReleaseAudience } from "../core/assessment/release-form";
import { readerInAudience } from "../core/disclosure/reader";
import type { FrameworkLibrary } from "../core/framework/framework-library";
import type { Viewer } from "../core/permissions/viewer";
import { counted, opening } from "../core/text/counts";
import { formatCycle } from "../core/text/cycles";
import { formatDate } from "../core/text/dates";
import { dateInEngland, formatInstant } from "../core/text/instants";
import { systemName } from "../core/text/organisation-names";
import { audienceMeans, audienceName } from "../core/text/release-audiences";
import type { Queries } from "../db/database";
import { systemsOfTrust } from "../db/memberships";
import { readReadableBoards } from "../db/readable";
import { findServiceCode } from "../db/releases";
import type { ReleasedSystem, ReleasePageProps } from "../ui/pages/release-page";
import type { PlainFact } from "../ui/pages/plain-fact";
import { trustFrame, type Frame } from "../web/frames";
import { partOf } from "../web/paging";
import { paths } from "../web/paths";
import { actInWords, readReleaseBook, releaseActs, standingRecords, toWhom, type ReleaseBook } from "./release-record";
import { releasedLevels } from "./released-levels";

export type ReleaseTools = { readonly db: Queries; readonly frameworks: FrameworkLibrary; readonly today: string };

/** What one assessment's trust has released, to whom, for the trust lead. */
export async function readReleases(tools: ReleaseTools, viewer: Viewer, assessment: Assessment, url: string): Promise<ReleasePageProps> {
  const book = await readReleaseBook(tools, assessment);
  const [current, serviceCode] = await Promise.all([systemsOfTrust(tools.db, assessment.trust.code, tools.today), findServiceCode(tools.db)]);
  const left = book.records.filter(({ withdrawnAt, audience }) => withdrawnAt === null && audience !== "england-table").map(({ system }) => system);
  const systems = [...new Map([...current, ...left].map((system) => [system.code, system])).values()];
  const standing = book.records.filter(({ withdrawnAt }) => withdrawnAt === null);
  const isApproved = assessment.state === "approved";
  const { items, listed } = partOf(releaseActs(book.records), url, { at: "record" });
  return {
    frame: releaseFrame(viewer, assessment),
    quiet: `Assessment ${formatCycle(assessment.cycle)}`,
    title: standing.length === 0 ? "Nothing has been released" : "What others may know of your board’s levels",
    sentence: "Nothing is released unless you release it here. Issued papers stay as they are; live pages follow at once.",
    isApproved,
    approvalHref: paths.approval(assessment.id),
    systems: await Promise.all(systems.map((system) => systemOf(tools.db, book, system))),
    england: serviceCode === null || !isApproved ? [] : [audienceRow(book, { code: serviceCode, name: "England" }, "england-table")],
    listed,
    events: items.map((act) => ({
      id: actName(act.system.code, act),
      href: paths.releaseReceipt(assessment.id, actName(act.system.code, act)),
      when: formatInstant(act.at),
      what: actInWords(book.framework, act).join(" "),
      toWhom: toWhom(act),
    })),
  };
}

/** The frame of every page on releases. */
export function releaseFrame(viewer: Viewer, assessment: Assessment): Frame {
  return trustFrame(viewer, assessment.trust, { assessmentId: assessment.id, current: "Release" });
}

/** What each audience of a system is given by the very read that its own pages are drawn from. */
async function systemOf(db: Queries, book: ReleaseBook, system: { readonly code: string; readonly name: string }): Promise<ReleasedSystem> {
  const { assessment, framework } = book;
  const audiences: readonly ReleaseAudience[] = assessment.state === "approved" ? [...THEME_AUDIENCES, "participation"] : ["participation"];
  const rows = THEME_AUDIENCES.map(async (audience) => {
    const { levels } = await readReadableBoards(db, readerInAudience(audience, system.code));
    return { id: audience, name: audienceName(audience), levels: levels.filter(({ trustCode }) => trustCode === assessment.trust.code) };
  });
  return {
    code: system.code,
    name: systemName(system.name),
    // A lens of which nothing is released is a line of words here; before an act it is drawn in full.
    maps: releasedLevels(framework, assessment.cycle, await Promise.all(rows), "Who sees it").filter((map) => map.rows.some(({ levels }) => levels.some((level) => level !== null))),
    audiences: audiences.map((audience) => audienceRow(book, system, audience)),
  };
}

function audienceRow({ assessment, records }: ReleaseBook, { code, name }: { readonly code: string; readonly name: string }, audience: ReleaseAudience): PlainFact {
  const standing = standingRecords(records, code, audience);
  const last = standing.map(({ releasedAt }) => releasedAt).toSorted((a, b) => a.getTime() - b.getTime()).at(-1);
  const since = last === undefined ? "" : `, since ${formatDate(dateInEngland(last))}`;
  const given = isForThemes(audience) ? `${opening(counted(standing.length, "theme"))} released${since}. ` : `Given${since}. `;
  const step = isForThemes(audience) ? "" : `&step=check${last === undefined ? "&given=yes" : ""}`;
  return {
    key: audienceName(audience),
    value: `${last === undefined ? "Nothing released. " : given}${audienceMeans(audience, systemName(name))}`,
    action: { href: `${paths.releaseTo(assessment.id, code, audience)}${step}`, text: isForThemes(audience) ? "Change" : last === undefined ? "Give" : "Take back" },
  };
}

/** The mark of what stands, for the form's hidden field. */
export function seenMark(book: ReleaseBook, systemCode: string, audience: ReleaseAudience): string {
  return standingMark(standingRecords(book.records, systemCode, audience).map(({ themeId }) => themeId));
}
