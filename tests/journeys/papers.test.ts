import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DEMO_PASSWORD } from "../../prisma/seed/demo-people";
import { launchBrowser, newContext } from "../support/browser";
import { hasPoppler } from "../support/page-images";
import { readPdfStructure } from "../support/pdf-structure";
import { readPdf } from "../support/pdf-text";
import { readPrintedCode } from "../support/qr-reader";
import { expectNoBarriers, fillDate, press, signIn } from "../support/visitor";
import { openWorkedExample, type WorkedExample } from "../support/worked-example";

const ID = "xn1-2025-26";
const PLACE = `/assessments/${ID}`;
const REFERENCE = "XN1-2025-26-P1";
const SECRET = "Our theatre system failed twice, and only the supplier knows why.";

let example: WorkedExample;
let browser: Browser;

beforeAll(async () => {
  [example, browser] = await Promise.all([openWorkedExample({ hasPublicAddress: true }), launchBrowser()]);
  // As it was before the board met: considered by the committee, with one reason that nobody outside should read.
  await example.db.assessment.update({ where: { id: ID }, data: { state: "considered", approvedOn: null, approvalMinute: null } });
  const { id } = await example.db.agreedLevel.findFirstOrThrow({ where: { assessmentId: ID, themeId: "smart-foundations" }, orderBy: { revision: "desc" } });
  await example.db.agreedLevel.update({ where: { id }, data: { rationale: SECRET } });
});
afterAll(async () => {
  await browser.close();
  await example.close();
});

test("approve, redact, issue, publish, correct and verify, in a real browser", async () => {
  const lead = await signIn(browser, example.url, "lead@northmoor.example", DEMO_PASSWORD);
  await seesDraft(lead);
  await approves(lead);
  await redacts(lead);
  await issues(lead, "Issue the public paper", REFERENCE);
  await press(lead, `Publish ${REFERENCE}`);
  expect(await lead.textContent("h1")).toBe(`${REFERENCE} is published`);
  const address = await verifies();
  await corrects(lead);
  await seesSuperseded(address);
  await lead.context().close();
}, 300_000);

/** A draft says so across each page, in every form. */
async function seesDraft(lead: Page): Promise<void> {
  await lead.goto(`${example.url}${PLACE}/paper?profile=public`);
  await expectNoBarriers(lead);
  expect(await lead.locator(".bm-paper").getAttribute("data-watermark")).toBe("Draft");
  const answer = await lead.context().request.get(`${example.url}${PLACE}/paper.pdf?profile=public`);
  const { pages } = await readPdf(await answer.body());
  expect(pages.filter((page) => !/Draft, public/.test(page) || !/Draft(?!,)/.test(page))).toEqual([]);
}

async function approves(lead: Page): Promise<void> {
  await lead.goto(`${example.url}${PLACE}/approval`);
  await expectNoBarriers(lead);
  await fillDate(lead, "Date of the board meeting", "2025-11-27");
  await lead.getByLabel("Minute").fill("25/11/09");
  await press(lead, "Record the approval");
  expect(await lead.textContent("main")).toContain("25/11/09");
}

/** One text is reworded, one left out, the rest approved; until then there is nothing to press. */
async function redacts(lead: Page): Promise<void> {
  await lead.goto(`${example.url}${PLACE}/paper/issue`);
  await expectNoBarriers(lead);
  expect(await lead.getByRole("button", { name: "Issue the public paper" }).count()).toBe(0);
  await lead.goto(`${example.url}${PLACE}/paper/wording`);
  await expectNoBarriers(lead);
  const texts = lead.locator(".bm-wording");
  for (let at = 0; at < (await texts.count()); at += 1) await texts.nth(at).locator('input[value="approve"]').check();
  const secret = texts.filter({ hasText: SECRET });
  await secret.locator('input[value="reword"]').check();
  await secret.locator("summary").click();
  await secret.getByLabel("What the public paper prints in its place").fill("One system is being replaced.");
  await texts.filter({ hasText: "25/11/09" }).locator('input[value="leave-out"]').check();
  await press(lead, "Keep these decisions");
  expect(await lead.textContent("h1")).toBe("Every text is decided for the public paper");
}

/** Its files are drawn while the page shows how far they are; then the page offers to publish. */
async function issues(lead: Page, button: string, reference: string): Promise<void> {
  await lead.goto(`${example.url}${PLACE}/paper/issue`);
  await lead.getByRole("button", { name: button, exact: true }).click();
  await lead.getByRole("button", { name: `Publish ${reference}`, exact: true }).waitFor({ timeout: 120_000 });
  await expectNoBarriers(lead);
}

