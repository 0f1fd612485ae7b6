import type { AgreedLevel } from "../core/assessment/agreed-level";
import type { ThemeTarget } from "../core/assessment/assessment";
import type { ScaleNames } from "../core/text/levels";
import { levelInWords } from "../core/text/levels";
import { formatDate } from "../core/text/dates";
import { formatInstant } from "../core/text/instants";
import { PRIORITY_WORDS, statedInWords } from "../core/text/actions";
import { counted, countInWords, opening } from "../core/text/counts";
import type { AgreedWhoWhen } from "../db/agreed-levels";
import type { TickRevision } from "../db/element-ticks";
import type { PriorityRevision } from "../db/priority-history";
import type { TargetRevision } from "../db/target-revisions";
import type { HistoryEntry, HistoryPart } from "../ui/pages/history-list";
import { partAt, partOf } from "../web/paging";

const NOBODY = "somebody no longer on record";

/** Entries of a history on one page. */
const ENTRIES = 20;
/** Of one element among a theme's many. */
const ELEMENT_ENTRIES = 5;
/** Lines of what one order changed; of the others it says how many. */
const CHANGES = 10;

/** Names by person id. */
type Names = ReadonlyMap<string, string>;

/**
 * The part of a history that an address asks for by `history=2`.
 *
 * @param revisions the newest first
 * @param toEntry given a revision and its place in the whole
 */
export function historyPart<T>(revisions: readonly T[], url: string, toEntry: (revision: T, index: number) => HistoryEntry, { size = ENTRIES, name = "history", at = "history" } = {}): HistoryPart {
  const { items, listed } = partOf(revisions, url, { size, name, at });
  return { entries: items.map((revision, place) => toEntry(revision, listed.first - 1 + place)), listed };
}

type Around = { readonly names: Names; readonly scale: ScaleNames };

/** Every target of a theme, the newest first. @param mayRestore this reader may, and it is not too late */
export function targetHistory(revisions: readonly TargetRevision[], url: string, { names, scale }: Around, mayRestore: boolean): HistoryPart {
  return historyPart(revisions, url, ({ revision, target, changedBy, changedAt, restores }, index) => ({
    id: String(revision),
    said: restores === null ? (target === null ? "Taken back" : index === revisions.length - 1 ? "Set" : "Changed") : `Brought back target ${restores}`,
    by: changedBy === null ? NOBODY : (names.get(changedBy) ?? NOBODY),
    at: formatInstant(changedAt),
    changes: [targetInWords(target, scale)],
    restore: mayRestore && index > 0 ? { button: "Bring this target back", about: `number ${revision}`, fields: { intent: "restore-target", restores: String(revision) } } : null,
  }), { at: "target-history" });
}

function targetInWords(target: ThemeTarget | null, scale: ScaleNames): string {
  return target === null ? "No target" : `${levelInWords(target.level, scale)}, by ${formatDate(target.by)}: ${target.reason}`;
}

