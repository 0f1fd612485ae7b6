import { expect, test } from "vitest";
import { acceptAnswer } from "../../../app/core/assessment/accept-answer";
import { closeRound, type SeatAnswer } from "../../../app/core/assessment/close-round";
import { compareGroupMedians } from "../../../app/core/disclosure/group-medians";
import { progressOf } from "../../../app/core/disclosure/progress";
import { discloseReasons, reasonsForPaper } from "../../../app/core/disclosure/reasons";
import { mayAskAgain } from "../../../app/core/disclosure/round";
import { discloseSpread } from "../../../app/core/disclosure/spread";
import { spreadForPaper } from "../../../app/core/disclosure/spread-in-paper";
import { hasStandingOut } from "../../../app/core/disclosure/standing-out";
import type { Level } from "../../../app/core/scoring/level";
import { revealed } from "./rounds";

// The rules of the room beside the one function of the spread (spread.test.ts): each as a check that its mutants must fail.

const OURS = { acceptAnswer, closeRound, compareGroupMedians, progressOf, discloseReasons, reasonsForPaper, mayAskAgain, spreadForPaper, hasStandingOut };
type Rules = typeof OURS;

const says = (seatId: string, level: Level, reason: string | null = null, isReasonPrintable = false): SeatAnswer => ({ seatId, choice: { kind: "level", level }, reason, isReasonPrintable });
const BOARD = [says("a", 2, "Gamma"), says("b", 4, "Alpha", true), says("c", 3, "Beta"), says("d", 3)];
const SEATS = ["a", "b", "c", "d"];
const IDS = ["5", "3", "9", "1"];
const reasons = (count: number) => Array.from({ length: count }, (_, n) => ({ text: `reason ${n}`, isPrintable: n === 1 }));
const seat = (seatId: string, hasAnswered: boolean) => ({ seatId, hasAnswered });
const arriving = { seat: { kind: "voting", leftOn: null, isRecused: false }, round: "open", takenRevision: null, storedRevision: null, baseRevision: 0 } as const;
const alike = (one: unknown, two: unknown) => JSON.stringify(one) === JSON.stringify(two);

