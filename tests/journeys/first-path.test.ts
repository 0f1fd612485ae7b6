import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { readFrameworks } from "../../app/content/read-frameworks";
import { offeredFramework } from "../../app/core/framework/framework-library";
import { themesOf } from "../../app/core/framework/themes";
import { dateInEngland } from "../../app/core/text/instants";
import type { ContextOptions } from "../support/browser";
import { PROJECT_ROOT } from "../support/database";
import { useDemoServer } from "../support/journey";
import { elementsOf, readPdfStructure } from "../support/pdf-structure";
import { readPdf, squeezed } from "../support/pdf-text";
import { expectNoBarriers, fillDate, press } from "../support/visitor";

const themes = themesOf(offeredFramework(readFrameworks(PROJECT_ROOT)));
const today = dateInEngland(new Date());

/** The board of the trust that has not begun: who sits where, and whether the phone runs scripts. */
const BOARD = [
  { line: 0, account: "chair", javaScript: true },
  { line: 1, account: "ned1", javaScript: false },
  { line: 2, account: "ned2", javaScript: true },
  { line: 5, account: "ceo", javaScript: false },
  { line: 6, account: "cfo", javaScript: true },
] as const;
const LINES_OF_THE_USUAL_BOARD = 11;

const server = useDemoServer();

test("from a trust that has not begun to agreed levels, a paper and a comparison", async () => {
  const lead = await enter("lead");
  const assessment = await startAssessment(lead);
  await Promise.all(BOARD.map(({ account, javaScript }, place) => answerEverything(account, javaScript, assessment, place)));

  await lead.goto(assessment);
  await press(lead, "Close the first round");
  expect(await lead.textContent("main")).not.toMatch(/median/i);
  await press(lead, "Reveal all first spreads");
  await expectNoBarriers(lead);
  await expectWords(lead, "Answers: 1 at level 2 and 4 at level 3; median 3.");

  await agreeEveryLevel(lead, assessment);
  await approve(lead, assessment);
  await lead.goto(`${assessment}/results`);
  await expectNoBarriers(lead);
  await expectWords(lead, "3.0 mean of seven, all agreed");

  await seeNothing(assessment);
  await release(lead, assessment);
  await compare();
  await readPaper(lead, assessment);
}, 300_000);

async function startAssessment(lead: Page): Promise<string> {
  await lead.goto(`${server.url}/trusts/XA1`);
  await expectNoBarriers(lead);
  await lead.getByRole("link", { name: "Start the assessment" }).click();
  await expectNoBarriers(lead);
  for (let line = 0; line < LINES_OF_THE_USUAL_BOARD; line += 1) {
    const member = BOARD.find((one) => one.line === line);
    if (member) await lead.fill(`[name="seats.${line}.email"]`, emailOf(member.account));
    else await lead.fill(`[name="seats.${line}.title"]`, "");
  }
  await press(lead, "Start the assessment");
  await expectNoBarriers(lead);
  await fillDate(lead, "When is the workshop?", today);
  await press(lead, "Open for answers");
  return lead.url();
}

/** Every member answers 3, but on each theme one of them, in turn, answers 2. */
async function answerEverything(account: string, javaScript: boolean, assessment: string, place: number): Promise<void> {
  const phone = await enter(account, { size: "phone", javaScript });
  await phone.goto(`${assessment}/answer`);
  for (const [n, theme] of themes.entries()) {
    await phone.goto(`${assessment}/answer/${theme.id}`);
    if (n === 0 && place === 0) await expectNoBarriers(phone);
    await phone.locator(`[name=choice][value="${n % BOARD.length === place ? "2" : "3"}"]`).check();
    await press(phone, n === themes.length - 1 ? "Save and see all answers" : "Next question");
  }
  // The check is itself a script of the page.
  if (javaScript) await expectNoBarriers(phone);
  await expectWords(phone, "3, working in places");
  await phone.context().close();
}

async function agreeEveryLevel(lead: Page, assessment: string): Promise<void> {
  for (const [n, theme] of themes.entries()) {
    await lead.goto(`${assessment}/agree/${theme.id}`);
    if (n === 0) await expectNoBarriers(lead);
    await lead.locator('[name=level][value="3"]').check();
    await lead.getByLabel("Rationale").fill(`Most of us see ${theme.title} work in places, with an owner.`);
    await press(lead, "Record the level");
  }
}

