import { inPostOrder, isPostShown } from "../core/asks/post";
import { askedAlike } from "../core/comparison/asked-alike";
import { groupDmaEntries } from "../core/comparison/dma-groups";
import { sinceLast } from "../core/comparison/since-last";
import type { CycleId } from "../core/cycle";
import { readerInAudience } from "../core/disclosure/reader";
import { offeredFramework } from "../core/framework/framework-library";
import { LENS_IDS } from "../core/framework/framework";
import { measures, themeById, trends } from "../core/framework/themes";
import { careSettingName } from "../core/organisations/care-setting";
import type { System } from "../core/organisations/organisation";
import type { PaperProfile } from "../core/papers/board-paper-source";
import { composeSystemPaper } from "../core/papers/compose-system-paper";
import { frontOf, undecidedIn } from "../core/papers/system-draft";
import type { SystemDmaSource, SystemPaperSource } from "../core/papers/system-paper-source";
import { listInWords } from "../core/text/lists";
import { listPostsOfSystem } from "../db/posts";
import { readReadableBoards } from "../db/readable";
import { readSystemDraft } from "../db/system-draft";
import { findReleaseHere, newestCycle, readTrusts } from "./ics-document";
import { membershipDay } from "./ics-membership";
import type { IcsTools } from "./ics-place";
import { readShownVersion, type ShownPaper } from "./shown-paper";

/** Which of a system's papers: for whom, and of which cycle; null: the newest the paper knows a level of. */
export type AskedPaper = { readonly profile: PaperProfile; readonly cycle: CycleId | null };

/**
 * Everything a system's paper is composed from. It is read as the paper itself, a reader that belongs to the audience "system paper" and
 * to nothing else: what its lead may know besides does not reach it.
 */
export async function readSystemPaperSource(tools: IcsTools, system: System, { profile, cycle: asked }: AskedPaper): Promise<SystemPaperSource> {
  const { db, frameworks, today } = tools;
  const boards = await readReadableBoards(db, readerInAudience("system-paper", system.code));
  const cycle = asked ?? newestCycle(boards, today);
  const day = membershipDay(system.closed === null ? "today" : "release", cycle, system, today);
  const [trusts, posts, dma, { draft }] = await Promise.all([readTrusts(db, system.code, day), listPostsOfSystem(db, system.code), readDma(tools, system), readSystemDraft(db, { systemCode: system.code, cycle })]);
  const framework = offeredFramework(frameworks);
  const themes = LENS_IDS.flatMap((lens) => (lens === "measures" ? measures(framework) : trends(framework)).map(({ id, title }) => ({ id, title, lens })));
  const here = boards.levels.filter(({ trustCode }) => trusts.some(({ code }) => code === trustCode));
  return {
    profile,
    isDraft: true,
    asAt: today,
    cycle,
    system: { code: system.code, name: system.name },
    front: frontOf(draft, profile),
    framework: { title: framework.title, shortTitle: framework.shortTitle, version: framework.version },
    frameworkNote: framework.source.note,
    levelNames: framework.scale,
    themes,
    trusts: trusts.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map(({ code, name, settings }) => ({ code, name, note: listInWords(settings.map((setting) => careSettingName(setting).toLowerCase())) })),
    levels: askedAlike({ library: frameworks, named: frameworks.offered }, here),
    since: sinceLast(frameworks, here, cycle, themes.map(({ id }) => id)),
    participation: boards.participation.filter((one) => one.cycle === cycle).map(({ trustCode, isBegun, isHeld, isApproved }) => ({ code: trustCode, isBegun, isHeld, isApproved })),
    posts: posts
      .filter((post) => isPostShown(post, today))
      .toSorted(inPostOrder)
      .map(({ kind, themeId, title, trust, until }) => ({ kind, theme: themeById(framework, themeId)?.title ?? themeId, title, trust: trust.name, until })),
    dma,
    publishedAddress: null,
    reference: null,
    correction: null,
  };
}

async function readDma(tools: IcsTools, system: System): Promise<SystemDmaSource | null> {
  const placed = await findReleaseHere(tools, system);
  const own = placed?.entries.filter(({ systemCode }) => systemCode === system.code) ?? [];
  if (placed === null || own.length === 0) return null;
  const membership = own.some(({ icbCode }) => icbCode === system.code) ? "release" : "today";
  return { release: placed.release, membership, groups: groupDmaEntries(placed.entries, { systemCode: system.code, setting: null, basis: "entry", peers: "like-for-like", savedPeers: [] }) };
}

/** A system's paper as it would be issued: its source, and how many of its lead's texts nobody has decided on for the public. */
export async function readIssuableSystemPaper(tools: IcsTools, system: System, profile: PaperProfile): Promise<{ readonly source: SystemPaperSource; readonly undecided: number }> {
  const source = await readSystemPaperSource(tools, system, { profile, cycle: null });
  const { draft } = await readSystemDraft(tools.db, { systemCode: system.code, cycle: source.cycle });
  return { source, undecided: undecidedIn(draft) };
}

/** The paper of a system as its address shows it; null when there is no such version. */
export async function readShownSystemPaper(tools: IcsTools & { readonly dataDir: string }, system: System, asked: AskedPaper, version: string | null): Promise<(ShownPaper & { readonly cycle: CycleId }) | null> {
  const source = await readSystemPaperSource(tools, system, asked);
  const series = { organisationCode: system.code, cycle: source.cycle, kind: "system-paper", profile: asked.profile } as const;
  const shown = await readShownVersion(tools, series, version, () => Promise.resolve(composeSystemPaper(source)));
  return shown && { ...shown, cycle: source.cycle };
}
