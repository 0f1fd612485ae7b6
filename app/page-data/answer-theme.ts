import { LONGEST_REASON } from "../core/assessment/answer-form";
import type { Assessment } from "../core/assessment/assessment";
import type { Seat } from "../core/assessment/seat";
import type { Viewer } from "../core/permissions/viewer";
import { requireFramework, type FrameworkLibrary } from "../core/framework/framework-library";
import type { Framework, Theme } from "../core/framework/framework";
import { termsIn } from "../core/framework/terms";
import { lensOfTheme } from "../core/framework/themes";
import { answerInWords } from "../core/text/answers";
import { dateInEngland } from "../core/text/instants";
import { levelName } from "../core/text/levels";
import { minutesToPrint } from "../core/text/progress";
import type { Queries } from "../db/database";
import { isWorkshopRunning } from "../db/workshops";
import type { AnswerThemePageProps } from "../ui/pages/answer-theme-page";
import { seatFrame } from "../web/frames";
import { paths } from "../web/paths";
import { answerFields } from "./answer-fields";
import { canChangeUntil } from "./answer-list";
import { readAfterwards } from "./answer-afterwards";
import { keepingOf } from "./kept-answer-pages";
import { isAsked, isOpen, nextOpenTheme, ownProgress, readOwnThemes, type OwnTheme } from "./own-answer";

type Reads = { readonly db: Queries; readonly frameworks: FrameworkLibrary; readonly newId: () => string; readonly now: () => Date };
type Place = { readonly viewer: Viewer | null; readonly assessment: Assessment; readonly seat: Seat };

/** One theme as one member meets it; null when the framework has no such theme. */
export async function readAnswerTheme({ db, frameworks, newId, now }: Reads, { viewer, assessment, seat }: Place, themeId: string): Promise<AnswerThemePageProps | null> {
  const framework = requireFramework(frameworks, assessment.framework);
  const themes = await readOwnThemes(db, assessment.id, seat.id, framework);
  const own = themes.find(({ theme }) => theme.id === themeId);
  if (own === undefined) return null;
  const { theme, answer, answerBefore, round } = own;
  const asked = themes.filter(isAsked);
  const isRunning = await isWorkshopRunning(db, assessment.id);
  const at = asked.indexOf(own);
  const hrefOf = (one: OwnTheme | undefined) => (one === undefined ? null : paths.answer(assessment.id, one.theme.id));
  const next = nextOpenTheme(themes, themeId);
  return {
    frame: { ...seatFrame(assessment.trust, paths.answers(assessment.id)), ...(viewer === null ? {} : { signOutAction: paths.signOut() }) },
    seatId: seat.id,
    keeping: keepingOf(assessment.id, themes),
    bar: at === -1 ? null : { at: at + 1, answered: asked.map((one) => one.answer !== null), minutesLeft: minutesToPrint(ownProgress(themes)) },
    kicker: `${lensOfTheme(framework, themeId) === "trends" ? "Trends" : "Measures"}: ${theme.title}`,
    question: theme.question,
    summary: theme.summary,
    isAgain: (round?.number ?? 1) > 1,
    before: answerBefore && answerInWords(answerBefore.choice, framework.scale),
    form:
      isOpen(own) && round !== null
        ? {
            action: paths.answer(assessment.id, themeId),
            saveHref: paths.saveAnswer(assessment.id, themeId),
            fields: answerFields(answer, { commandId: newId(), round: round.number, seatId: seat.id }),
            levels: theme.levels.map(({ level, line }) => ({ level, line, name: levelName(level, framework.scale) })),
            longestReason: LONGEST_REASON,
            isSaved: answer !== null,
            canChangeUntil: canChangeUntil(assessment),
            goOn: next !== null ? "Next question" : isRunning ? "Save and go back to the room" : "Save and see all answers",
          }
        : null,
    closed: isOpen(own) ? null : closedInWords(own, framework),
    stored: answer && { choice: answerInWords(answer.choice, framework.scale), reason: answer.reason },
    afterwards: answer === null ? null : await readAfterwards({ db, today: dateInEngland(now()) }, assessment, framework, theme, answer),
    terms: termsIn(framework, wordsOf(theme)),
    nextHref: hrefOf(next ?? undefined) ?? (isRunning ? paths.room(assessment.id) : paths.answers(assessment.id)),
    previousHref: hrefOf(asked[at - 1]),
    roomHref: isRunning ? paths.room(assessment.id) : null,
    allHref: paths.answers(assessment.id),
    allText: asked.length === 0 ? "See all themes" : `See all ${asked.length} answers`,
  };
}

function wordsOf({ question, summary, levels }: Theme): readonly string[] {
  return [question, summary, ...levels.map(({ line }) => line)];
}

/** Why there is nothing to answer now, in words. */
function closedInWords({ decided, recusal, round, answer }: OwnTheme, framework: Framework): { readonly title: string; readonly text: string } {
  if (decided.leftOutReason !== null) return { title: "The board does not score this theme this year", text: decided.leftOutReason };
  if (recusal !== null) return { title: "You do not answer this theme", text: recusal };
  if (round === null) return { title: "This theme has not been asked yet", text: "The trust lead opens all themes together." };
  return {
    title: "The round has closed",
    text: answer === null ? "You gave no answer here." : `You answered: ${answerInWords(answer.choice, framework.scale)}.`,
  };
}
