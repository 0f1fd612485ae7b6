import { askedAlike } from "../core/comparison/asked-alike";
import { boardRows } from "../core/comparison/board-rows";
import { levelCounts } from "../core/comparison/level-counts";
import { lowPlaces } from "../core/comparison/low-places";
import { median } from "../core/comparison/averages";
import type { ThemePageQuery } from "../core/comparison/theme-page-query";
import { compareCycles, cycleAt, previousCycle, type CycleId } from "../core/cycle";
import { offeredFramework } from "../core/framework/framework-library";
import { themeById, themesOf } from "../core/framework/themes";
import { isLevel, type Level } from "../core/scoring/level";
import { counted } from "../core/text/counts";
import { formatCycle } from "../core/text/cycles";
import { formatDate } from "../core/text/dates";
import { answeredChangedQuestion, PATTERN_HEADINGS, sharingInWords, themeFinding } from "../core/text/ics-findings";
import { formatLevel } from "../core/text/numbers";
import { shortTrustName } from "../core/text/organisation-names";
import { listAssessmentThemes } from "../db/assessment-themes";
import { findAssessmentOf } from "../db/assessments";
import type { LadderTheme } from "../ui/charts/gap-ladder-table";
import type { IcsThemePageProps } from "../ui/pages/ics-theme-page";
import type { FieldErrors } from "../web/forms";
import { paths } from "../web/paths";
import { newestCycle, readTrusts } from "./ics-document";
import { chartsOf } from "./ics-chart-links";
import { frameOf } from "./ics-frame";
import { historyOf } from "./ics-history";
import { membershipDay } from "./ics-membership";
import type { IcsPlace, IcsTools } from "./ics-place";
import { readIcsLessons } from "./ics-lessons";
import { readIcsPosts } from "./ics-posts";
import { releasedTo } from "./ics-released-to";
import { readThemeDma } from "./ics-theme-dma";
import { readThemeTrend } from "./ics-theme-trend";

/** Posts and lessons shown of one theme; all of them have a page of their own. */
const FEW = 10;

