import { LONGEST_RATIONALE } from "../core/assessment/agree-form";
import { mayAskAgain } from "../core/disclosure/round";
import { isConfirmed } from "../core/workshop/chair";
import { themeById } from "../core/framework/themes";
import { answeredInWords } from "../core/text/progress";
import { countInWords, opening } from "../core/text/counts";
import { formatDate } from "../core/text/dates";
import { formatNumber } from "../core/text/numbers";
import { levelName } from "../core/text/levels";
import type { Step } from "../ui/nhs/step-track";
import type { ThemeView } from "../ui/pages/workshop-theme";
import type { OwnDma } from "./own-dma";
import { spreadView } from "./spread-view";
import type { RoomReads } from "./workshop-reads";

const MOST_ROUNDS = 3;

/** The theme on the table as the console draws it; null: it is not asked. */
export function themeView({ position, rounds, progress, attendance, assessment, workshop, confirmed }: RoomReads, themeId: string, dma: OwnDma | null): ThemeView | null {
  const found = position.themes.find(({ theme, decided }) => theme.id === themeId && decided.leftOutReason === null);
  if (found === undefined) return null;
  const { theme, standing, elementsLevel, decided, earlier } = found;
  const { framework, ticks } = position;
  const own = rounds.filter((round) => round.themeId === themeId);
  const isOpen = own.some(({ state }) => state === "open");
  const mayAgain = assessment.state === "revealed" && assessment.answersDeletedAt === null && mayAskAgain(own.length);
  const published = dma?.entries[0]?.levels[themeId] ?? null;
  const elements = new Set(themeById(framework, themeId)?.levels.flatMap((level) => level.elements.map(({ id }) => id)) ?? []);
  return {
    themeId,
    spread: spreadView(found, framework, null),
    seats: Math.max(1, attendance.present),
    levelNames: framework.scale.map(({ name }) => name),
    steps: stepsOf(own.length, isOpen, standing.agreed !== null),
    levels: theme.levels.map(({ level, line }) => ({ level, line, name: levelName(level, framework.scale) })),
    beside: { elements: elementsLevel, target: decided.target?.level ?? null, earlier, dma: dma === null || published === null ? null : { name: dma.release.name, value: formatNumber(published) } },
    stored: standing.agreed && {
      level: standing.agreed.level,
      rationale: standing.agreed.rationale,
      views: standing.agreed.differentViews.map(({ text, holder, statedLevel }) => ({ text, holder: holder ?? "", statedLevel: statedLevel === null ? "" : String(statedLevel) })),
    },
    chair: workshop?.chairSeatId == null || standing.agreed === null ? "none" : isConfirmed(confirmed, themeId, standing.revision) ? "confirmed" : "waiting",
    baseRevision: standing.revision,
    again: isOpen ? "open" : mayAgain ? "may" : "no",
    answered: answeredInWords(progress),
    roundsLeft: roundsLeftInWords(own.length),
    longestRationale: LONGEST_RATIONALE,
    evidence: ticks.filter(({ elementId, evidence }) => evidence !== null && elements.has(elementId)).map(({ evidence, evidenceOn }) => (evidenceOn === null ? (evidence ?? "") : `${evidence}, ${formatDate(evidenceOn)}`)),
  };
}

function roundsLeftInWords(asked: number): string {
  const left = MOST_ROUNDS - asked;
  if (left <= 0) return "This theme has been asked three times.";
  return `${opening(countInWords(left))} more ${left === 1 ? "round is" : "rounds are"} allowed on this theme.`;
}

function stepsOf(asked: number, isOpen: boolean, isAgreed: boolean): readonly Step[] {
  const second: Step = asked > 1 && !isOpen ? { name: "Asked again", state: "done" } : { name: "Answer again", note: isOpen ? "now" : "if wanted", state: isOpen ? "now" : "to-come" };
  return [{ name: "First spread", state: "done" }, second, { name: "Agree", state: isAgreed ? "done" : isOpen ? "to-come" : "now" }];
}