/** Every level recorded for a theme, the newest first. @param stands the standing revision; null: this reader may not bring one back */
export function levelHistory(records: readonly AgreedWhoWhen[], url: string, { names, scale }: Around, stands: number | null): HistoryPart {
  return historyPart(records, url, ({ revision, agreed, restores, recordedBy, recordedAt }, index) => ({
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
export function tickHistory(revisions: readonly TickRevision[], url: string, { names, elementId: of }: { readonly names: Names; readonly elementId: string }, stands: number | null): HistoryPart {
  const known = revisions.length < 2 ? [] : revisions.toReversed();
  return historyPart(known, url, ({ id, elementId, isMet, evidence, link, owner, tickedBy, tickedAt }, index) => ({
    id,
    said: isMet === null ? "Taken back" : isMet ? "Met" : "Not met",
    by: names.get(tickedBy) ?? NOBODY,
    at: formatInstant(tickedAt),
    changes: [evidence, link, owner === null ? null : `Kept by ${owner}`].filter((line) => line !== null),
    restore: stands === null || index === 0 || isMet === null ? null : { button: "Bring this back", about: formatInstant(tickedAt), fields: { intent: "restore", elementId, baseRevision: String(stands), restores: id } },
  }), { size: ELEMENT_ENTRIES, name: `history-${of}`, at: `history-${of}` });
}

/** Which orders of a cycle an address asks for, of so many. */
export function priorityHistoryAt(count: number, url: string) {
  return partAt(count, url, { size: ENTRIES, name: "history", at: "history" });
}

/**
 * Orders of a cycle, the newest first, each by what it changed.
 *
 * @param revisions those on the page and, if there is one, the one before them
 * @param stands the standing revision; null: this reader may not bring one back
 */
export function priorityHistory(revisions: readonly PriorityRevision[], { from, to, listed }: ReturnType<typeof priorityHistoryAt>, { names, whats, stands }: { readonly names: Names; readonly whats: ReadonlyMap<string, string>; readonly stands: number | null }): HistoryPart {
  const entries = revisions.slice(0, to - from).map(({ revision, plan, changedBy, changedAt, restores }, index) => {
    const before = revisions[index + 1]?.plan ?? null;
    return {
      id: String(revision),
      said: restores === null ? (before === null ? "First order" : "Changed") : `Brought back order ${restores}`,
      by: names.get(changedBy) ?? NOBODY,
      at: formatInstant(changedAt),
      changes: before === null ? [] : inFew(planChanges(before, plan, whats)),
      restore: stands === null || from + index === 0 ? null : { button: "Bring this order back", about: `number ${revision}`, fields: { intent: "restore", revision: String(stands), restores: String(revision) } },
    };
  });
  return { entries, listed };
}

function inFew(changes: readonly string[]): readonly string[] {
  const left = changes.length - CHANGES;
  return left <= 0 ? changes : [...changes.slice(0, CHANGES), `${opening(counted(left, "more change"))}`];
}

type Plan = PriorityRevision["plan"];

function planChanges(before: Plan, after: Plan, whats: ReadonlyMap<string, string>): readonly string[] {
  const what = (id: string) => `“${whats.get(id) ?? "An action that is gone"}”`;
  const rank = ({ items }: Plan) => items.filter(({ decision }) => decision === "do").map(({ actionId }) => actionId);
  const [was, is] = [statedInWords(before.capacity) ?? "not stated", statedInWords(after.capacity) ?? "not stated"];
  const earlier = new Map(before.items.map((item) => [item.actionId, item]));
  const decided = after.items.flatMap(({ actionId, decision, reason }) => {
    const known = earlier.get(actionId);
    if (known?.decision === decision && known.reason === reason) return [];
    return [`${what(actionId)}: ${PRIORITY_WORDS[decision].toLowerCase()}${reason === null ? "" : `, ${reason}`}`];
  });
  return [...(was === is ? [] : [`What there is: ${was} → ${is}`]), ...decided, ...orderChange(rank(before), rank(after), what)];
}

/** The new order where those in both changed places: in full while it is short, else those that moved and as many as a line holds. */
function orderChange(before: readonly string[], after: readonly string[], what: (id: string) => string): readonly string[] {
  const [here, there] = [new Set(before), new Set(after)];
  const [old, fresh] = [before.filter((id) => there.has(id)), after.filter((id) => here.has(id))];
  const moved = fresh.flatMap((id, place) => (old[place] === id ? [] : [place]));
  if (moved.length === 0) return [];
  const shown = fresh.length <= CHANGES ? fresh.map((_, place) => place) : moved.slice(0, CHANGES);
  const left = fresh.length <= CHANGES ? 0 : moved.length - shown.length;
  return [`In order: ${shown.map((place) => `${place + 1} ${what(fresh[place] ?? "")}`).join(", ")}${left === 0 ? "" : `, and ${countInWords(left)} more moved`}`];
}
