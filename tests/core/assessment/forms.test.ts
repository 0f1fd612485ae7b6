import { expect, test } from "vitest";
import { agreeFormSchema } from "../../../app/core/assessment/agree-form";
import { approvalFormSchema, consideredFormSchema } from "../../../app/core/assessment/decision-forms";
import { releaseFormSchema } from "../../../app/core/assessment/release-form";
import { startFormSchema } from "../../../app/core/assessment/start-form";
import { targetFormSchema, tickFormSchema } from "../../../app/core/assessment/theme-forms";
import { postFormSchema } from "../../../app/core/asks/post";
import { groupMemberSchema, newSystemSchema, settleMembershipSchema } from "../../../app/core/organisations/membership-forms";
import type { z } from "zod";

/** What a form is told, by field. */
function faults(schema: z.ZodType, input: unknown): Record<string, string> {
  const issues = schema.safeParse(input).error?.issues ?? [];
  return Object.fromEntries(issues.map(({ path, message }) => [path.join("."), message]));
}

test("a blank agree form names both things the chair must give", () => {
  expect(faults(agreeFormSchema, { level: "", rationale: " ", baseRevision: "0" })).toEqual({
    level: "Choose the level the board agreed",
    rationale: "Write why the board agreed this level",
  });
});

test("blank different views are left out, one with a holder and no words is asked for them", () => {
  const form = { level: "3", rationale: "Half of the wards.", baseRevision: "0" };
  expect(agreeFormSchema.parse({ ...form, differentViews: [{ text: "" }, { text: "I saw less.", holder: "", statedLevel: "2" }] })).toEqual({
    level: 3,
    rationale: "Half of the wards.",
    differentViews: [{ text: "I saw less.", holder: null, statedLevel: 2 }],
    baseRevision: 0,
  });
  expect(Object.keys(faults(agreeFormSchema, { ...form, differentViews: [{ text: "", holder: "Chief nurse" }] }))).toEqual(["differentViews.0.text"]);
});

test("a rationale has 400 characters", () => {
  expect(faults(agreeFormSchema, { level: "3", rationale: "a".repeat(401), baseRevision: "0" })).toEqual({ rationale: "Use 400 characters or fewer" });
});

test("an approval needs a real date and a minute", () => {
  expect(faults(approvalFormSchema, { approvedOn: "", minute: "", revision: "1" })).toEqual({
    approvedOn: "Give the date of the board meeting",
    minute: "Give the number of the minute, or say where it is recorded",
  });
  expect(faults(approvalFormSchema, { approvedOn: "2026-02-30", minute: "7", revision: "1" })).toEqual({ approvedOn: "Give a real date, such as 27 3 2027" });
  expect(faults(consideredFormSchema, { consideredOn: "2026-11-12", consideredBy: "Digital committee", revision: "" })).toHaveProperty("revision");
});

test.each([
  ["an ask or offer", postFormSchema, {}, "until"],
  ["a membership that a person settles", settleMembershipSchema, { intent: "settle" }, "from"],
  ["a group made by hand", newSystemSchema, {}, "from"],
  ["a trust that joins a group", groupMemberSchema, { intent: "add" }, "from"],
  ["a trust that leaves a group", groupMemberSchema, { intent: "end" }, "to"],
] as const)("a date of %s that does not exist is refused with an example in three fields; none at all with what it is for", (_, schema, fields, name) => {
  expect(faults(schema, { ...fields, [name]: "2027-02-30" })[name]).toBe("Give a real date, such as 27 3 2027");
  expect(faults(schema, { ...fields, [name]: "" })[name]).toMatch(/^Give the day/);
});

test("a target is a whole level with a reason and a date", () => {
  expect(faults(targetFormSchema, { level: "2.5", reason: "", by: "" })).toEqual({
    level: "Choose the level the trust wants to reach",
    reason: "Say why this level is right for the trust",
    by: "Give the date to reach it by",
  });
});

test("an element is met when it can be shown", () => {
  expect(faults(tickFormSchema, { state: "met", evidence: " ", baseRevision: "0" })).toEqual({ evidence: "Name the evidence: an element is met when it can be shown" });
  expect(tickFormSchema.safeParse({ state: "not-met", baseRevision: "0" }).success).toBe(true);
});

test("a release names the whole set of themes, participation and the England table have none", () => {
  const form = { systemCode: "XMV", audience: "peers", seen: "" };
  expect(releaseFormSchema.parse({ ...form, themeIds: ["a", "a"] })).toMatchObject({ wanted: ["a"], seen: [] });
  expect(releaseFormSchema.parse(form).wanted).toEqual([]);
  expect(releaseFormSchema.parse({ ...form, audience: "participation", themeIds: ["well-led"], isGiven: "yes", seen: "all" })).toMatchObject({ wanted: [null], seen: ["all"] });
  expect(releaseFormSchema.parse({ ...form, audience: "england-table", themeIds: ["well-led"] }).wanted).toEqual([]);
  expect(faults(releaseFormSchema, { ...form, audience: "everybody" })).toEqual({ audience: "Choose who may see the levels" });
});

test("a theme is left out with a reason, and only when it is ticked", () => {
  const form = { cycle: "2026-27", framework: "wgll-2021", version: "1" };
  const themes = [{ themeId: "well-led", reason: "typed and not ticked" }, { themeId: "safe-practice", isLeftOut: "yes", reason: "Run by another trust" }];
  expect(startFormSchema.parse({ ...form, themes }).themes).toEqual([{ themeId: "safe-practice", reason: "Run by another trust" }]);
  expect(faults(startFormSchema, { ...form, themes: [{ themeId: "well-led", isLeftOut: "yes" }] })).toEqual({ "themes.0.reason": "Say why the board does not score this theme" });
  expect(Object.keys(faults(startFormSchema, { ...form, cycle: "2026/27" }))).toEqual(["cycle"]);
});
