import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DEMO_PASSWORD } from "../../prisma/seed/demo-people";
import { launchBrowser } from "../support/browser";
import { startServer, type TestServer } from "../support/server";
import { expectNoBarriers, press, signIn } from "../support/visitor";

const WHAT = "Show every ward its own waiting times";

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ isDemo: true }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test("from an approved cycle the next one starts with its open actions, and says what was promised, done, claimed and shown, on the page and in the paper", async () => {
  const lead = await signIn(browser, server.url, "lead@valeside.example", DEMO_PASSWORD, { size: "small-phone", javaScript: true });
  const trust = `${server.url}/trusts/XV1`;
  await lead.goto(`${trust}/actions/new`);
  await lead.getByLabel("What will the board do?").fill(WHAT);
  await lead.getByLabel("Owner", { exact: true }).fill("Chief nurse");
  await lead.getByLabel("culture").check();
  await lead.getByLabel("User experience").check();
  await lead.getByLabel("Outcome measure (optional)").fill("Wards that discuss it weekly");
  await lead.getByLabel("Start (optional)", { exact: true }).fill("0");
  await lead.getByLabel("Target (optional)", { exact: true }).fill("30");
  await press(lead, "Add the action");
  await lead.getByLabel("New reading (optional)").fill("30");
  await lead.getByLabel("Under way").check();
  await press(lead, "Save the update");
  // One press undoes it, and the history keeps both.
  await expectSaved(lead);
  await press(lead, "Undo this change");
  await expect(words(lead)).resolves.toContain("Not begun");
  await lead.getByText("History (3)").click();
  await expectSaved(lead);

  await lead.goto(`${trust}/assessments/new`);
  await lead.getByLabel("Cycle").selectOption("2027-28");
  await press(lead, "Start the assessment");
  const assessment = lead.url();
  await lead.goto(trust);
  await expect(words(lead)).resolves.toContain(WHAT);
  await lead.goto(`${trust}/priorities`);
  await expect(words(lead)).resolves.toContain("Priorities 2027/28");
  await expect(words(lead)).resolves.toContain(WHAT);
  await press(lead, `Up one place: ${WHAT}`);
  await expectFits(lead);
  await lead.goto(`${trust}/follow-up`);
  const row = lead.getByRole("row", { name: /^User experience/ });
  expect((await row.innerText()).replace(/\s+/g, " ")).toMatch(/User experience.*1.*0.*0 of 1.*1 of 1.*not agreed yet/);
  await expect(words(lead)).resolves.toContain("Beside each other, not because of each other");
  await expectFits(lead);
  await lead.goto(`${assessment}/paper`);
  const paper = (await words(lead)).replace(/\s+/g, " ");
  expect(paper).toContain("Promised before, theme by theme");
  expect(paper).toMatch(/User experience.*0 of 1.*1 of 1/);
  expect(paper).toContain("Beside each other, not because of each other");
  await lead.context().close();
}, 180_000);

test("an order and a target are brought back from their history, and the weekly e-mail is chosen, on the narrowest phone", async () => {
  const lead = await signIn(browser, server.url, "lead@northmoor.example", DEMO_PASSWORD, { size: "small-phone" });
  await lead.goto(`${server.url}/trusts/XN1/priorities`);
  const order = () => lead.locator(".bm-priority a").allInnerTexts();
  const first = await order();
  await press(lead, `Down one place: ${first[0]}`);
  const second = await order();
  await press(lead, `Down one place: ${second[0]}`);
  await lead.getByText("History of this order (2)").click();
  await expectFits(lead);
  await press(lead, "Bring this order back (number 1)");
  expect(await order()).toEqual(second);

  await lead.goto(`${server.url}/assessments/xn1-2026-27/themes/well-led`);
  await lead.locator('[name=level][value="5"]').check();
  await lead.getByLabel("Why this level is right for us").fill("A board that asks");
  await press(lead, "Change the target");
  await press(lead, "Take the target back");
  await lead.getByText("History of this target").click();
  await expectFits(lead);
  await lead.getByRole("button", { name: /^Bring this target back/ }).first().click();
  await lead.getByText("Brought back target").waitFor({ state: "attached" });
  expect(await lead.locator('[name=level][value="5"]').isChecked()).toBe(true);

  await lead.goto(`${server.url}/account/emails`);
  await expectFits(lead);
  await press(lead, "Turn it on for Northmoor Hospitals NHS Foundation Trust");
  await expect(words(lead)).resolves.toContain("The first comes next Monday");
  await expectFits(lead);
  await lead.context().close();
}, 180_000);

async function expectSaved(page: Page): Promise<void> {
  await expect(words(page)).resolves.toContain("Your change is saved");
  await expectFits(page);
}

/** Without a barrier, and no wider than the narrowest phone. */
async function expectFits(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), page.url()).toBe(0);
  await expectNoBarriers(page);
}

function words(page: Page): Promise<string> {
  return page.locator("body").innerText();
}
