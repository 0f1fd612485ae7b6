import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { addDays } from "../../app/core/calendar-date";
import { dateInEngland } from "../../app/core/text/instants";
import { useDemoServer } from "../support/journey";
import { expectNoBarriers, fillDate, press } from "../support/visitor";

const WHAT = "Show every ward its own waiting times";
const YESTERDAY = addDays(dateInEngland(new Date()), -1);

const server = useDemoServer();

test("from an approved cycle the next one starts with its targets, open actions and vital signs, and says what was promised, done, claimed and shown, on the page and in the paper", async () => {
  const lead = await server.signIn("lead@valeside.example", { size: "small-phone", javaScript: true });
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

  await lead.goto(`${trust}/vital-signs?sign=digital-champions`);
  await lead.getByLabel("Value", { exact: true }).fill("12");
  await fillDate(lead, "Date", YESTERDAY);
  await lead.getByLabel("Where it comes from").fill("Champions’ register");
  await press(lead, "Record the value");
  await writeSessionDown(lead, trust);

  await lead.goto(`${trust}/assessments/new`);
  await lead.getByLabel("Cycle").selectOption("2027-28");
  await press(lead, "Start the assessment");
  const assessment = lead.url();
  await lead.goto(trust);
  await expect(words(lead)).resolves.toContain(WHAT);
  await lead.goto(`${assessment}/themes/user-experience`);
  expect(await lead.locator('[name=level][value="4"]').isChecked()).toBe(true);
  expect(await lead.getByLabel("Why this level is right for us").inputValue()).toBe("One level in two years, theme by theme.");
  await lead.goto(`${trust}/priorities`);
  await expect(words(lead)).resolves.toContain("Priorities 2027/28");
  await expect(words(lead)).resolves.toContain(WHAT);
  await press(lead, `Up one place: ${WHAT}`);
  await lead.goto(`${trust}/follow-up`);
  const row = lead.getByRole("row", { name: /^User experience/ });
  expect((await row.innerText()).replace(/\s+/g, " ")).toMatch(/User experience.*2.*0.*0 of 1.*1 of 1.*not agreed yet/);
  await expect(words(lead)).resolves.toContain("Beside each other, not because of each other");
  await lead.goto(`${assessment}/paper`);
  const paper = (await words(lead)).replace(/\s+/g, " ");
  expect(paper).toContain("Promised before, theme by theme");
  expect(paper).toMatch(/User experience.*0 of 1.*1 of 1/);
  for (const carried of ["Beside each other, not because of each other", "What kind of change", "Digital champions", "The board’s own development", "Cyber security, hour by hour"]) expect(paper).toContain(carried);
  await lead.context().close();
}, 180_000);

/** The development log's page, and the vital sign that it counts. */
async function writeSessionDown(lead: Page, trust: string): Promise<void> {
  await lead.goto(`${trust}/development`);
  await fillDate(lead, "When", YESTERDAY);
  await lead.getByLabel("What it was about").fill("Cyber security, hour by hour");
  await lead.getByLabel("Minutes on digital, data or cyber security").fill("90");
  await lead.getByLabel("Yes", { exact: true }).check();
  await lead.getByLabel("Chair", { exact: true }).check();
  await lead.getByLabel("Others who came (optional)").fill("Emergency planning lead");
  await press(lead, "Write it down");
  await expect(words(lead)).resolves.toContain("Two roles: Chair; Emergency planning lead");
  await expectFits(lead);
  await lead.goto(`${trust}/vital-signs`);
  await expect(words(lead)).resolves.toContain("Counted from the development log");
}

test("an order and a target are brought back from their history, what is not done now has its reason, and the weekly e-mail is chosen, on the narrowest phone", async () => {
  const lead = await server.signIn("lead@northmoor.example", { size: "small-phone" });
  await lead.goto(`${server.url}/trusts/XN1/priorities`);
  const order = () => lead.locator(".bm-priority a").allInnerTexts();
  const first = await order();
  await press(lead, `Down one place: ${first[0]}`);
  const second = await order();
  // By the keyboard alone.
  await lead.getByRole("button", { name: `Down one place: ${second[0]}`, exact: true }).focus();
  await Promise.all([lead.waitForEvent("framenavigated"), lead.keyboard.press("Enter")]);
  expect(await order()).not.toEqual(second);
  await lead.getByText("History of this order (2)").click();
  await expectFits(lead);
  await press(lead, "Bring this order back (number 1)");
  expect(await order()).toEqual(second);
  // On paper there is room for a pen, and no button.
  await lead.emulateMedia({ media: "print" });
  expect([await lead.locator(".bm-print-only").first().isVisible(), await lead.getByRole("button", { name: /^Down one place/ }).first().isVisible()]).toEqual([true, false]);
  await lead.emulateMedia({ media: "screen" });
  const item = lead.locator(".bm-priority").first();
  await item.getByText("Decide", { exact: true }).tap();
  await item.getByLabel("Later").check();
  await Promise.all([lead.waitForEvent("framenavigated"), item.getByRole("button", { name: "Record the decision" }).tap()]);
  await expect(words(lead)).resolves.toContain("Say why it is not done now");

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

/** Without a barrier, and no wider than the narrowest phone. The pages as they open are looked at elsewhere; here, as people leave them. */
async function expectFits(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), page.url()).toBe(0);
  await expectNoBarriers(page);
}

function words(page: Page): Promise<string> {
  return page.locator("body").innerText();
}