/** One theme in the trusts of a system, for this reader; null when the framework has no such theme. */
export async function readIcsTheme(tools: IcsTools, place: IcsPlace, themeId: string, query: ThemePageQuery, errors: FieldErrors): Promise<IcsThemePageProps | null> {
  const { db, frameworks, today } = tools;
  const { system, boards, reader } = place;
  const framework = offeredFramework(frameworks);
  const theme = themeById(framework, themeId);
  if (theme === null) return null;
  const cycle = query.cycle ?? newestCycle(boards, today);
  const day = membershipDay(system.closed === null ? "today" : "release", cycle, system, today);
  const all = await readTrusts(db, system.code, day);
  const trusts = all.filter(({ settings }) => query.setting === "all" || settings.includes(query.setting));
  const here = boards.levels.filter((level) => level.cycle === cycle && trusts.some(({ code }) => code === level.trustCode));
  const rows = boardRows(askedAlike({ library: frameworks, named: frameworks.offered }, here), cycle, [themeId]);
  const levels = rows.flatMap(({ levels: own }) => toLevel(own[themeId]) ?? []);
  const shownOf = (code: string) => toLevel(rows.find(({ provider }) => provider === code)?.shown[themeId]);
  const isApart = (code: string) => rows.some(({ provider, apart: themes }) => provider === code && themes.length > 0);
  const apart = trusts.filter(({ code }) => isApart(code)).map(({ name }) => shortTrustName(name));
  const [low] = lowPlaces(rows, [themeId]);
  const [posts, lessons] = await Promise.all([readIcsPosts(tools, place, { themeId }), readIcsLessons(tools, place, themeId)]);
  return {
    frame: frameOf(place, "Compare"),
    problems: Object.entries(errors).map(([field, text]) => ({ field: `theme-${field}`, text })),
    quiet: `${theme.title}, ${formatCycle(cycle)}, as at ${formatDate(day)}`,
    title: themeFinding(theme.title, low),
    sentence: theme.question,
    history: historyOf(system, today),
    filters: { id: "theme", label: "Which year", action: paths.icsTheme(system.code, themeId), kept: query.setting === "all" ? {} : { setting: query.setting }, fields: [{ name: "cycle", label: "Cycle", value: cycle, options: cyclesOf(boards.levels, cycle, today).map((one) => ({ value: one, text: formatCycle(one) })) }] },
    board: {
      theme: theme.title,
      note: [`Approved levels, 1 to 5, ${releasedTo(place)}. In order of name.`, ...(apart.length === 0 ? [] : [answeredChangedQuestion(apart)])].join(" "),
      pattern: low === undefined ? null : `${PATTERN_HEADINGS[low.pattern]}: ${sharingInWords(low)} at 2 or below.`,
      levelNames: framework.scale,
      rows: trusts.map(({ code, name }) => ({ id: code, name: shortTrustName(name), isOwn: reader.ownTrusts.includes(code), level: shownOf(code), isApart: isApart(code) })),
      counts: levelCounts(levels),
      median: levels.length === 0 ? null : formatLevel(median(levels)),
      medianAt: levels.length === 0 ? null : median(levels),
    },
    target: await readOwnTargets(tools, place, { cycle, themeId, levelOf: shownOf }),
    trend: await readThemeTrend(tools, place, themeId),
    dma: await readThemeDma(tools, place, themeId),
    posts: posts && { posts: posts.slice(0, FEW), action: paths.asks(system.code), empty: `Nobody has asked or offered on ${theme.title} yet.`, allHref: paths.asks(system.code), count: posts.length > FEW ? `The other ${posts.length - FEW}, and every post` : "All asks and offers" },
    lessons: lessons.slice(0, FEW),
    moreLessons: lessons.length > FEW ? { href: `${paths.asks(system.code)}#lessons`, text: `All lessons: ${counted(lessons.length - FEW, "more", "more")} on ${theme.title}` } : null,
    charts: { dots: chartsOf(system.code, `theme-${themeId}`, query), trend: chartsOf(system.code, `trend-${themeId}`, query), official: chartsOf(system.code, `official-${themeId}`, query) },
    primerHref: paths.primer(themeId),
    compareHref: paths.compare(system.code),
    others: themesOf(framework).map(({ id, title }) => ({ href: `${paths.icsTheme(system.code, id)}${query.cycle === null ? "" : `?cycle=${query.cycle}`}`, text: title, isCurrent: id === themeId })),
  };
}

type TargetQuestion = { readonly cycle: CycleId; readonly themeId: string; readonly levelOf: (code: string) => Level | null };

/** The way to the target of the trusts whose results the reader may read. Another trust's target is never read. */
async function readOwnTargets({ db }: IcsTools, { reader }: IcsPlace, { cycle, themeId, levelOf }: TargetQuestion): Promise<readonly LadderTheme[]> {
  const own = reader.resultTrusts.filter((code) => levelOf(code) !== null);
  return Promise.all(
    own.map(async (code) => {
      const assessment = await findAssessmentOf(db, code, cycle);
      const themes = assessment === null ? [] : await listAssessmentThemes(db, assessment.id);
      const target = themes.find((theme) => theme.themeId === themeId)?.target?.level ?? null;
      return { id: code, title: shortTrustName(assessment?.trust.name ?? code), agreed: levelOf(code), target };
    }),
  );
}

function cyclesOf(levels: readonly { readonly cycle: CycleId }[], cycle: CycleId, today: string): readonly CycleId[] {
  const now = cycleAt(today);
  return [...new Set([now, previousCycle(now), cycle, ...levels.map((level) => level.cycle)])].toSorted(compareCycles).toReversed();
}

function toLevel(value: number | null | undefined): Level | null {
  return isLevel(value) ? value : null;
}
