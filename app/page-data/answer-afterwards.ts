import type { StoredAnswer } from "../core/assessment/answer-form";
import type { Assessment } from "../core/assessment/assessment";
import type { Framework, Theme } from "../core/framework/framework";
import { sourceById } from "../core/framework/sources";
import { levelsForSettings } from "../core/framework/themes";
import { levelOfElements } from "../core/scoring/staircase";
import { formatDate } from "../core/text/dates";
import { levelName } from "../core/text/levels";
import { listTicks, toElementTicks } from "../db/element-ticks";
import type { Queries } from "../db/database";
import { findTrustSettings } from "../db/trust-settings";
import type { AfterwardsProps } from "../ui/pages/answer-afterwards";
import { readBeside } from "./beside";

/** What a member is shown of a theme once they have answered it, and not before: it would lead them. */
export async function readAfterwards({ db, today }: { readonly db: Queries; readonly today: string }, assessment: Assessment, framework: Framework, theme: Theme, { choice }: StoredAnswer): Promise<AfterwardsProps> {
  const [ticks, settings, beside] = await Promise.all([listTicks(db, assessment.id), findTrustSettings(db, assessment.trust.code), readBeside({ db, today }, assessment.trust.code, framework, false)]);
  const levels = levelsForSettings(theme, settings ?? []).filter(({ level }) => level > 1);
  return {
    evidence: evidenceInWords(levelOfElements(theme.levels, toElementTicks(ticks), settings ?? []), choice),
    levels: levels.map(({ level, elements }) => ({
      level,
      name: levelName(level, framework.scale),
      met: elements.filter(({ id }) => ticks.some((tick) => tick.elementId === id && tick.isMet)).length,
      elements: elements.map(({ id, text }) => {
        const tick = ticks.find(({ elementId }) => elementId === id);
        const dated = tick?.evidenceOn ? `, dated ${formatDate(tick.evidenceOn)}` : "";
        return { id, text, state: tick === undefined ? "unknown" : tick.isMet ? "met" : "not-met", evidence: tick?.evidence ? `${tick.evidence}${dated}` : null };
      }),
    })),
    whyItMatters: theme.whyItMatters,
    sources: theme.refs.flatMap((ref) => {
      const source = sourceById(framework, ref);
      return source === null ? [] : [`${source.title}. ${KINDS[source.kind]}.`];
    }),
    boardQuestions: theme.boardQuestions,
    watchOut: theme.watchOut,
    beside: beside(theme.id),
  };
}

const KINDS = { evidence: "Evidence", survey: "Survey", opinion: "Opinion", sponsored: "Sponsored article" } as const;

/** The elements' level beside the member's own: neither changes the other. */
function evidenceInWords(elementsLevel: number | null, choice: StoredAnswer["choice"]): { readonly title: string; readonly text: string } {
  if (elementsLevel === null) return { title: "The digital team has not looked at this theme yet.", text: "A level counts when all its points are met." };
  const own = choice.kind === "level" ? ` You said ${choice.level}. ${choice.level === elementsLevel ? "They agree." : "Both stand."}` : "";
  return { title: `Evidence adds up to ${elementsLevel}.${own}`, text: "A level counts when all its points are met." };
}