/** Each rule of methods.md, as something that holds or does not. */
const CHECKS: Readonly<Record<string, (rules: Rules) => boolean>> = {
  "2 groups": ({ compareGroupMedians: compare }) => {
    const enough = { executives: [0, 0, 5, 0, 0], nonExecutives: [0, 5, 0, 0, 0] };
    const few = { executives: [0, 0, 5, 0, 0], nonExecutives: [0, 4, 0, 0, 0] };
    return compare([enough]) === null && compare([enough, few]) === null && alike(compare([enough, enough]), { lowerOn: 2, themes: 2 });
  },
  "3 absent": ({ closeRound: close }) => alike(close({ answers: BOARD, seatIds: ["a", "b", "c"], answeredBefore: [] }, IDS).counts.tally, [0, 1, 1, 1, 0]),
  "3 changed": ({ closeRound: close }) => alike(close({ answers: BOARD.slice(1), seatIds: SEATS, answeredBefore: [new Set(SEATS), new Set(["b", "c", "d", "e"])] }, IDS).seatsChangedSince, [1, 1]),
  "4 asked": ({ mayAskAgain: may }) => alike([0, 1, 2, 3, 4].map(may), [true, true, true, false, false]),
  "5 progress": ({ progressOf: progress }) => alike(progress([seat("a", true), seat("b", false)]), { answered: 1, seats: 2 }) && alike(progress([seat("b", false), seat("a", true)]), progress([seat("a", false), seat("b", true)])),
  "6 late": ({ acceptAnswer: take }) => (["closed", "revealed"] as const).every((round) => !take({ ...arriving, round }).ok) && alike(take({ ...arriving, round: "revealed", takenRevision: 2 }), { ok: true, value: { kind: "repeat", revision: 2 } }),
  "7 order": ({ closeRound: close }) => {
    const closed = close({ answers: BOARD, seatIds: SEATS, answeredBefore: [] }, IDS);
    const turned = close({ answers: BOARD.toReversed(), seatIds: SEATS.toReversed(), answeredBefore: [] }, IDS);
    return alike(closed, turned) && alike(closed.reasons.map(({ id }) => id), closed.reasons.map(({ id }) => id).toSorted()) && !SEATS.some((id) => JSON.stringify(closed).includes(`"${id}"`));
  },
  "9 reasons": ({ discloseReasons: show, reasonsForPaper: print, closeRound: close }) =>
    alike([0, 1, 2, 3, 4].map((count) => show("revealed", reasons(count)).length), [0, 0, 0, 3, 4]) &&
    show("closed", reasons(3)).length === 0 &&
    alike(print("revealed", reasons(3)), ["reason 1"]) &&
    alike(print("revealed", reasons(2)), []) &&
    close({ answers: BOARD.slice(0, 2), seatIds: SEATS, answeredBefore: [] }, IDS).reasons.length === 0 &&
    close({ answers: BOARD, seatIds: SEATS, answeredBefore: [] }, IDS).reasons.every((reason) => Object.keys(reason).toSorted().join() === "id,isPrintable,text"),
  "10 paper": ({ spreadForPaper: print }) => {
    const [shown, few, hidden] = [discloseSpread(revealed([0, 3, 5, 2, 0], { cantJudge: 4 }), false), discloseSpread(revealed([0, 2, 2, 0, 0]), false), discloseSpread(revealed([0, 3, 5, 2, 0], { seatsChangedSince: [2] }), false)];
    return alike(print([shown]), { seats: 14, answered: 14, median: 3, word: "broad-agreement" }) && alike(print([few]), { seats: 4, answered: 4, median: null, word: null }) && print([hidden]) === null;
  },
  "12 warning": ({ hasStandingOut: warns }) => {
    const [usual, unanimous, alone] = [revealed([0, 3, 5, 2, 0], { state: "closed" }), revealed([0, 0, 9, 0, 0], { state: "closed" }), revealed([1, 0, 5, 3, 0], { state: "closed" })];
    const open = { ...unanimous, state: "open" } as const;
    return alike([[usual], [usual, unanimous], [alone, usual], [unanimous, open]].map(warns), [false, true, true, false]);
  },
};

