import type { Result } from "../core/result";
import { decideOnTheme, type ThemePlace, type ThemeRefusal } from "./decide-on-theme";
import type { Tools } from "./tools";

/** Leaves a theme out, with a reason, before members are asked. */
export function leaveThemeOut(tools: Tools, place: ThemePlace, reason: string): Promise<Result<"decided", ThemeRefusal>> {
  return decideOnTheme(tools, place, { before: "answering", action: "theme-left-out", change: { leftOutReason: reason } });
}

/** Brings a theme back that was left out, before members are asked. */
export function bringThemeBack(tools: Tools, place: ThemePlace): Promise<Result<"decided", ThemeRefusal>> {
  return decideOnTheme(tools, place, { before: "answering", action: "theme-taken-in", change: { leftOutReason: null } });
}
