import type { Assessment } from "../core/assessment/assessment";
import { hasAnswers } from "../core/assessment/seat";
import { DMA_HEADINGS } from "../core/comparison/dma-release";
import type { FrameworkLibrary } from "../core/framework/framework-library";
import type { BoardPaperSource, PaperProfile, SourceFile } from "../core/papers/board-paper-source";
import type { DmaResultSource } from "../core/papers/dma-source";
import { bareFrontSheet } from "../core/papers/front-sheet";
import type { FreeText } from "../core/papers/free-text";
import type { EvidenceSource, PaperTheme, ThemeViews } from "../core/papers/paper-theme";
import { spreadForPaper } from "../core/disclosure/spread-in-paper";
import { formatCycle } from "../core/text/cycles";
import type { Queries } from "../db/database";
import { listSeats } from "../db/seats";
import type { ThemeSpread } from "../db/spreads";
import { DMA_SCALE } from "./results";
import { readOwnDma, type OwnDma } from "./own-dma";
import { readFollowThrough } from "./paper-actions";
import { readPaperSessions } from "./paper-sessions";
import { readPaperSigns } from "./paper-signs";
import { readPaperWorkshop } from "./paper-workshop";
import { readPosition, type Position, type ThemePosition } from "./position";

const DMA_FILE = "dma";

type Reading = { readonly db: Queries; readonly frameworks: FrameworkLibrary; readonly today: string };

/** Everything the board paper of an assessment is composed from. What a profile may not print is taken away by the composer. */
export async function readPaperSource({ db, frameworks, today }: Reading, assessment: Assessment, profile: PaperProfile): Promise<BoardPaperSource> {
  const [position, dma, seats] = await Promise.all([
    readPosition(db, frameworks, assessment),
    readOwnDma(db, assessment.trust.code),
    listSeats(db, assessment.id),
  ]);
  const { framework } = position;
  const asAt = assessment.approvedOn ?? today;
  const followThrough = await readFollowThrough(db, position, asAt);
  return {
    profile,
    isDraft: true,
    asAt,
    trust: assessment.trust,
    assessment: {
      cycle: assessment.cycle,
      framework: { id: framework.id, title: framework.title, shortTitle: framework.shortTitle, version: framework.version },
      levelNames: framework.scale,
      frameworkNote: framework.source.note,
      workshop: await readPaperWorkshop(db, position, profile),
      proposedOn: assessment.proposedOn,
      consideredOn: assessment.consideredOn,
      consideredBy: assessment.consideredBy === null ? null : closed(assessment.consideredBy),
      approvedOn: assessment.approvedOn,
      approvalMinute: assessment.approvalMinute === null ? null : closed(assessment.approvalMinute),
    },
    frontSheet: bareFrontSheet({
      meetingOn: assessment.approvedOn,
      title: { text: `Digital ${formatCycle(assessment.cycle)}: where we stand`, isPublic: true },
      purposes: assessment.approvedOn === null ? ["decision", "assurance"] : ["assurance", "information"],
    }),
    recommendation: recommendationOf(assessment, seats.filter(hasAnswers).length),
    summary: null,
    themes: position.themes.map((theme) => paperTheme(theme, position)),
    dma: dma && dmaSource(dma),
    ...followThrough,
    vitalSigns: await readPaperSigns(db, position, asAt),
    development: await readPaperSessions(db, assessment.trust.code, asAt),
    escalations: [],
    files: dma === null ? [] : [fileOf(dma)],
    publishedAddress: null,
    reference: null,
    correction: null,
  };
}

function recommendationOf({ approvedOn }: Assessment, seats: number): BoardPaperSource["recommendation"] {
  const open = (text: string): FreeText => ({ text, isPublic: true });
  if (approvedOn !== null) return [{ verb: "Note", text: open("the levels in figure 1, which it approved as its own view of the trust.") }];
  return [
    { verb: "Approve", text: open("the levels in figure 1 as its own view of the trust.") },
    { verb: "Note", text: open(`how far the views of its ${seats} seats agree, and what the evidence adds up to.`) },
  ];
}

function paperTheme({ theme, lens, decided, spreads, standing: { agreed }, earlier, isComparable, breakReason, elementsLevel }: ThemePosition, { ticks }: Position): PaperTheme {
  const spread = spreadForPaper(spreads.map((round) => round.spread));
  return {
    id: theme.id,
    title: theme.title,
    lens,
    isPrivate: decided.isPrivate,
    leftOutReason: decided.leftOutReason === null ? null : closed(decided.leftOutReason),
    agreed: agreed?.level ?? null,
    rationale: agreed === null ? null : closed(agreed.rationale),
    target: decided.target?.level ?? null,
    targetReason: decided.target === null ? null : closed(decided.target.reason),
    earlier,
    isComparable,
    breakReason,
    answered: spread?.answered ?? null,
    seats: spread?.seats ?? null,
    views: viewsOf(spread, spreads),
    elementsLevel: agreed?.elementsLevel ?? elementsLevel,
    evidence: theme.levels.flatMap(({ level, elements }) =>
      elements.flatMap((element): EvidenceSource[] => {
        const tick = ticks.find(({ elementId, isMet }) => elementId === element.id && isMet);
        if (tick === undefined) return [];
        return [{ level, element: element.text, evidence: tick.evidence === null ? null : closed(tick.evidence), on: tick.evidenceOn, isPublic: !element.isPrivateByDefault }];
      }),
    ),
    differentViews: (agreed?.differentViews ?? []).map(({ text, holder, statedLevel }) => ({ text: closed(text), holder: holder === null ? null : closed(holder), statedLevel })),
    reasons: spreads.at(-1)?.reasons.flatMap(({ text, isPrintable }) => (isPrintable ? [closed(text)] : [])) ?? [],
  };
}

/** Words a person wrote are the board's alone until somebody approves them for the public. */
function closed(text: string): FreeText {
  return { text, isPublic: false };
}

/** The composer keeps the number of levels given to the board's own profile. */
function viewsOf(spread: ReturnType<typeof spreadForPaper>, spreads: readonly ThemeSpread[]): ThemeViews {
  if (spread === null) return { kind: "none" };
  const last = spreads.map((round) => round.spread).findLast((round) => "word" in round);
  if (spread.median === null || spread.word === null || last === undefined) return { kind: "too-few" };
  return { kind: "shown", median: spread.median, agreement: spread.word, levelsGiven: last.levelsGiven };
}

function dmaSource({ release, entries }: OwnDma): DmaResultSource {
  return {
    releaseName: release.name,
    pillarTitles: DMA_HEADINGS,
    scale: DMA_SCALE,
    fileId: DMA_FILE,
    entries: entries.map(({ setting, levels, overall, national, peers, icbName }) => ({
      setting,
      values: levels,
      overall,
      national: national && { n: national.n, means: national.mean },
      peers: peers && { group: icbName, basis: "entry", n: peers.n, means: peers.mean, entries: peers.entries.map(({ name, levels: values }) => ({ name, values })) },
    })),
  };
}

function fileOf({ release }: OwnDma): SourceFile {
  return { id: DMA_FILE, name: release.name, fileName: release.fileName, sha256: release.sha256, asAt: release.asAt };
}