/** What each rule would be if somebody got it wrong. */
const MUTANTS: readonly (readonly [rule: keyof typeof CHECKS, what: string, mutant: Partial<Rules>])[] = [
  ["2 groups", "splits a single theme by group", { compareGroupMedians: (themes) => (themes.length === 1 ? { lowerOn: 1, themes: 1 } : compareGroupMedians(themes)) }],
  ["2 groups", "counts over the themes that have enough and leaves the others out", { compareGroupMedians: (themes) => compareGroupMedians(themes.filter(({ nonExecutives }) => nonExecutives.some((count) => count > 4))) ?? { lowerOn: 1, themes: 1 } }],
  ["3 absent", "counts what an absent member answered beforehand", { closeRound: (round, ids) => closeRound({ ...round, seatIds: SEATS }, ids) }],
  ["3 changed", "keeps no change of seats", { closeRound: (round, ids) => ({ ...closeRound(round, ids), seatsChangedSince: [] }) }],
  ["3 changed", "looks at the round before only", { closeRound: (round, ids) => closeRound({ ...round, answeredBefore: round.answeredBefore.slice(-1) }, ids) }],
  ["4 asked", "asks a fourth time", { mayAskAgain: (rounds) => mayAskAgain(rounds - 1) }],
  ["5 progress", "tells who has answered", { progressOf: (seats) => ({ ...progressOf(seats), who: seats.filter(({ hasAnswered }) => hasAnswered).map(({ seatId }) => seatId) }) }],
  ["5 progress", "lists seats as they came", { progressOf: (seats) => ({ ...progressOf(seats), inOrder: seats.map(({ hasAnswered }) => hasAnswered) }) }],
  ["6 late", "takes an answer between the close and the reveal", { acceptAnswer: (one) => acceptAnswer({ ...one, round: one.round === "closed" ? "open" : one.round }) }],
  ["6 late", "takes an answer into a revealed round", { acceptAnswer: (one) => acceptAnswer({ ...one, round: one.round === "revealed" ? "open" : one.round }) }],
  ["6 late", "no longer knows a write it has taken, after the close", { acceptAnswer: (one) => acceptAnswer({ ...one, takenRevision: one.round === "open" ? one.takenRevision : null }) }],
  ["7 order", "keeps the reasons in the order in which they came", { closeRound: (round, ids) => ({ ...closeRound(round, ids), reasons: round.answers.flatMap(({ reason, isReasonPrintable }, n) => (reason === null ? [] : [{ id: ids[n] ?? "", text: reason, isPrintable: isReasonPrintable }])) }) }],
  ["7 order", "names a reason after its seat", { closeRound: (round, ids) => ({ ...closeRound(round, ids), reasons: round.answers.flatMap(({ seatId, reason }) => (reason === null ? [] : [{ id: seatId, text: reason, isPrintable: false }])).toSorted((a, b) => (a.id < b.id ? -1 : 1)) }) }],
  ["9 reasons", "shows two reasons", { discloseReasons: (state, given) => (state === "revealed" && given.length >= 2 ? given : []) }],
  ["9 reasons", "shows reasons before the reveal", { discloseReasons: (_, given) => discloseReasons("revealed", given) }],
  ["9 reasons", "prints a reason whose author did not let it", { reasonsForPaper: (state, given) => discloseReasons(state, given).map(({ text }) => text) }],
  ["9 reasons", "prints the one of two that its author lets be printed", { reasonsForPaper: (_, given) => given.filter(({ isPrintable }) => isPrintable).map(({ text }) => text) }],
  ["9 reasons", "keeps the level beside a reason", { closeRound: (round, ids) => ({ ...closeRound(round, ids), reasons: closeRound(round, ids).reasons.map((reason) => ({ ...reason, level: 3 })) }) }],
  ["10 paper", "prints who can't judge", { spreadForPaper: (rounds) => (spreadForPaper(rounds) === null ? null : { ...spreadForPaper(rounds), cantJudge: 4 } as never) }],
  ["10 paper", "prints the distribution", { spreadForPaper: (rounds) => (spreadForPaper(rounds) === null ? null : { ...spreadForPaper(rounds), tally: [0, 3, 5, 2, 0] } as never) }],
  ["10 paper", "prints a round that the room may not see", { spreadForPaper: (rounds) => spreadForPaper(rounds) ?? { seats: 10, answered: 10, median: 3, word: "broad-agreement" } }],
  ["12 warning", "warns while answers can still change", { hasStandingOut: (rounds) => hasStandingOut(rounds.map((round) => ({ ...round, state: "closed" }))) }],
  ["12 warning", "keeps quiet about one alone", { hasStandingOut: (rounds) => rounds.every(({ state }) => state !== "open") && rounds.some(({ counts }) => counts.tally.filter((count) => count > 0).length === 1) }],
  ["12 warning", "warns of everything", { hasStandingOut: () => true }],
];

test.each(Object.entries(CHECKS))("rule %s holds", (_, holds) => {
  expect(holds(OURS)).toBe(true);
});

test.each(MUTANTS)("rule %s: what %s is caught", (rule, _, mutant) => {
  expect(CHECKS[rule]?.({ ...OURS, ...mutant })).toBe(false);
});

test("every rule has a mutant", () => {
  expect(new Set(MUTANTS.map(([rule]) => rule))).toEqual(new Set(Object.keys(CHECKS)));
});
