import { afterAll, beforeAll, expect, test } from "vitest";
import { readFrameworks } from "../../app/content/read-frameworks";
import { findAssessment } from "../../app/db/assessments";
import { readPosition } from "../../app/page-data/position";
import { ask } from "../support/app";
import { PROJECT_ROOT } from "../support/database";
import { openWorkedExample, type WorkedExample } from "../support/worked-example";

let example: WorkedExample;
let lead: string;

beforeAll(async () => {
  example = await openWorkedExample();
  lead = await example.cookieOf("lead@valeside.example");
});
afterAll(() => example.close());

async function read(address: string): Promise<string> {
  const answer = await ask(`${example.url}${address}`, { headers: { Cookie: lead } });
  expect([address, answer.status]).toEqual([address, 200]);
  return (await answer.text()).replaceAll("<!-- -->", "");
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
});

test("its themes are asked in the words of its own version", async () => {
  expect(await read("/assessments/xv1-2026-27/themes/safe-practice")).toContain("how soon could we recover from a failure or attack?");
  expect(await read("/assessments/xv1-2025-26/themes/safe-practice")).not.toContain("how soon could we recover");
});
