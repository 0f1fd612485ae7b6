import { isOpen, type Action, type ActionWords } from "../core/actions/action";
import { evidenceOf, readingsOf } from "../core/actions/benefit";
import { dueState } from "../core/actions/due";
import { changedFields, mergeEdits } from "../core/actions/merge-edits";
import { wordsOf } from "../core/actions/words-of";
import type { CalendarDate } from "../core/calendar-date";
import { can } from "../core/permissions/permissions";
import type { Viewer } from "../core/permissions/viewer";
import { FIELD_LABELS, fieldInWords, type Names } from "../core/text/action-fields";
import { ACTION_STATUS_WORDS, BENEFIT_STATUS_WORDS, dueInWords, EVIDENCE_WORDS, formatReading } from "../core/text/actions";
import { opening } from "../core/text/counts";
import { formatCycle } from "../core/text/cycles";
import { formatDate } from "../core/text/dates";
import { formatInstant } from "../core/text/instants";
import { findRevision, listRevisions, type ActionRevision } from "../db/action-history";
import { listReadings } from "../db/action-readings";
import { findAction } from "../db/actions";
import type { Queries } from "../db/database";
import { findNames } from "../db/trust-people";
import type { ActionPageProps, EditClash } from "../ui/pages/action-page";
import type { Typed } from "../web/forms";
import { partOf } from "../web/paging";
import { paths } from "../web/paths";
import { readActionOptions, typedOf } from "./action-form";
import { actionLinks } from "./action-links";
import { benefitView } from "./action-rows";
import { historyPart } from "./histories";
import type { TrustPlace } from "./trust-place";

/** Readings of a benefit on one page. */
const READINGS = 20;

type Page = Omit<ActionPageProps, "typed" | "errors" | "clash" | "intent">;

/** One action: what it says, how it is going, what was measured, and its history. Null: the trust has none with this id. */
export async function readActionPage(db: Queries, viewer: Viewer, place: TrustPlace, { id, url, saved }: { readonly id: string; readonly url: string; readonly saved: number | null }, today: CalendarDate): Promise<Page | null> {
  const { trust, frame, titles } = place;
  const action = await findAction(db, trust.code, id);
  if (action === null) return null;
  const [revisions, readings, options] = await Promise.all([listRevisions(db, id), listReadings(db, id), readActionOptions(db, place, today)]);
  const part = partOf(readings, url, { size: READINGS, name: "readings", at: "readings" });
  const people = await findNames(db, [...revisions.flatMap(({ changedBy, words }) => [changedBy, words.personId ?? changedBy]), ...readings.map(({ recordedBy }) => recordedBy)]);
  const names: Names = { themes: titles, people };
  const [day, month, year] = [today.slice(8), today.slice(5, 7), today.slice(0, 4)].map((part) => part.replace(/^0/, ""));
  return {
    frame,
    links: actionLinks(viewer, trust.code, ""),
    action: paths.action(trust.code, id),
    quiet: `Promised in ${formatCycle(action.cycle)}`,
    title: action.what,
    sentence: sentenceOf(action, today),
    revision: action.revision,
    status: action.status,
    facts: factsOf(action, names),
    benefit: benefitView(action, today),
    measureUnit: action.benefit === null ? null : action.benefit.unit,
    shown: action.benefit === null ? null : `The readings show: ${EVIDENCE_WORDS[evidenceOf(readingsOf(action))]}.`,
    readings: part.items.map((reading) => ({
      id: reading.id,
      on: formatDate(reading.on),
      value: action.benefit === null ? String(reading.value) : formatReading(reading.value, action.benefit),
      evidence: reading.evidence,
      by: people.get(reading.recordedBy) ?? "somebody who has left",
      isWithdrawn: reading.withdrawnAt !== null,
    })),
    readingsListed: part.listed,
    history: historyOf(revisions, url, names, can(viewer, "keep-actions", trust.code) ? action.revision : null),
    saved: saved === action.revision && saved > 1 && can(viewer, "keep-actions", trust.code) ? { restores: saved - 1 } : null,
    primers: action.themes.flatMap(({ themeId }) => (place.framework.lenses.some(({ themes }) => themes.some(({ id: known }) => known === themeId)) ? [{ href: paths.primer(themeId), text: `Two minutes on ${titles.get(themeId) ?? themeId}` }] : [])),
    canKeep: can(viewer, "keep-actions", trust.code),
    options,
    values: typedOf(wordsOf(action)),
    today: { day: day ?? "", month: month ?? "", year: year ?? "" },
  };
}

