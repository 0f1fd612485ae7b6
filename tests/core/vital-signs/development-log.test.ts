import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../../app/core/calendar-date";
import { LEAST_MINUTES, logBegins, SESSIONS_SIGN, sessionsInYearTo, signByLog, whyNotCounted, type BoardSession } from "../../../app/core/vital-signs/development-log";
import { withTheLog } from "../../../app/core/vital-signs/sign-values";

const TODAY = "2026-11-23";
const session = (on: string, more: Partial<BoardSession> = {}): BoardSession => ({ id: on, on, topic: "Data", minutes: 90, isQuorate: true, roles: ["Chair"], ...more });
const day = fc.integer({ min: -900, max: 30 }).map((days) => addDays(TODAY, days));
const log = fc.array(
  fc.record({ on: day, minutes: fc.integer({ min: 1, max: 200 }), isQuorate: fc.constantFrom(true, false, null) }).map(({ on, ...more }) => session(on, more)),
  { maxLength: 12 },
);

test.each([
  [LEAST_MINUTES, true, null],
  [LEAST_MINUTES - 1, true, "too-short"],
  [LEAST_MINUTES, false, "not-quorate"],
  [LEAST_MINUTES, null, "quorum-unknown"],
] as const)("%i minutes, enough members %s: %s", (minutes, isQuorate, why) => {
  expect(whyNotCounted({ minutes, isQuorate })).toBe(why);
});

test("twelve months end on the day itself and begin the day after the same day last year, on leap days too", () => {
  const counted = (on: string, to: string) => sessionsInYearTo([session(on)], to);
  expect(["2025-11-23", "2025-11-24", TODAY, "2026-11-24"].map((on) => counted(on, TODAY))).toEqual([0, 1, 1, 0]);
  expect(["2027-02-28", "2027-03-01", "2028-02-29"].map((on) => counted(on, "2028-02-29"))).toEqual([0, 1, 1]);
  expect(["2028-02-28", "2028-02-29"].map((on) => counted(on, "2029-02-28"))).toEqual([0, 1]);
});

test("writing a session down twice, or two of one day, counts once; one more day counts one more at most", () => {
  fc.assert(
    fc.property(log, day, (sessions, to) => {
      const value = sessionsInYearTo(sessions, to);
      expect(sessionsInYearTo([...sessions, ...sessions.map((one) => ({ ...one, id: `${one.id} again`, topic: "Another" }))], to)).toBe(value);
      const more = sessionsInYearTo([...sessions, session(to)], to) - value;
      expect(more).toBe(sessions.some((one) => one.on === to && whyNotCounted(one) === null) ? 0 : 1);
    }),
  );
});

test("the sign has one value a day, the last on the day it is read, each what that day's year held; without an entry it is not known", () => {
  fc.assert(
    fc.property(log, (sessions) => {
      const values = signByLog(sessions, TODAY);
      if (logBegins(sessions, TODAY) === null) {
        expect(values).toEqual([]);
        return;
      }
      const days = values.map(({ on }) => on);
      expect(days).toEqual([...new Set(days)].toSorted());
      expect(days.at(-1)).toBe(TODAY);
      for (const { on, value } of values) expect(value).toBe(sessionsInYearTo(sessions, on));
    }),
  );
});

test("from the day the log begins its sign is the log's alone, and no other sign is touched", () => {
  const byHand = (signId: string, on: string, value: number) => ({ id: `${signId}${on}`, signId, on, value, source: "By hand", recordedBy: "lead" });
  const recorded = [byHand(SESSIONS_SIGN, "2025-06-01", 3), byHand(SESSIONS_SIGN, "2026-07-30", 9), byHand("digital-spend-share", "2026-07-30", 2)];
  const values = withTheLog(recorded, [session("2026-03-26", { minutes: 30 }), session("2026-07-30")], TODAY, "Development log");
  expect(values.map(({ signId, on, value, recordedBy }) => [signId, on, value, recordedBy])).toEqual([
    [SESSIONS_SIGN, "2025-06-01", 3, "lead"],
    ["digital-spend-share", "2026-07-30", 2, "lead"],
    [SESSIONS_SIGN, "2026-07-30", 1, null],
    [SESSIONS_SIGN, TODAY, 1, null],
  ]);
  expect(withTheLog(recorded, [], TODAY, "Development log")).toEqual(recorded);
});
