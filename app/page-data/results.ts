import { approvalSteps, stateInWords } from "../core/assessment/journey";
import { hasAnswers } from "../core/assessment/seat";
import { gapToTarget } from "../core/scoring/gap";
import type { LensId } from "../core/framework/framework";
import type { FrameworkLibrary } from "../core/framework/framework-library";
import { careSettingName } from "../core/organisations/care-setting";
import type { Assessment } from "../core/assessment/assessment";
import type { Viewer } from "../core/permissions/viewer";
import { lensMovement } from "../core/scoring/lens-movement";
import { meanOfLens } from "../core/scoring/mean-of-lens";
import { elementsNotMet } from "../core/scoring/staircase";
import { isLevel } from "../core/scoring/level";
import { counted, countInWords, opening, plural } from "../core/text/counts";
import { formatCycle } from "../core/text/cycles";
import { formatDate } from "../core/text/dates";
import { dateInEngland } from "../core/text/instants";
import { levelInWords } from "../core/text/levels";
import { listInWords } from "../core/text/lists";
import { formatLevel, formatNumber } from "../core/text/numbers";
import { groupMediansInWords } from "../core/text/spreads";
import { themeNote } from "../core/text/theme-notes";
import type { Queries } from "../db/database";
import { toElementTicks } from "../db/element-ticks";
import { findSeatOfPerson, listSeats } from "../db/seats";
import type { ResultsLens } from "../ui/pages/results-lens";
import type { ResultsPageProps } from "../ui/pages/results-page";
import { trustFrame } from "../web/frames";
import { paths } from "../web/paths";
import { readBeside } from "./beside";
import { readOwnDma, type OwnDma } from "./own-dma";
import { readPosition, type Position, type ThemePosition } from "./position";
import { lastShown, viewsInWords } from "./views-in-words";

/** The publisher's scale runs from 0 to 5. */
export const DMA_SCALE = { lowest: 0, highest: 5 } as const;

/** The results of one assessment, for the trust's own readers. */
export async function readResults({ db, frameworks, now }: { readonly db: Queries; readonly frameworks: FrameworkLibrary; readonly now: () => Date }, viewer: Viewer, assessment: Assessment): Promise<ResultsPageProps> {
  const [position, dma, seats, seat] = await Promise.all([
    readPosition(db, frameworks, assessment),
    readOwnDma(db, assessment.trust.code),
    listSeats(db, assessment.id),
    findSeatOfPerson(db, assessment.id, viewer.personId),
  ]);
  const { framework, themes } = position;
  const beside = await readBeside({ db, today: dateInEngland(now()) }, assessment.trust.code, framework, true);
  const names = framework.scale.map(({ name }) => name);
  return {
    frame: trustFrame(viewer, assessment.trust, { assessmentId: assessment.id, hasSeat: seat !== null && hasAnswers(seat), current: "Results" }),
    quiet: `Assessment ${formatCycle(assessment.cycle)}, for the trust’s own readers`,
    title: `Our position on digital, ${formatCycle(assessment.cycle)}`,
    sentence: `${stateInWords(assessment.state)}. ${counted(seats.filter(hasAnswers).length, "seat")}. Framework ${framework.shortTitle}, version ${framework.version}.`,
    steps: approvalSteps(assessment),
    findings: findingsOf(position),
    lenses: framework.lenses.map(({ id, title, intro }) => lensOf(id, title, intro, position, id === "measures" ? dma : null)),
    levelNames: names,
    seats: Math.max(1, seats.filter(hasAnswers).length),
    dma: dma && dmaHead(dma),
    hasBreak: themes.some(({ earlier, isComparable }) => earlier !== null && !isComparable),
    groups: groupMediansInWords(assessment.groups),
    dmaQuestions: dmaQuestions(themes, dma),
    differentViews: themes.flatMap(({ theme, standing }) =>
      (standing.agreed?.differentViews ?? []).map(({ text, holder }) => ({ title: `${theme.title}, agreed ${standing.agreed?.level ?? ""}`, text, holder: holder ?? "Unnamed by the holder’s choice." })),
    ),
    rationales: themes.flatMap(({ theme, standing: { agreed }, elementsLevel }) =>
      agreed === null ? [] : [{ id: theme.id, title: theme.title, level: levelInWords(agreed.level, framework.scale), rationale: agreed.rationale, elements: formatLevel(agreed.elementsLevel ?? elementsLevel) }],
    ),
    notMet: notMetOf(position),
    beside: themes.flatMap(({ theme: { id, title } }) => {
      const { signs, visits, more } = beside(id);
      const known = signs.filter(({ isKnown }) => isKnown);
      return known.length + visits.length === 0 ? [] : [{ id, title, signs: known, visits, more }];
    }),
    paperHref: paths.paper(assessment.id),
  };
}

