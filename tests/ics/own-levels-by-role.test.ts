import { afterAll, beforeAll, expect, test } from "vitest";
import type { CompareDocument } from "../../app/core/comparison/compare-document";
import { ask } from "../support/app";
import { openWorkedExample, type WorkedExample } from "../support/worked-example";

let example: WorkedExample;
beforeAll(async () => void (example = await openWorkedExample()));
afterAll(() => example.close());

/** How many of Northmoor's levels of a cycle that its board has approved somebody gets from the comparison of its system. */
async function levelsFor(email: string): Promise<number> {
  const answer = await ask(`${example.url}/ics/XMV/compare.json?layer=board&cycle=2025-26`, { headers: { Cookie: await example.cookieOf(email) } });
  const { entries } = (await answer.json()) as CompareDocument;
  const own = entries.filter(({ trust }) => trust.code === "XN1").flatMap(({ levels }) => Object.values(levels));
  return own.filter((level) => level !== null).length;
}

test("on the pages of a system a trust's unreleased levels are for those who may read its results; its digital team is not among them", async () => {
  const { db } = example;
  const { id: assessmentId } = await db.assessment.findFirstOrThrow({ where: { trustCode: "XN1", cycle: "2025-26", state: "approved" } });
  await db.levelRelease.deleteMany({ where: { assessmentId } });
  for (const reader of ["lead", "facilitator", "chair", "observer"]) expect([reader, await levelsFor(`${reader}@northmoor.example`)]).toEqual([reader, 13]);
  expect(await levelsFor("digital@northmoor.example")).toBe(0);
  expect(await levelsFor("lead@valeside.example")).toBe(0);
  const cookie = await example.cookieOf("digital@northmoor.example");
  for (const address of ["compare?cycle=2025-26", "compare.csv?layer=board&cycle=2025-26", "themes/well-led?cycle=2025-26"]) {
    const theirs = await (await ask(`${example.url}/ics/XMV/${address}`, { headers: { Cookie: cookie } })).text();
    await db.agreedLevel.updateMany({ where: { assessmentId, themeId: "well-led" }, data: { level: 5 } });
    const after = await (await ask(`${example.url}/ics/XMV/${address}`, { headers: { Cookie: cookie } })).text();
    await db.agreedLevel.updateMany({ where: { assessmentId, themeId: "well-led" }, data: { level: 2 } });
    expect([address, withoutNonce(after) === withoutNonce(theirs)]).toEqual([address, true]);
  }
});

test("what the trust releases to its peers its digital team reads too", async () => {
  const { db } = example;
  const { id: assessmentId } = await db.assessment.findFirstOrThrow({ where: { trustCode: "XN1", cycle: "2025-26", state: "approved" } });
  await db.levelRelease.deleteMany({ where: { assessmentId } });
  await db.levelRelease.create({ data: { id: "one", assessmentId, systemCode: "XMV", audience: "peers", themeId: "well-led", releasedAt: new Date(), releasedBy: "northmoor-lead", withdrawnAt: null } });
  expect(await levelsFor("digital@northmoor.example")).toBe(1);
  expect(await levelsFor("lead@valeside.example")).toBe(1);
});

function withoutNonce(page: string): string {
  return page.replace(/nonce="[^"]*"/g, "");
}
