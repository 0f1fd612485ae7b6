import type { Assessment } from "../core/assessment/assessment";
import { isBefore } from "../core/assessment/assessment-state";
import { lastDayKept } from "../core/assessment/answer-retention";
import type { Seat } from "../core/assessment/seat";
import { requireFramework, type FrameworkLibrary } from "../core/framework/framework-library";
import type { Framework } from "../core/framework/framework";
import type { Viewer } from "../core/permissions/viewer";
import { answerInWords } from "../core/text/answers";
import { opening } from "../core/text/counts";
import { formatCycle } from "../core/text/cycles";
import { formatDate, formatDateWithDay } from "../core/text/dates";
import { sealingInWords } from "../core/text/takeovers";
import { progressInWords } from "../core/text/progress";
import type { Queries } from "../db/database";
import type { AnswerListPageProps } from "../ui/pages/answer-list-page";
import { findSealing } from "../db/sealed-answers";
import { findWorkshop } from "../db/workshops";
import { seatFrame, trustFrame } from "../web/frames";
import { paths } from "../web/paths";
import { keepingOf } from "./kept-answer-pages";
import { isOpen, nextOpenTheme, ownProgress, readOwnThemes, type OwnTheme } from "./own-answer";

/** All of a member's answers, to see how far they are, to check them and to go on. */
export async function readAnswerList(
  { db, frameworks }: { readonly db: Queries; readonly frameworks: FrameworkLibrary },
  { viewer, assessment, seat }: { readonly viewer: Viewer | null; readonly assessment: Assessment; readonly seat: Seat },
): Promise<AnswerListPageProps> {
  const framework = requireFramework(frameworks, assessment.framework);
  const themes = await readOwnThemes(db, assessment.id, seat.id, framework);
  const progress = ownProgress(themes);
  const next = nextOpenTheme(themes, null);
  const isAnyOpen = themes.some(isOpen);
  const sealing = await findSealing(db, seat.id);
  const workshop = await findWorkshop(db, assessment.id);
  return {
    sealed: sealing && sealingInWords(sealing),
    roomHref: workshop === null || workshop.stage === "ended" ? null : paths.room(assessment.id),
    frame: viewer === null ? seatFrame(assessment.trust, paths.answers(assessment.id)) : trustFrame(viewer, assessment.trust, { assessmentId: assessment.id, hasSeat: true, current: "My answers" }),
    quiet: `${seat.title}, assessment ${formatCycle(assessment.cycle)}`,
    title: titleOf(assessment, isAnyOpen, progress.answered, progress.themes),
    sentence: isAnyOpen ? `${progressInWords(progress)}.` : assessment.state === "preparing" ? "The trust lead opens all questions together. Until then you can read what lies behind each theme." : null,
    keptUntil: keptUntil(assessment),
    canChangeUntil: isAnyOpen ? canChangeUntil(assessment) : null,
    next: assessment.state === "preparing" ? { href: paths.primers(), text: "Read about the themes" } : next && { href: paths.answer(assessment.id, next.theme.id), text: progress.answered === 0 ? "Start" : "Next question" },
    lenses: framework.lenses.map((lens) => ({
      id: lens.id,
      title: lens.title,
      themes: themes.filter(({ theme }) => lens.themes.some(({ id }) => id === theme.id)).map((own) => rowOf(own, assessment.id, framework)),
    })),
    seatId: seat.id,
    keeping: keepingOf(assessment.id, themes),
  };
}

function titleOf({ state }: Assessment, isAnyOpen: boolean, answered: number, asked: number): string {
  if (state === "preparing") return "Answering has not opened yet";
  if (!isAnyOpen) return isBefore(state, "revealed") ? "The first round has closed" : "Your answers are in";
  return answered === asked ? "You have answered everything" : "Your answers";
}

function rowOf(own: OwnTheme, assessmentId: string, framework: Framework): AnswerListPageProps["lenses"][number]["themes"][number] {
  const { theme, decided, recusal, round, answer } = own;
  const row = { id: theme.id, title: theme.title, question: theme.question };
  if (decided.leftOutReason !== null) return { ...row, href: null, state: `Left out this year: ${decided.leftOutReason}`, isAnswered: false };
  if (recusal !== null) return { ...row, href: null, state: `You do not answer this: ${recusal}`, isAnswered: false };
  if (round === null) return { ...row, href: null, state: "Not asked yet", isAnswered: false };
  const again = round.number > 1 && round.state === "open" ? "Asked again. " : "";
  const said = answer === null ? "No answer" : opening(answerInWords(answer.choice, framework.scale));
  return { ...row, href: paths.answer(assessmentId, theme.id), state: `${again}${said}`, isAnswered: answer !== null };
}

/** Until when an open answer can be changed, in words. */
export function canChangeUntil({ workshopOn, state }: Assessment): string {
  if (workshopOn === null || state !== "answering") return "You can change it until the facilitator closes the round.";
  return `You can change it until the workshop opens: ${formatDateWithDay(workshopOn)}.`;
}

/** When individual answers are deleted, in words. */
function keptUntil({ openedOn, answersDeletedAt, holdReason }: Assessment): string {
  if (answersDeletedAt !== null) return "Individual answers have been deleted. How many chose each level stays.";
  if (holdReason !== null) return `The trust lead keeps individual answers for now: ${holdReason}`;
  const until = openedOn === null ? "90 days after answering opens" : `on ${formatDate(lastDayKept(openedOn))}`;
  return `Individual answers are deleted when the board approves the levels, or ${until} if that is sooner.`;
}
