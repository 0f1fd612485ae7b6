import { expect, test } from "vitest";
import type { Seat } from "../../../app/core/assessment/seat";
import { planSeats } from "../../../app/core/assessment/seat-plan";
import { seatsFormSchema, type SeatLine } from "../../../app/core/assessment/seats-form";

const seat = (id: string, personId: string | null): Seat => ({ id, title: id, kind: "voting", isExecutive: true, personId, leftOn: null });
const line = (id: string | null, title: string, email: string | null = null): SeatLine => ({ id, title, kind: "voting", isExecutive: true, email });
const PEOPLE = new Map([["chair@northmoor.example", "p1"], ["ceo@northmoor.example", "p2"]]);

test("new seats are added, known ones changed, missing ones leave", () => {
  const plan = planSeats([line("a", "Chair", "chair@northmoor.example"), line(null, "Chief executive")], [seat("a", "p1"), seat("b", null)], PEOPLE, false);
  expect(plan).toMatchObject({ ok: true, value: { save: [{ id: "a", title: "Chair", personId: "p1" }, { id: null, title: "Chief executive", personId: null }], leave: ["b"] } });
});

test("before answering opens a seat may change hands and stays the same seat", () => {
  const plan = planSeats([line("a", "Chair", "ceo@northmoor.example")], [seat("a", "p1")], PEOPLE, false);
  expect(plan).toMatchObject({ ok: true, value: { save: [{ id: "a", personId: "p2" }], leave: [] } });
});

test("once members answer a seat that changes hands leaves, and a new one takes its place", () => {
  const plan = planSeats([line("a", "Chair", "ceo@northmoor.example")], [seat("a", "p1")], PEOPLE, true);
  expect(plan).toMatchObject({ ok: true, value: { save: [{ id: null, personId: "p2" }], leave: ["a"] } });
});

test("once members answer a seat that keeps its holder may be renamed", () => {
  const plan = planSeats([line("a", "Acting chair", "chair@northmoor.example")], [seat("a", "p1")], PEOPLE, true);
  expect(plan).toMatchObject({ ok: true, value: { save: [{ id: "a", title: "Acting chair" }], leave: [] } });
});

test("a seat of another board, a stranger, and one person on two seats are refused", () => {
  expect(planSeats([line("x", "Chair")], [seat("a", null)], PEOPLE, false)).toEqual({ ok: false, code: "unknown-seat" });
  expect(planSeats([line("a", "Chair"), line("a", "Chair too")], [seat("a", null)], PEOPLE, false)).toEqual({ ok: false, code: "unknown-seat" });
  expect(planSeats([line(null, "Chair", "who@elsewhere.example")], [], PEOPLE, false)).toEqual({ ok: false, code: "unknown-person" });
  expect(planSeats([line(null, "A", "ceo@northmoor.example"), line(null, "B", "ceo@northmoor.example")], [], PEOPLE, false)).toEqual({ ok: false, code: "one-person-two-seats" });
});

test("a line without a title is no seat, and a title given twice is told apart", () => {
  const lines = [{ title: " ", kind: "voting" }, { title: "Chair", kind: "voting", isExecutive: "yes" }, { title: "chair", kind: "observer" }];
  expect(seatsFormSchema.safeParse({ seats: lines.slice(0, 2) }).data?.seats).toEqual([{ id: null, title: "Chair", kind: "voting", isExecutive: true, email: null }]);
  expect(seatsFormSchema.safeParse({ seats: lines }).error?.issues.map(({ path }) => path)).toEqual([["seats", 2, "title"]]);
});
