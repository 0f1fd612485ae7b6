import { describe, expect, test } from "vitest";
import { actionFormSchema } from "../../../app/core/actions/action-form";
import { carriedTargets } from "../../../app/core/actions/carry-over";
import { overCapacity } from "../../../app/core/actions/priorities";
import { balanceInWords, kindsInWords, capacityInWords, formatReading, needInWords, openActionsInWords } from "../../../app/core/text/actions";

const typed = { what: "Remove the last systems", ownerRole: "Chief nurse", kind: "technology", benefit: { measure: "" } };

describe("a form", () => {
  test("without an outcome measure can be saved, and blanks are null, never nought", () => {
    expect(actionFormSchema.parse({ ...typed, pounds: "", people: " ", dueOn: "" })).toMatchObject({ pounds: null, people: null, dueOn: null, benefit: null, isPublic: false, themes: [] });
  });
  test("takes pounds as people write them, and half posts", () => {
    expect(actionFormSchema.parse({ ...typed, pounds: "£1,250,000", people: "2.5" })).toMatchObject({ pounds: 1_250_000, people: 2.5 });
    expect(actionFormSchema.safeParse({ ...typed, people: "0.3" }).success).toBe(false);
    expect(actionFormSchema.safeParse({ ...typed, pounds: "1e9" }).success).toBe(false);
  });
  test("refuses numbers without a measure, and a target that is the start", () => {
    expect(actionFormSchema.safeParse({ ...typed, benefit: { measure: "", baseline: "3" } }).error?.issues[0]?.path).toEqual(["benefit", "measure"]);
    expect(actionFormSchema.safeParse({ ...typed, benefit: { measure: "Log-ins", baseline: "3", target: "3" } }).error?.issues[0]?.path).toEqual(["benefit", "target"]);
  });
  test("refuses a leap day that there is not", () => {
    expect(actionFormSchema.safeParse({ ...typed, dueOn: "2027-02-29" }).success).toBe(false);
    expect(actionFormSchema.safeParse({ ...typed, dueOn: "2028-02-29" }).success).toBe(true);
  });
});

describe("words", () => {
  test("a lop-sided plan is named", () => {
    expect(balanceInWords({ technology: 5, process: 2, culture: 1, skills: 1 })).toBe("More than half is technology. Is that where the change is needed?");
    expect(balanceInWords({ technology: 3, process: 1, culture: 1, skills: 0 })).toBe("More than half is technology. Nothing is about skills. Is that where the change is needed?");
    expect(balanceInWords({ technology: 4, process: 0, culture: 0, skills: 0 })).toBe("All of it is technology. Is that where the change is needed?");
    expect(balanceInWords({ technology: 1, process: 1, culture: 1, skills: 1 })).toBeNull();
    expect(balanceInWords({ technology: 2, process: 0, culture: 0, skills: 0 })).toBeNull();
  });
  test("what kind of change the actions are stands in one sentence, and what is lop-sided after it", () => {
    expect(kindsInWords({ technology: 4, process: 1, culture: 0, skills: 1 })).toBe("Of the actions, four are technology, one process and one skills. More than half is technology. Nothing is about culture. Is that where the change is needed?");
    expect(kindsInWords({ technology: 1, process: 1, culture: 1, skills: 1 })).toBe("Of the actions, one is technology, one process, one culture and one skills.");
  });
  test("more than the capacity is said in words", () => {
    const need = { people: 7.5, pounds: 400_000, peopleUnknown: 1, poundsUnknown: 0 };
    const capacity = { people: 6, pounds: 500_000 };
    expect(capacityInWords(3, capacity, overCapacity(capacity, need), need)).toBe("More than we can do: three actions take 1.5 people more than there is.");
    const roomy = { people: 8, pounds: null };
    expect(capacityInWords(3, roomy, overCapacity(roomy, need), need)).toBe("Three actions fit what there is, by what is known of them.");
    expect(capacityInWords(3, roomy, overCapacity(roomy, need), { ...need, peopleUnknown: 0 })).toBe("Three actions fit what there is.");
    expect(needInWords(3, need)).toBe("7.5 people and £400,000; people not known for one");
    expect(needInWords(6, { people: 8.5, pounds: 0, peopleUnknown: 1, poundsUnknown: 6 })).toBe("8.5 people; people not known for one; cost not known");
  });
  test("readings carry their unit", () => {
    expect(formatReading(38, { unit: "%", decimals: 0 })).toBe("38%");
    expect(formatReading(20, { unit: "minutes", decimals: 0 })).toBe("20 minutes");
    expect(formatReading(null, { unit: "%", decimals: 0 })).toBe("–");
  });
  test("the open list in one sentence", () => {
    expect(openActionsInWords({ open: 9, late: 1, soon: 2, unmeasured: 1 })).toBe("One is late, two fall due within four weeks and one has no outcome measure yet.");
  });
});

test("targets are carried where the question is the same, and nowhere else", () => {
  const target = { level: 4, reason: "Results every quarter", by: "2028-03-31" } as const;
  const before = ["well-led", "old-name", "changed", "gone"].map((themeId) => ({ themeId, target }));
  const carried = carriedTargets(before, [
    { kind: "comparable", from: "well-led", to: "well-led" },
    { kind: "renamed", from: "old-name", to: "new-name" },
    { kind: "changed", from: "changed", to: "changed", why: "Asks more" },
    { kind: "dropped", from: "gone", to: null, why: "Merged" },
    { kind: "new", from: null, to: "fresh", why: "New" },
  ]);
  expect([...carried.keys()]).toEqual(["well-led", "new-name"]);
  expect(carriedTargets(before, null).size).toBe(0);
});