function lensOf(id: LensId, title: string, intro: string, { themes, assessment, before }: Position, dma: OwnDma | null): ResultsLens {
  const own = themes.filter(({ lens }) => lens === id);
  const mean = meanOfLens(own.map(({ theme, decided, standing }) => ({ themeId: theme.id, agreedLevel: standing.agreed?.level ?? null, isLeftOut: decided.leftOutReason !== null })));
  const [entry] = dma?.entries ?? [];
  return {
    id,
    title,
    intro,
    themeHead: id === "measures" ? "Measure" : "Trend",
    mean: mean === null ? null : { value: formatNumber(mean), words: `mean of ${countInWords(own.length)}, all agreed`, earlier: before === null ? null : meansInWords(own) },
    themes: own.map((one) => ({
      id: one.theme.id,
      title: one.theme.title,
      note: one.decided.leftOutReason === null ? themeNote(noteOf(one)) : `Left out: ${one.decided.leftOutReason}`,
      agreed: one.standing.agreed?.level ?? null,
      isProposed: assessment.state === "revealed",
      earlier: before === null ? null : one.earlier,
      // Where nothing was agreed last time there is no line to break.
      isComparable: one.isComparable || one.earlier === null,
      target: one.decided.target?.level ?? null,
      spread: lastShown(one.spreads),
      views: viewsInWords(one),
      ...(entry ? { dma: { own: entry.levels[one.theme.id] ?? null, peers: entry.peers?.entries.flatMap(({ levels }) => levels[one.theme.id] ?? []) ?? [], nationalMean: entry.national?.mean[one.theme.id] ?? null } } : {}),
    })),
  };
}

/** "2.3 last time"; "2.2 on the five that compare, 2.1 last time"; null: nothing to compare. */
function meansInWords(own: readonly ThemePosition[]): string | null {
  const movement = lensMovement(own.map(({ standing, earlier, isComparable }) => ({ agreedLevel: standing.agreed?.level ?? null, earlier, isComparable })));
  if (movement === null) return null;
  const { themes, isWhole, now, earlier } = movement;
  return `${isWhole ? "" : `${formatNumber(now)} on the ${countInWords(themes)} that ${plural(themes, "compares", "compare")}, `}${formatNumber(earlier)} last time`;
}

function noteOf({ standing, earlier, isComparable, breakReason, decided }: ThemePosition) {
  return { agreed: standing.agreed?.level ?? null, earlier, isComparable, breakReason, target: decided.target?.level ?? null };
}

