import fc from "fast-check";
import { expect, test } from "vitest";
import { CODE_ALPHABET, formatJoinCode, makeJoinCode, readJoinCode } from "../../app/core/workshop/join-code";
import { attendanceOf } from "../../app/core/workshop/quorum";
import { roomProgress, seatsThrough } from "../../app/core/workshop/room-progress";
import { formatTimer, pauseTimer, resumeTimer, secondsLeft, startTimer } from "../../app/core/workshop/timer";
import { levelPutForward } from "../../app/core/workshop/consent-level";
import { wifiAddress } from "../../app/core/workshop/wifi-address";

const at = (seconds: number) => new Date(Date.UTC(2026, 9, 2) + seconds * 1000);

test("a code is read as people type it, and nothing else is", () => {
  expect(readJoinCode(" ktm-4r7 ")).toBe("KTM4R7");
  expect(formatJoinCode("KTM4R7")).toBe("KTM 4R7");
  for (const typed of ["", "KTM4R", "KTM4R77", "KTM0R7", "KTM1R7", "O0I1L5"]) expect(readJoinCode(typed)).toBeNull();
});

test("any even randomness makes a code that reads back, from an alphabet without look-alikes", () => {
  expect(CODE_ALPHABET).not.toMatch(/[01OILSUV5]/);
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 242 }), { minLength: 12, maxLength: 64 }), (random) => {
    const code = makeJoinCode(random);
    expect(readJoinCode(formatJoinCode(code))).toBe(code);
  }));
  expect(() => makeJoinCode([255, 255, 255])).toThrow(RangeError);
});

test("a timer runs, stands, runs on and ends at nought", () => {
  const begun = startTimer(390, at(0));
  expect(secondsLeft(begun, at(130))).toBe(260);
  const standing = pauseTimer(begun, at(130));
  expect(secondsLeft(standing, at(900))).toBe(260);
  expect(pauseTimer(standing, at(901))).toBe(standing);
  const again = resumeTimer(standing, at(900));
  expect([secondsLeft(again, at(1000)), again.seconds]).toEqual([160, 390]);
  expect(secondsLeft(again, at(9_999))).toBe(0);
  expect([formatTimer(130), formatTimer(0), formatTimer(-3)]).toEqual(["2:10", "0:00", "0:00"]);
});

test("the quorum is more than half of the voting seats, however they take part; observers are in no count", () => {
  const seat = (id: string, kind: "voting" | "non-voting" | "observer") => ({ id, kind, leftOn: null });
  const seats = [seat("a", "voting"), seat("b", "voting"), seat("c", "voting"), seat("d", "voting"), seat("e", "non-voting"), seat("f", "observer")];
  const presences = new Map([["a", "paper"], ["b", "remote"], ["c", "apologies"], ["e", "device"], ["f", "device"]] as const);
  expect(attendanceOf(seats, presences)).toEqual({ seats: 5, present: 3, votingSeats: 4, votingPresent: 2, needed: 3, isQuorate: false });
  expect(attendanceOf(seats, new Map([...presences, ["d", "tablet"]])).isQuorate).toBe(true);
});

test("a seat counts once it has answered all it answers, and one that answers nothing is not waited for", () => {
  const turnouts = [{ seatId: "a", toAnswer: 13, answered: 13 }, { seatId: "b", toAnswer: 13, answered: 12 }, { seatId: "c", toAnswer: 0, answered: 0 }];
  expect(roomProgress(turnouts)).toEqual({ answered: 1, seats: 2 });
  expect([...seatsThrough(turnouts)]).toEqual(["a"]);
});

test("a level is put forward where the median is one, and none between two", () => {
  const spread = (median: number) => ({ kind: "distribution", tally: [0, 3, 3, 0, 0], seats: 6, answered: 6, levelsGiven: 6, cantJudge: null, median, word: "broad-agreement" }) as const;
  expect([levelPutForward(spread(3)), levelPutForward(spread(2.5)), levelPutForward({ kind: "not-revealed" })]).toEqual([3, null, null]);
});

test("a Wi-Fi name with signs of its own is escaped", () => {
  expect(wifiAddress({ name: "Ward; 7:North", password: 'a"b\\c' })).toBe('WIFI:T:WPA;S:Ward\\; 7\\:North;P:a\\"b\\\\c;;');
  expect(wifiAddress({ name: "Guest", password: "" })).toBe("WIFI:T:nopass;S:Guest;;");
});
