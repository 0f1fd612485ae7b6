import type { Keeping } from "../ui/pages/answer-keeping";
import type { AnswerListPageProps } from "../ui/pages/answer-list-page";
import type { AnswerThemePageProps } from "../ui/pages/answer-theme-page";
import { paths } from "../web/paths";
import { isOpen, type OwnTheme } from "./own-answer";

/** What a phone keeps of a seat's pages for a time without a network: the themes that are open to it, and the list. */
export function keepingOf(assessmentId: string, themes: readonly OwnTheme[]): Keeping {
  const open = themes.filter(isOpen).map(({ theme }) => paths.answer(assessmentId, theme.id));
  return { list: paths.answers(assessmentId), pages: open.length === 0 ? [] : [paths.answers(assessmentId), ...open] };
}

/**
 * A theme's page as a phone may keep it: the question and an empty form. Nothing that was answered is on it, nor the
 * evidence, nor which themes have an answer: a phone is found by others, and answers are deleted at approval.
 * @returns null when there is nothing to answer, and so nothing to keep.
 */
export function keptAnswerTheme(page: AnswerThemePageProps): AnswerThemePageProps | null {
  const { form, keeping } = page;
  if (form === null) return null;
  const own = form.action;
  const next = keeping.pages[keeping.pages.indexOf(own) + 1] ?? keeping.list;
  const { commandId, baseRevision, round, seat } = form.fields;
  return {
    ...page,
    frame: frameOf(page),
    isKept: true,
    bar: null,
    before: null,
    stored: null,
    afterwards: null,
    roomHref: null,
    form: { ...form, fields: { choice: "", confidence: "", reason: "", isReasonPrintable: "", commandId, baseRevision, round, seat }, isSaved: false, goOn: next === keeping.list ? "See all themes" : "Next question" },
    nextHref: next,
    allText: "See all themes",
  };
}

/** A seat's list as a phone may keep it: the themes, and not whether or what was answered. */
export function keptAnswerList(page: AnswerListPageProps): AnswerListPageProps | null {
  const { keeping } = page;
  if (keeping.pages.length === 0) return null;
  return {
    ...page,
    frame: frameOf(page),
    isKept: true,
    title: "Your answers",
    sentence: null,
    next: null,
    sealed: null,
    roomHref: null,
    lenses: page.lenses.map((lens) => ({
      ...lens,
      themes: lens.themes.map((theme) => ({ ...theme, href: theme.href !== null && keeping.pages.includes(theme.href) ? theme.href : null, state: "", isAnswered: false })),
    })),
  };
}

/** Nothing around it leads anywhere without a network. */
function frameOf({ frame: { organisation, homeHref } }: Pick<AnswerThemePageProps, "frame">): AnswerThemePageProps["frame"] {
  return { homeHref, ...(organisation === undefined ? {} : { organisation }) };
}
