import { LONGEST_RATIONALE } from "../core/assessment/agree-form";
import { mayAgree } from "../core/assessment/assessment-state";
import { hasAnswers } from "../core/assessment/seat";
import type { Assessment } from "../core/assessment/assessment";
import { mayAskAgain } from "../core/disclosure/round";
import type { FrameworkLibrary } from "../core/framework/framework-library";
import type { Viewer } from "../core/permissions/viewer";
import { formatCycle } from "../core/text/cycles";
import { formatNumber } from "../core/text/numbers";
import { dateInEngland } from "../core/text/instants";
import { levelName } from "../core/text/levels";
import { listAgreedRecords } from "../db/agreed-levels";
import type { Queries } from "../db/database";
import { listRounds } from "../db/rounds";
import { listSeats } from "../db/seats";
import { findNames } from "../db/trust-people";
import type { AgreePageProps } from "../ui/pages/agree-page";
import { trustFrame } from "../web/frames";
import { paths } from "../web/paths";
import { levelHistory } from "./histories";
import { readBeside } from "./beside";
import { readOwnDma } from "./own-dma";
import { readPosition } from "./position";
import { spreadView } from "./spread-view";

/** The page on which one theme's level is agreed; null when the theme is not asked or nothing has been revealed. */
export async function readAgree(
  { db, frameworks, now }: { readonly db: Queries; readonly frameworks: FrameworkLibrary; readonly now: () => Date },
  viewer: Viewer,
  assessment: Assessment,
  themeId: string,
  url: string,
): Promise<Omit<AgreePageProps, "typed" | "errors"> | null> {
  if (!mayAgree(assessment.state)) return null;
  const [{ framework, themes }, seats, rounds, dma, records] = await Promise.all([
    readPosition(db, frameworks, assessment),
    listSeats(db, assessment.id),
    listRounds(db, assessment.id),
    readOwnDma(db, assessment.trust.code),
    listAgreedRecords(db, assessment.id, themeId),
  ]);
  const found = themes.find(({ theme, decided }) => theme.id === themeId && decided.leftOutReason === null);
  if (found === undefined) return null;
  const { theme, standing, elementsLevel, decided, earlier } = found;
  const names = await findNames(db, records.map(({ recordedBy }) => recordedBy));
  const own = rounds.filter((round) => round.themeId === themeId);
  const published = dma?.entries[0]?.levels[themeId] ?? null;
  return {
    frame: trustFrame(viewer, assessment.trust, { assessmentId: assessment.id, current: "Assessment" }),
    action: paths.agree(assessment.id, themeId),
    quiet: `Assessment ${formatCycle(assessment.cycle)}`,
    spread: spreadView(found, framework, null),
    seats: Math.max(1, seats.filter(hasAnswers).length),
    levels: theme.levels.map(({ level, line }) => ({ level, line, name: levelName(level, framework.scale) })),
    levelNames: framework.scale.map(({ name }) => name),
    beside: { elements: elementsLevel, target: decided.target?.level ?? null, earlier, dma: dma === null || published === null ? null : { name: dma.release.name, value: formatNumber(published) } },
    measured: (await readBeside({ db, today: dateInEngland(now()) }, assessment.trust.code, framework, true))(themeId),
    stored: standing.agreed && {
      level: standing.agreed.level,
      rationale: standing.agreed.rationale,
      views: standing.agreed.differentViews.map(({ text, holder, statedLevel }) => ({ text, holder: holder ?? "", statedLevel: statedLevel === null ? "" : String(statedLevel) })),
    },
    history: levelHistory(records, url, { names, scale: framework.scale }, standing.revision),
    revision: standing.revision,
    assessmentRevision: assessment.revision,
    mayAskAgain: assessment.state === "revealed" && assessment.answersDeletedAt === null && mayAskAgain(own.length),
    isRoundOpen: own.some(({ state }) => state === "open"),
    longestRationale: LONGEST_RATIONALE,
    backHref: paths.spreads(assessment.id),
  };
}