function findingsOf({ themes, before }: Position): ResultsPageProps["findings"] {
  const titles = (found: readonly ThemePosition[]) => listInWords(found.map(({ theme }) => theme.title));
  const moved = (direction: 1 | -1) =>
    themes.filter(({ standing, earlier, isComparable }) => isComparable && earlier !== null && standing.agreed !== null && Math.sign(standing.agreed.level - earlier) === direction);
  const gaps = themes.map((one) => ({ one, gap: gapToTarget(one.standing.agreed?.level ?? null, one.decided.target?.level ?? null) }));
  const widest = Math.max(0, ...gaps.map(({ gap }) => gap ?? 0));
  const furthest = gaps.filter(({ gap }) => gap !== null && gap === widest && widest > 0).map(({ one }) => one);
  const apart = themes.filter(({ spreads }) => {
    const last = spreads.at(-1)?.spread;
    return last !== undefined && "word" in last && last.word === "views-differ";
  });
  const findings = [];
  // Without a level of both times there is nothing that could have moved, or stayed.
  if (before !== null && knownTwice(themes).length > 0) {
    const [up, down] = [moved(1), moved(-1)];
    findings.push({
      title: `Up on ${countInWords(up.length)}, down on ${countInWords(down.length)}`,
      text: [up.length > 0 ? `${titles(up)} rose.` : "Nothing rose.", down.length > 0 ? `${titles(down)} fell.` : "Nothing fell.", ...comparedInWords(themes)].join(" "),
    });
  }
  if (furthest.length > 0) findings.push({ title: "Furthest from our own target", text: `${titles(furthest)}: ${counted(widest, "level")} to go.` });
  if (apart.length > 0) findings.push({ title: "Where views differ", text: `${titles(apart)}.` });
  return findings;
}

/** Themes with a level agreed now and one of last time, whether or not the two compare. */
function knownTwice(themes: readonly ThemePosition[]): readonly ThemePosition[] {
  return themes.filter(({ standing, earlier }) => standing.agreed !== null && earlier !== null);
}

/** Over which themes the movement is counted, where not all can be joined to last time; none: over all. */
function comparedInWords(themes: readonly ThemePosition[]): readonly string[] {
  const known = knownTwice(themes);
  const apart = known.filter(({ isComparable }) => !isComparable);
  if (apart.length === 0) return [];
  const joined = known.length - apart.length;
  return [`Counted over the ${counted(joined, "theme")} that can be compared with last time, without ${listInWords(apart.map(({ theme, breakReason }) => (breakReason === null ? theme.title : `${theme.title} (${breakReason})`)))}.`];
}

function dmaHead({ release, entries }: OwnDma): NonNullable<ResultsPageProps["dma"]> {
  const setting = entries[0] ? `${opening(careSettingName(entries[0].setting))} entry` : "Entry";
  return {
    head: `Official ${release.name}`,
    note: `${setting}, as published. Another scale, set apart`,
    scale: DMA_SCALE,
    source: `${release.name}: ${release.fileName}, ${formatDate(release.asAt)}, file ${release.sha256.slice(0, 8)}. As published; “overall” is never recomputed.`,
  };
}

/** Both figures, each on its own scale, where the trust has both: a question, never a difference. */
function dmaQuestions(themes: readonly ThemePosition[], dma: OwnDma | null): ResultsPageProps["dmaQuestions"] {
  const [entry] = dma?.entries ?? [];
  if (entry === undefined || dma === null) return [];
  return themes.flatMap(({ theme, standing: { agreed }, elementsLevel }) => {
    const published = entry.levels[theme.id] ?? null;
    if (agreed === null || published === null) return [];
    const evidence = elementsLevel === null ? "" : ` The evidence adds up to ${elementsLevel}.`;
    return [{ title: theme.title, text: `The board says ${agreed.level}. The DMA says ${formatNumber(published)}.${evidence}` }];
  });
}

function notMetOf({ themes, ticks, settings }: Position): ResultsPageProps["notMet"] {
  const met = toElementTicks(ticks);
  return themes.flatMap(({ theme, elementsLevel }) => {
    const next = (elementsLevel ?? 1) + 1;
    if (!isLevel(next)) return [];
    const missing = new Set(elementsNotMet(theme.levels, met, settings, next));
    const elements = theme.levels.flatMap((level) => level.elements).filter(({ id }) => missing.has(id));
    return elements.length === 0 ? [] : [{ id: theme.id, title: theme.title, elements: elements.map(({ text }) => text) }];
  });
}
