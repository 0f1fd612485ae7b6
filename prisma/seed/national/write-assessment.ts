import { addDays } from "../../../app/core/calendar-date";
import { firstDayOf, type CycleId } from "../../../app/core/cycle";
import type { Framework, Theme } from "../../../app/core/framework/framework";
import type { Level } from "../../../app/core/scoring/level";
import { opaqueId } from "../opaque-id";
import { assessmentIdOf, roundIdOf } from "../write-approved";
import type { Chance } from "./chance";
import { inventAnswer, inventLevel, inventSeats, inventSpread } from "./invented-board";
import type { InventedTrust, NationSize } from "./nation";
import type { Rows } from "./rows";

export type Assessing = { readonly trust: InventedTrust; readonly cycle: CycleId; readonly place: number; readonly framework: Framework; readonly themes: readonly Theme[]; readonly size: NationSize; readonly chance: Chance; readonly today: string };

const REASONS = ["It works on most wards and not yet in clinics.", "I have seen it in two places only.", "The plan is there; the people are not.", "Staff tell us it saves them time.", "We could not show it to an inspector."];

/** An approved assessment: two rounds a theme, frozen, agreed levels, no answers. @returns how many answers its rounds stand for. */
export function addApproved(rows: Rows, assessing: Assessing): { readonly answers: number; readonly levels: readonly Level[] } {
  const { trust, cycle, place, themes, size, chance } = assessing;
  const id = assessmentIdOf(trust.code, cycle);
  const workshopOn = addDays(firstDayOf(cycle), 200 + chance.below(60));
  const approvedOn = addDays(workshopOn, 14);
  rows.add("assessment", {
    ...headOf(assessing), state: "approved", createdAt: noonOn(addDays(workshopOn, -42)), workshopOn, openedOn: addDays(workshopOn, -38), proposedOn: workshopOn,
    consideredOn: addDays(workshopOn, 7), consideredBy: "Digital Committee", approvedOn, approvalMinute: `${cycle.slice(2, 4)}/09`, answersDeletedAt: noonOn(approvedOn), revision: 6,
  });
  addSeats(rows, assessing);
  const levels = themes.map(() => inventLevel(chance, place));
  for (const [n, theme] of themes.entries()) {
    const level = levels[n] ?? 1;
    rows.add("assessmentTheme", { assessmentId: id, themeId: theme.id, isPrivate: theme.isPrivateByDefault, targetLevel: Math.min(5, level + 1), targetReason: "One level in two years.", targetBy: addDays(approvedOn, 700) });
    rows.add("agreedLevel", { id: opaqueId(id, theme.id, "agreed"), assessmentId: id, themeId: theme.id, level, rationale: `The line closest to us: ${theme.levels.find((one) => one.level === level)?.line ?? ""}`, elementsLevel: null, recordedBy: `national-facilitator-${trust.code}`, recordedAt: noonOn(workshopOn), revision: 1 });
    for (const number of [1, 2]) {
      const roundId = roundIdOf(id, theme.id, number);
      rows.add("round", { id: roundId, assessmentId: id, themeId: theme.id, number, state: "revealed" });
      rows.add("distribution", { roundId, ...inventSpread(chance, level, trust.seats), changedSinceFirst: number === 1 ? null : 0 });
      rows.add("revealedReason", ...Array.from({ length: size.reasons }, (_, position) => ({ id: opaqueId(roundId, position), roundId, position, text: chance.oneOf(REASONS), isPrintable: chance.inHundred(50) })));
    }
  }
  if (trust.isSharing) {
    const released = { assessmentId: id, systemCode: trust.systemCode, releasedAt: noonOn(addDays(workshopOn, 21)), releasedBy: `national-lead-${trust.code}` };
    rows.add("levelRelease", ...themes.slice(0, 7).map((theme) => ({ id: opaqueId(id, theme.id, "released"), audience: "system-lead", themeId: theme.id, ...released })));
    rows.add("levelRelease", { id: opaqueId(id, "participation"), audience: "participation", themeId: null, ...released });
  }
  return { answers: themes.length * 2 * trust.seats, levels };
}

/** An assessment under way: its first rounds are open, four of five seats have answered. @returns how many answers there are. */
export function addUnderWay(rows: Rows, assessing: Assessing): number {
  const { trust, cycle, themes, chance, place, today } = assessing;
  const id = assessmentIdOf(trust.code, cycle);
  rows.add("assessment", { ...headOf(assessing), state: "answering", createdAt: noonOn(addDays(today, -24)), openedOn: addDays(today, -20), workshopOn: addDays(today, 10), revision: 1 });
  const seatIds = addSeats(rows, assessing);
  const answers = themes.flatMap((theme) => {
    const [level, roundId] = [inventLevel(chance, place), roundIdOf(id, theme.id, 1)];
    rows.add("assessmentTheme", { assessmentId: id, themeId: theme.id, isPrivate: theme.isPrivateByDefault });
    rows.add("round", { id: roundId, assessmentId: id, themeId: theme.id, number: 1, state: "open" });
    return seatIds.filter(() => chance.inHundred(80)).map((seatId) => {
      const given = inventAnswer(chance, level);
      return { id: opaqueId("answer", seatId, theme.id), seatId, roundId, kind: given === null ? "cant-judge" : "level", level: given, confidence: "fairly-sure", reason: chance.inHundred(30) ? chance.oneOf(REASONS) : null, revision: 1 };
    });
  });
  // In the order of their ids, which tell nothing: no stored order leads back to a seat.
  rows.add("answer", ...answers.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  return answers.length;
}

function headOf({ trust, cycle, framework }: Assessing) {
  return { id: assessmentIdOf(trust.code, cycle), trustCode: trust.code, cycle, frameworkId: framework.id, frameworkVersion: framework.version };
}

function addSeats(rows: Rows, { trust, cycle }: Assessing): readonly string[] {
  const assessmentId = assessmentIdOf(trust.code, cycle);
  const seats = inventSeats(trust.seats).map((seat, position) => ({ ...seat, id: opaqueId(assessmentId, "seat", position), assessmentId, position }));
  rows.add("seat", ...seats);
  return seats.map(({ id }) => id);
}

function noonOn(date: string): Date {
  return new Date(`${date}T12:00:00Z`);
}