async function approve(lead: Page, assessment: string): Promise<void> {
  await lead.goto(`${assessment}/approval`);
  await expectNoBarriers(lead);
  await fillDate(lead, "Date of the workshop", today);
  await press(lead, "Record the proposal");
  await fillDate(lead, "Date of its meeting", today);
  await lead.getByLabel("Committee").fill("Digital Committee");
  await press(lead, "Record that it was considered");
  await fillDate(lead, "Date of the board meeting", today);
  await lead.getByLabel("Minute").fill("26/12/07");
  await press(lead, "Record the approval");
  await expectWords(lead, "Individual answers of this assessment have been deleted");
}

/** Approved and not released: the system lead's page is as it was. */
async function seeNothing(assessment: string): Promise<void> {
  const ics = await server.signIn("ics@moorandvale.example");
  expect((await levelsOf(ics)).get("XA1")).toEqual([null, null, null, null, null, null, null]);
  expect((await ics.goto(assessment))?.status()).toBe(404);
  await ics.context().close();
}

async function release(lead: Page, assessment: string): Promise<void> {
  await lead.goto(`${assessment}/release?system=XMV&audience=system-lead`);
  for (const theme of themes.slice(0, 7)) await lead.locator(`[name=theme][value="${theme.id}"]`).check();
  await press(lead, "See what they would see");
  await expectNoBarriers(lead);
  await lead.locator("form.bm-decide button").click();
  await lead.waitForURL(/receipt=/);
  await expectNoBarriers(lead);
}

async function compare(): Promise<void> {
  const ics = await server.signIn("ics@moorandvale.example");
  expect((await levelsOf(ics)).get("XA1")).toEqual([3, 3, 3, 3, 3, 3, 3]);
  await ics.goto(`${server.url}/ics/XMV/compare`);
  await expectNoBarriers(ics);
  const row = ics.getByRole("row", { name: /Moor and Vale Ambulance/ }).first();
  expect(await row.getByRole("cell").allInnerTexts()).toEqual(["3", "3", "3", "3", "3", "3", "3"]);
  await expectWords(ics, "DMA 2025");
  await ics.context().close();
}

/** What the system lead's figures hold of this cycle, by trust. */
async function levelsOf(ics: Page): Promise<ReadonlyMap<string, readonly (number | null)[]>> {
  const answer = await ics.context().request.get(`${server.url}/ics/XMV/compare.json?layer=board`);
  const { entries } = (await answer.json()) as { entries: { trust: { code: string }; levels: Record<string, number | null> }[] };
  return new Map(entries.map(({ trust, levels }) => [trust.code, themes.slice(0, 7).map(({ id }) => levels[id] ?? null)]));
}

async function readPaper(lead: Page, assessment: string): Promise<void> {
  await lead.goto(`${assessment}/paper`);
  await expectNoBarriers(lead);
  const [download] = await Promise.all([lead.waitForEvent("download"), lead.getByRole("link", { name: /PDF/ }).first().click()]);
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  const file = readFileSync(await download.path());
  const { pages, roles } = await readPdf(file);
  const text = squeezed(pages.join(""));
  for (const words of ["Moor and Vale Ambulance Service NHS Trust", "Collective board ownership", "approved by the board", "26/12/07"]) expect(text).toContain(squeezed(words));
  for (const role of ["H1", "H2", "Table", "TH", "TD", "Figure", "P"]) expect(roles).toContain(role);
  const { faults, language, tree } = await readPdfStructure(file);
  expect(faults).toEqual([]);
  expect(language).toBe("en-GB");
  expect(elementsOf(tree, "Figure").every(({ alt }) => alt !== null && alt !== "")).toBe(true);
}

async function expectWords(page: Page, words: string): Promise<void> {
  const text = (await page.textContent("main")) ?? "";
  expect(text.includes(words), `"${words}" on ${page.url()}`).toBe(true);
}

function emailOf(account: string): string {
  return `${account}@moorandvaleambulance.example`;
}

function enter(account: string, options: ContextOptions = {}): Promise<Page> {
  return server.signIn(emailOf(account), options);
}
