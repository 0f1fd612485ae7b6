import type { ActionWords } from "../../../app/core/actions/action";
import { writeWords } from "../../../app/core/actions/action-words";
import { firstDayOf } from "../../../app/core/cycle";
import { addDays } from "../../../app/core/calendar-date";
import { opaqueId } from "../opaque-id";
import { assessmentIdOf } from "../write-approved";
import type { Assessing } from "./write-assessment";
import type { Rows } from "./rows";

const WHAT = ["Remove the last unsupported systems", "Name a champion on every ward", "One sign-in for clinicians", "Train every board member", "Publish a plan for shared records", "Measure how long a log-in takes", "Move the service desk to seven days", "Let patients see their letters"];

/** What an approved assessment promised, with a benefit and a reading each; older promises are done. */
export function addActions(rows: Rows, { trust, cycle, place, themes, size, chance }: Assessing): void {
  const assessmentId = assessmentIdOf(trust.code, cycle);
  for (let n = 0; n < size.actions; n += 1) {
    const id = opaqueId(assessmentId, "action", n);
    const dueOn = addDays(firstDayOf(cycle), 300 + chance.below(300));
    const theme = themes[n % themes.length];
    const addedAt = new Date(`${firstDayOf(cycle)}T12:00:00Z`);
    const words: ActionWords = {
      what: `${chance.oneOf(WHAT)} (${n + 1})`, ownerRole: "Chief digital and information officer", personId: null, dueOn, kind: chance.oneOf(["technology", "process", "culture", "skills"] as const),
      themes: theme === undefined ? [] : [{ themeId: theme.id, statementId: null }], pounds: 10_000 * chance.below(40), people: 1 + chance.below(4), bafReference: null,
      status: place < size.cycles - 2 ? chance.oneOf(["done", "stopped"] as const) : chance.oneOf(["not-begun", "under-way"] as const), notes: null, lessons: null, isPublic: true,
      benefit: { measure: "Minutes a log-in takes", unit: "minutes", decimals: 0, baseline: 20, baselineOn: firstDayOf(cycle), target: 5, targetOn: dueOn, owner: null, status: "too-early" },
    };
    const { themes: about, benefit, ...columns } = words;
    rows.add("action", { id, trustCode: trust.code, assessmentId, addedAt, ...columns, revision: 1 });
    rows.add("actionTheme", ...about.map((one, position) => ({ actionId: id, position, ...one })));
    if (benefit !== null) rows.add("benefit", { actionId: id, ...benefit });
    rows.add("benefitReading", { id: opaqueId(id, "reading"), actionId: id, on: firstDayOf(cycle), value: 5 + chance.below(15), evidence: null, recordedBy: `national-lead-${trust.code}`, recordedAt: addedAt });
    rows.add("actionRevision", { actionId: id, revision: 1, words: writeWords(words), changedBy: `national-lead-${trust.code}`, changedAt: addedAt, restores: null });
  }
}