/** A reader with the printed paper, who is not signed in: the code on it leads to its page, and the hash there is the file's. */
async function verifies(): Promise<string> {
  const reader = await (await newContext(browser, { size: "phone" })).newPage();
  const { sha256 } = await example.db.paperFile.findFirstOrThrow({ where: { paper: { reference: REFERENCE }, form: "pdf" } });
  const file = readFileSync(`${example.dataDir}/papers/${sha256.slice(0, 2)}/${sha256}`);
  const printed = await readPdf(file);
  const address = /http:\/\/\S+\/papers\/[\w-]+/.exec(printed.pages.join("\n"))?.[0] ?? "";
  expect(address).toBe(`${example.url}/papers/${REFERENCE}`);
  if (hasPoppler) expect(readPrintedCode(file, await readPdfStructure(file))).toBe(address);
  await reader.goto(address);
  await expectNoBarriers(reader);
  const words = (await reader.textContent("main")) ?? "";
  expect(words).toContain(`${REFERENCE} is the current paper`);
  expect(words).toContain("One system is being replaced.");
  expect(words).not.toContain("theatre system");
  expect(words).not.toContain("25/11/09");
  expect(await reader.locator(".bm-paper").getAttribute("data-watermark")).toBeNull();
  await reader.locator("summary", { hasText: "Check that a copy is this paper" }).click();
  const fetched = await (await reader.context().request.get(`${address}.pdf`)).body();
  expect(createHash("sha256").update(fetched).digest("hex")).toBe(sha256);
  expect(await reader.locator(".bm-hashes").innerText()).toContain(sha256);
  expect((await reader.goto(`${example.url}/papers/XN1-2025-26-P7`))?.status()).toBe(404);
  await reader.context().close();
  return address;
}

async function corrects(lead: Page): Promise<void> {
  await lead.goto(`${example.url}${PLACE}/paper/issue`);
  await lead.getByLabel(`What this version corrects in ${REFERENCE}`).fill("The date of the committee was wrong.");
  await lead.getByRole("button", { name: "Issue the correction", exact: true }).click();
  await lead.getByRole("button", { name: "Publish XN1-2025-26-P2", exact: true }).waitFor({ timeout: 120_000 });
  await press(lead, "Publish XN1-2025-26-P2");
}

async function seesSuperseded(address: string): Promise<void> {
  const reader = await (await newContext(browser)).newPage();
  await reader.goto(address);
  await expectNoBarriers(reader);
  expect(await reader.textContent("main")).toContain(`${REFERENCE} has been superseded`);
  await reader.getByRole("link", { name: "XN1-2025-26-P2", exact: true }).first().click();
  expect(await reader.textContent("main")).toContain("The date of the committee was wrong.");
  await reader.context().close();
}

test("the preview of a template follows what is typed, and keeps nothing", async () => {
  const lead = await signIn(browser, example.url, "lead@northmoor.example", DEMO_PASSWORD);
  await lead.goto(`${example.url}/trusts/XN1/paper-template`);
  await lead.getByLabel("Words above the ask").fill("Governors may wish to");
  await lead.locator("#preview h2", { hasText: "Governors may wish to" }).waitFor();
  await expectNoBarriers(lead);
  await lead.reload();
  expect(await lead.getByLabel("Words above the ask").inputValue()).toBe("The board is asked to");
  await lead.context().close();
});

test("the pages of a system's paper and of the answering pack have no barriers, on a desktop and on the narrowest phone", async () => {
  for (const size of ["desktop", "small-phone"] as const) {
    const ics = await signIn(browser, example.url, "ics@moorandvale.example", DEMO_PASSWORD, { size });
    const facilitator = await signIn(browser, example.url, "facilitator@northmoor.example", DEMO_PASSWORD, { size });
    const visits: readonly (readonly [Page, string])[] = [[ics, "/ics/XMV/paper"], [ics, "/ics/XMV/paper?profile=public"], [ics, "/ics/XMV/paper/words"], [ics, "/ics/XMV/paper/issue"], [facilitator, "/assessments/xn1-2026-27/answering-pack"]];
    for (const [page, address] of visits) {
      await page.goto(`${example.url}${address}`);
      await expectNoBarriers(page);
      expect([address, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([address, page.viewportSize()?.width]);
    }
    await ics.context().close();
    await facilitator.context().close();
  }
}, 180_000);