/** What a page shows when two people changed an action at once: both wordings, and a form that loses neither. */
export async function readClash(db: Queries, { titles, trust }: TrustPlace, id: string, baseRevision: number, mine: ActionWords): Promise<{ readonly clash: EditClash; readonly typed: Typed } | null> {
  const [action, base, [newest]] = await Promise.all([findAction(db, trust.code, id), findRevision(db, id, baseRevision), listRevisions(db, id)]);
  if (action === null || base === null || newest === undefined) return null;
  const theirs = wordsOf(action);
  const { merged, clashes } = mergeEdits(base.words, theirs, mine);
  const people = await findNames(db, [newest.changedBy, ...[theirs.personId, mine.personId].flatMap((person) => person ?? [])]);
  const names: Names = { themes: titles, people };
  const row = (field: (typeof clashes)[number]) => ({ field: FIELD_LABELS[field], theirs: fieldInWords(field, theirs, names), yours: fieldInWords(field, mine, names) });
  return {
    clash: {
      by: people.get(newest.changedBy) ?? "Somebody who has left",
      at: formatInstant(newest.changedAt),
      both: clashes.map(row),
      taken: changedFields(base.words, theirs).filter((field) => !clashes.includes(field)).map(row),
      revision: action.revision,
    },
    typed: typedOf(merged),
  };
}

function sentenceOf(action: Action, today: CalendarDate): string {
  const due = isOpen(action) ? `, ${dueInWords(dueState(action, today), action.dueOn, today)}` : "";
  return `${ACTION_STATUS_WORDS[action.status]}${due}.`;
}

function factsOf(action: Action, names: Names): Page["facts"] {
  const words = wordsOf(action);
  const fact = (field: Parameters<typeof fieldInWords>[0]) => ({ key: FIELD_LABELS[field], value: opening(fieldInWords(field, words, names)) });
  const statements = action.themes.length === 0 ? [] : [fact("themes")];
  const known = (["personId", "pounds", "people", "bafReference", "notes", "lessons"] as const).filter((field) => words[field] !== null).map(fact);
  const benefit = action.benefit === null ? [] : [{ key: FIELD_LABELS["benefit.status"], value: BENEFIT_STATUS_WORDS[action.benefit.status] }];
  return [fact("ownerRole"), fact("dueOn"), fact("kind"), ...statements, ...known, ...benefit, fact("isPublic")];
}

/** @param stands the standing revision, on which an earlier wording is brought back; null: this reader may not */
function historyOf(revisions: readonly ActionRevision[], url: string, names: Names, stands: number | null): Page["history"] {
  return historyPart(revisions, url, ({ revision, words, changedBy, changedAt, restores }, index) => {
    const before = revisions[index + 1]?.words ?? null;
    const changes = before === null ? [] : changedFields(before, words).map((field) => `${FIELD_LABELS[field]}: ${fieldInWords(field, before, names)} → ${fieldInWords(field, words, names)}`);
    return {
      id: String(revision),
      by: names.people.get(changedBy) ?? "somebody who has left",
      at: formatInstant(changedAt),
      said: before === null ? "Added" : restores === null ? "Changed" : `Brought back wording ${restores}`,
      changes,
      restore: stands === null || index === 0 ? null : { button: "Bring this wording back", about: `number ${revision}`, fields: { intent: "restore", baseRevision: String(stands), restores: String(revision) } },
    };
  });
}
