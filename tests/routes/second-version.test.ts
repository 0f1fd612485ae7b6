import { afterAll, beforeAll, expect, test } from "vitest";
import { readFrameworks } from "../../app/content/read-frameworks";
import { findAssessment } from "../../app/db/assessments";
import { readPosition } from "../../app/page-data/position";
import { ask, sendForm } from "../support/app";
import { PROJECT_ROOT } from "../support/database";
import { openWorkedExample, type WorkedExample } from "../support/worked-example";

let example: WorkedExample;
let lead: string;
let ics: string;

beforeAll(async () => {
  example = await openWorkedExample();
  lead = await example.cookieOf("lead@valeside.example");
  ics = await example.cookieOf("ics@moorandvale.example");
});
afterAll(() => example.close());

async function read(address: string, cookie = lead): Promise<string> {
  const answer = await ask(`${example.url}${address}`, { headers: { Cookie: cookie } });
  expect([address, answer.status]).toEqual([address, 200]);
  return (await answer.text()).replaceAll("<!-- -->", "");
}

/** What Valeside's board agreed on a theme in the cycle before. */
async function agreedBefore(themeId: string, level: number): Promise<void> {
  await example.db.agreedLevel.updateMany({ where: { assessmentId: "xv1-2025-26", themeId }, data: { level } });
}

/** What is joined to the cycle before, by theme: broken with a reason, or not. */
async function breaksOf(id: string): Promise<Readonly<Record<string, string>>> {
  const assessment = await findAssessment(example.db, id);
  if (assessment === null) throw new Error(`No assessment ${id}`);
  const { themes } = await readPosition(example.db, readFrameworks(PROJECT_ROOT), assessment);
  return Object.fromEntries(themes.flatMap(({ theme, breakReason }) => (breakReason === null ? [] : [[theme.id, breakReason]])));
}

test("an assessment on the second version breaks the one line whose question changed, and joins what was only renamed", async () => {
  expect(await breaksOf("xv1-2026-27")).toEqual({ "safe-practice": "the question changed" });
  expect(await breaksOf("xv1-2025-26")).toEqual({});
});

test("its results have the names of the second version, the break in the drawing and in words, and no line across it", async () => {
  const page = await read("/assessments/xv1-2026-27/results");
  for (const words of ["Support workforce", "Empower people", "The question changed", "No line to last time"]) expect(page).toContain(words);
  expect(page).not.toContain("Support people");
  const before = await read("/assessments/xv1-2025-26/results");
  expect(before).toContain("Support people");
  expect(before).not.toMatch(/The question changed|No line to last time/);
  // A first cycle has nothing to break from.
  expect(await read("/assessments/xv1-2024-25/results")).not.toMatch(/No line to last time/);
});

test("what moved is counted over the themes that can be compared, and the page names the one that cannot", async () => {
  const finding = async () => /(Up on \w+, down on \w+)<\/h2><p>([^<]*)</.exec(await read("/assessments/xv1-2026-27/results"))?.slice(1);
  const without = "Counted over the 12 themes that can be compared with last time, without Safe practice (the question changed).";
  expect(await finding()).toEqual(["Up on three, down on none", `Well led, Joined-up teams and System-wide collaboration rose. Nothing fell. ${without}`]);
  // Whatever was agreed on it before, it has neither risen nor fallen; a theme that can be compared has.
  await agreedBefore("safe-practice", 1);
  expect(await finding()).toEqual(["Up on three, down on none", `Well led, Joined-up teams and System-wide collaboration rose. Nothing fell. ${without}`]);
  await agreedBefore("improve-care", 1);
  expect((await finding())?.[0]).toBe("Up on four, down on none");
  await agreedBefore("safe-practice", 3);
  await agreedBefore("improve-care", 3);
});

test("the means of two versions run over the themes that can be compared, and say so", async () => {
  const means = async (id: string) => [...(await read(`/assessments/${id}/results`)).matchAll(/<b>([\d.]+)<\/b> mean of (\w+), all agreed<span[^>]*>([^<]*)</g)].map((found) => found.slice(1));
  expect(await means("xv1-2026-27")).toEqual([["2.9", "seven", "2.8 on the six that compare, 2.7 last time"], ["2.7", "six", "2.3 last time"]]);
  expect(await means("xv1-2025-26")).toEqual([["2.7", "seven", "2.4 last time"], ["2.3", "six", "2.0 last time"]]);
  await agreedBefore("safe-practice", 1);
  expect((await means("xv1-2026-27"))[0]?.[2]).toBe("2.8 on the six that compare, 2.7 last time");
  await agreedBefore("safe-practice", 3);
});

test("the trend of a theme over the trusts breaks where the question changed, and nowhere else", async () => {
  const trendOf = async (themeId: string) => {
    const page = (await read(`/ics/XMV/themes/${themeId}`, ics)).replace(/<[^>]+>/g, "\n");
    return /Valeside[^\n]* over the cycles\n+([^\n]+)/.exec(page)?.[1];
  };
  expect(await trendOf("safe-practice")).toBe("2024/25: level 3; 2025/26: level 3; 2026/27: level 3 (not comparable with the cycle before).");
  expect(await trendOf("support-people")).toBe("2024/25: level 3; 2025/26: level 3; 2026/27: level 3.");
});

test("a next cycle on the second version carries the targets of the themes whose question is the same", async () => {
  const lead = await example.cookieOf("lead@northmoor.example");
  const started = await sendForm(`${example.url}/trusts/XN1/assessments/new`, { framework: "wgll-2021", version: "2", cycle: "2027-28", "seats.0.title": "Chair", "seats.0.kind": "voting" }, lead);
  expect(started.status).toBe(303);
  const begun = new URL(started.headers.get("Location") ?? "", example.url).pathname;
  expect(await read(`${begun}/themes`, lead)).toContain("Your own target is set on 12 of 13 themes");
  expect(await read(`${begun}/themes/safe-practice`, lead)).toContain("Set the target");
  const kept = await read(`${begun}/themes/support-people`, lead);
  for (const words of ["Support workforce", "Change the target", "Staff tell us that poor tools are a reason to leave."]) expect(kept).toContain(words);
});

test("the next cycle's page says what became of each promise, and of no level across the changed question", async () => {
  const rows = [...(await read("/trusts/XV1/follow-up")).replace(/<\/tr>/g, "\n").replace(/<[^>]+>/g, " ").split("\n")].map((row) => row.replace(/\s+/g, " "));
  expect(rows.filter((row) => row.includes("not compared: the question changed"))).toEqual([expect.stringContaining("Safe practice")]);
  expect(rows.find((row) => row.includes("Well led"))).toContain("3 to 4");
});

test("its themes are asked in the words of its own version", async () => {
  expect(await read("/assessments/xv1-2026-27/themes/safe-practice")).toContain("how soon could we recover from a failure or attack?");
  expect(await read("/assessments/xv1-2025-26/themes/safe-practice")).not.toContain("how soon could we recover");
});

test("while no level is agreed, nothing is said to have moved or stayed", async () => {
  const facilitator = await example.cookieOf("facilitator@northmoor.example");
  const page = await read("/assessments/xn1-2026-27/results", facilitator);
  expect(page).toContain("Our position on digital, 2026/27");
  expect(page).not.toMatch(/Up on|Nothing rose/);
});
