import { expect, test } from "vitest";
import { answerFormSchema } from "../../../app/core/assessment/answer-form";

const FORM = { choice: "3", confidence: "fairly-sure", reason: "Two wards lead their own projects.", commandId: "a1b2c3d4e5f6a7b8", baseRevision: "0", round: "1", seat: "s1" };
const read = (change: Readonly<Record<string, string | undefined>>) => answerFormSchema.safeParse({ ...FORM, ...change });
const messages = (change: Readonly<Record<string, string | undefined>>) => read(change).error?.issues.map(({ path, message }) => [path.join("."), message]);

test("an answer is a level, how sure one is, and one line of reason", () => {
  expect(read({})).toEqual({
    success: true,
    data: {
      choice: { kind: "level", level: 3 },
      confidence: "fairly-sure",
      reason: "Two wards lead their own projects.",
      isReasonPrintable: false,
      commandId: "a1b2c3d4e5f6a7b8",
      baseRevision: 0,
      round: 1,
      seat: "s1",
    },
  });
});

test("confidence and reason may be left out", () => {
  expect(read({ confidence: undefined, reason: undefined }).data).toMatchObject({ confidence: null, reason: null });
  expect(read({ confidence: "", reason: "  \n " }).data).toMatchObject({ confidence: null, reason: null });
});

test("who can't judge may say why, and is not sure of a level", () => {
  expect(read({ choice: "cant-judge" }).data).toMatchObject({ choice: { kind: "cant-judge" }, confidence: null, reason: FORM.reason });
});

test("a reason is printed when its author ticks so, and not when the box is blank or absent", () => {
  expect(["yes", "", undefined].map((isReasonPrintable) => read({ isReasonPrintable }).data?.isReasonPrintable)).toEqual([true, false, false]);
  expect(messages({ isReasonPrintable: "no" })?.map(([path]) => path)).toEqual(["isReasonPrintable"]);
});

test("skip gives no reason", () => {
  expect(read({ choice: "skip", isReasonPrintable: "yes" }).data).toMatchObject({ choice: { kind: "skip" }, confidence: null, reason: null, isReasonPrintable: false });
});

test.each([["", undefined, "0", "6", "2.5", "3 ", "-1", "none", "skip "]].flat().map((choice) => [choice]))("%j is no answer, and never becomes a number", (choice) => {
  expect(messages({ choice })).toEqual([["choice", "Choose a level, can’t judge or skip"]]);
});

test("a reason is one line of plain text: breaks become spaces, what shows nothing is gone, markup stays words", () => {
  expect(read({ reason: " One\r\n two\u0000\u202e\u2028three <b>four</b> " }).data?.reason).toBe("One two three <b>four</b>");
});

test("a reason has 280 characters, counted after tidying", () => {
  expect(read({ reason: `${"a".repeat(280)}\n` }).success).toBe(true);
  expect(messages({ reason: "a".repeat(281) })).toEqual([["reason", "Use 280 characters or fewer"]]);
});

test.each([
  ["baseRevision", ""], ["baseRevision", "-1"], ["baseRevision", "1e9"], ["baseRevision", "12345678"],
  ["commandId", ""], ["commandId", "short"], ["commandId", "has space in it aaaa"], ["commandId", "a".repeat(65)],
  ["seat", ""], ["round", "4"], ["round", ""], ["confidence", "certain"],
])("a form whose %s is %j is refused by that field", (field, value) => {
  expect(messages({ [field]: value })?.map(([path]) => path)).toEqual([field]);
});
