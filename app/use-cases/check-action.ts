import type { ActionWords } from "../core/actions/action";
import { requireFramework, type FrameworkLibrary, type FrameworkRef } from "../core/framework/framework-library";
import { themeById } from "../core/framework/themes";
import { accept, refuse, type Result } from "../core/result";
import { listPossibleOwners } from "../db/action-owners";
import type { Queries } from "../db/database";

export type ActionRefusal = "unknown-theme" | "unknown-person";

type Place = { readonly frameworks: FrameworkLibrary; readonly framework: FrameworkRef; readonly trustCode: string; readonly today: string; readonly before: ActionWords | null };

/**
 * Whether an action names themes and statements of its framework, and a person with a role at the trust today. What it named before
 * may stay: people leave, and their actions do not change for it. A statement of a theme that is not named is dropped with it.
 */
export async function checkAction(db: Queries, { frameworks, framework, trustCode, today, before }: Place, words: ActionWords): Promise<Result<"sound", ActionRefusal>> {
  const version = requireFramework(frameworks, framework);
  const isKnown = words.themes.every(({ themeId, statementId }) => {
    if (before?.themes.some((theme) => theme.themeId === themeId && theme.statementId === statementId)) return true;
    const theme = themeById(version, themeId);
    return theme !== null && (statementId === null || theme.statements.some(({ id }) => id === statementId));
  });
  if (!isKnown) return refuse("unknown-theme");
  if (words.personId === null || words.personId === before?.personId) return accept("sound");
  const owners = await listPossibleOwners(db, trustCode, today);
  return owners.some(({ id }) => id === words.personId) ? accept("sound") : refuse("unknown-person");
}
