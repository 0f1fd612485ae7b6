import { themesOf, themeById } from "../core/framework/themes";
import type { Framework } from "../core/framework/framework";
import { sourceById } from "../core/framework/sources";
import type { PrimerPageProps } from "../ui/pages/primer-page";
import type { PrimersPageProps } from "../ui/pages/primers-page";
import { paths } from "../web/paths";

/** What a director may rely on, said of each kind of source. */
const KINDS = { evidence: "evidence", survey: "a survey", opinion: "opinion: a prompt, not a fact", sponsored: "sponsored: a prompt, not a fact" } as const;

type Around = "frame" | "signInHref";

/** The primers there are, by lens, in the framework's order. */
export function readPrimers(framework: Framework): Omit<PrimersPageProps, Around> {
  return { lenses: framework.lenses.map(({ id, title, themes }) => ({ id, title, themes: themes.map((theme) => ({ href: paths.primer(theme.id), title: theme.title, question: theme.question })) })) };
}

/** Two minutes on one theme; null when the framework has no such theme. */
export function readPrimer(framework: Framework, themeId: string): Omit<PrimerPageProps, Around> | null {
  const theme = themeById(framework, themeId);
  if (theme === null) return null;
  const { title, question, summary, whyItMatters, refs, levels, boardQuestions, evidenceToBring, watchOut } = theme;
  const themes = themesOf(framework);
  const after = themes[themes.findIndex(({ id }) => id === themeId) + 1] ?? null;
  return {
    title,
    question,
    summary,
    whyItMatters,
    sources: refs.flatMap((ref) => {
      const source = sourceById(framework, ref);
      return source === null ? [] : [{ id: ref, title: source.title, kind: KINDS[source.kind] }];
    }),
    levels: levels.map(({ level, line }) => ({ level, line })),
    boardQuestions,
    evidenceToBring,
    watchOut,
    framework: `${framework.title}, version ${framework.version}`,
    after: after && { href: paths.primer(after.id), title: after.title },
  };
}
