import type { AgreedLevel } from "../core/assessment/agreed-level";
import type { ThemeTarget } from "../core/assessment/assessment";
import type { ScaleNames } from "../core/text/levels";
import { levelInWords } from "../core/text/levels";
import { formatDate } from "../core/text/dates";
import { formatInstant } from "../core/text/instants";
import { PRIORITY_WORDS, statedInWords } from "../core/text/actions";
import type { AgreedWhoWhen } from "../db/agreed-levels";
import type { TickRevision } from "../db/element-ticks";
import type { PriorityRevision } from "../db/priority-history";
import type { TargetRevision } from "../db/target-revisions";
import type { HistoryEntry } from "../ui/pages/history-list";

const NOBODY = "somebody no longer on record";

/** Names by person id. */
type Names = ReadonlyMap<string, string>;

/** Every target of a theme, the newest first. @param mayRestore this reader may, and it is not too late */
export function targetHistory(revisions: readonly TargetRevision[], names: Names, scale: ScaleNames, mayRestore: boolean): readonly HistoryEntry[] {
  return revisions.map(({ revision, target, changedBy, changedAt, restores }, index) => ({
    id: String(revision),
    said: restores === null ? (target === null ? "Taken back" : index === revisions.length - 1 ? "Set" : "Changed") : `Brought back target ${restores}`,
    by: changedBy === null ? NOBODY : (names.get(changedBy) ?? NOBODY),
    at: formatInstant(changedAt),
    changes: [targetInWords(target, scale)],
    restore: mayRestore && index > 0 ? { button: "Bring this target back", about: `number ${revision}`, fields: { intent: "restore-target", restores: String(revision) } } : null,
  }));
}

function targetInWords(target: ThemeTarget | null, scale: ScaleNames): string {
  return target === null ? "No target" : `${levelInWords(target.level, scale)}, by ${formatDate(target.by)}: ${target.reason}`;
}

/** Every level recorded for a theme, the newest first. @param stands the standing revision; null: this reader may not bring one back */
export function levelHistory(records: readonly AgreedWhoWhen[], names: Names, scale: ScaleNames, stands: number | null): readonly HistoryEntry[] {
  return records.map(({ revision, agreed, restores, recordedBy, recordedAt }, index) => ({
    id: String(revision),
    said: agreed === null ? "Taken back" : restores === null ? "Recorded" : `Brought back record ${restores}`,
    by: names.get(recordedBy) ?? NOBODY,
    at: formatInstant(recordedAt),
    changes: agreed === null ? ["No level"] : levelLines(agreed, scale),
    restore: stands === null || index === 0 || agreed === null ? null : { button: "Bring this level back", about: `record ${revision}`, fields: { intent: "restore", baseRevision: String(stands), restores: String(revision) } },
  }));
}

function levelLines({ level, rationale, differentViews }: AgreedLevel, scale: ScaleNames): readonly string[] {
  return [`${levelInWords(level, scale)}: ${rationale}`, ...differentViews.map(({ text, holder }) => `Different view${holder === null ? "" : `, ${holder}`}: ${text}`)];
}

/** Every word on an element, the newest first; nothing while there is one only. @param stands the standing revision; null: this reader may not bring one back */
export function tickHistory(revisions: readonly TickRevision[], names: Names, stands: number | null): readonly HistoryEntry[] {
  if (revisions.length < 2) return [];
  return revisions.toReversed().map(({ id, elementId, isMet, evidence, link, owner, tickedBy, tickedAt }, index) => ({
    id,
    said: isMet === null ? "Taken back" : isMet ? "Met" : "Not met",
    by: names.get(tickedBy) ?? NOBODY,
    at: formatInstant(tickedAt),
    changes: [evidence, link, owner === null ? null : `Kept by ${owner}`].filter((line) => line !== null),
    restore: stands === null || index === 0 || isMet === null ? null : { button: "Bring this back", about: formatInstant(tickedAt), fields: { intent: "restore", elementId, baseRevision: String(stands), restores: id } },
  }));
}

/** Every order of a cycle, the newest first, each by what it changed. @param stands the standing revision; null: this reader may not bring one back */
export function priorityHistory(revisions: readonly PriorityRevision[], names: Names, whats: ReadonlyMap<string, string>, stands: number | null): readonly HistoryEntry[] {
  return revisions.map(({ revision, plan, changedBy, changedAt, restores }, index) => {
    const before = revisions[index + 1]?.plan ?? null;
    return {
      id: String(revision),
      said: restores === null ? (before === null ? "First order" : "Changed") : `Brought back order ${restores}`,
      by: names.get(changedBy) ?? NOBODY,
      at: formatInstant(changedAt),
      changes: before === null ? [] : planChanges(before, plan, whats),
      restore: stands === null || index === 0 ? null : { button: "Bring this order back", about: `number ${revision}`, fields: { intent: "restore", revision: String(stands), restores: String(revision) } },
    };
  });
}

type Plan = PriorityRevision["plan"];

function planChanges(before: Plan, after: Plan, whats: ReadonlyMap<string, string>): readonly string[] {
  const what = (id: string) => `“${whats.get(id) ?? "An action that is gone"}”`;
  const rank = ({ items }: Plan) => items.filter(({ decision }) => decision === "do").map(({ actionId }) => actionId);
  const [was, is] = [statedInWords(before.capacity) ?? "not stated", statedInWords(after.capacity) ?? "not stated"];
  const decided = after.items.flatMap(({ actionId, decision, reason }) => {
    const earlier = before.items.find((item) => item.actionId === actionId);
    if (earlier?.decision === decision && earlier.reason === reason) return [];
    return [`${what(actionId)}: ${PRIORITY_WORDS[decision].toLowerCase()}${reason === null ? "" : `, ${reason}`}`];
  });
  const kept = new Set(rank(before).filter((id) => rank(after).includes(id)));
  const [old, fresh] = [before, after].map((plan) => rank(plan).filter((id) => kept.has(id)));
  const isMoved = (old ?? []).some((id, place) => fresh?.[place] !== id);
  return [...(was === is ? [] : [`What there is: ${was} → ${is}`]), ...decided, ...(isMoved ? [`In order: ${(fresh ?? []).map((id, place) => `${place + 1} ${what(id)}`).join(", ")}`] : [])];
}
