import type { TargetForm } from "../core/assessment/theme-forms";
import type { Result } from "../core/result";
import { decideOnTheme, type ThemePlace, type ThemeRefusal } from "./decide-on-theme";
import type { Tools } from "./tools";

/** Sets the level the trust wants to reach on a theme, or takes it back with null; until the board has approved. */
export function setTarget(tools: Tools, place: ThemePlace, target: TargetForm | null): Promise<Result<"decided", ThemeRefusal>> {
  return decideOnTheme(tools, place, { before: "approved", action: "target-set", change: { target } });
}

/** Keeps a theme out of every public paper, or lets it in; until the board has approved. */
export function setThemePrivacy(tools: Tools, place: ThemePlace, isPrivate: boolean): Promise<Result<"decided", ThemeRefusal>> {
  return decideOnTheme(tools, place, { before: "approved", action: "privacy-set", change: { isPrivate } });
}
