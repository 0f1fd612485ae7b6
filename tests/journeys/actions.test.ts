import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { ContextOptions } from "../support/browser";
import { useDemoServer } from "../support/journey";
import { expectNoBarriers, fillDate, press } from "../support/visitor";

const ACTIONS = "/trusts/XN1/actions";
const WHAT = "Show every ward its own waiting times";

const server = useDemoServer();

test("what was promised last cycle is followed up in this one: an action is added, measured, ordered, and stands in the paper", async () => {
  const lead = await enter("lead@northmoor.example", { javaScript: false });
  await lead.goto(`${server.url}/trusts/XN1`);
  await expect(words(lead)).resolves.toContain("Open actions from 2025/26");
  await lead.goto(server.url + ACTIONS);
  await expect(words(lead)).resolves.toContain("No outcome measure yet");

  await lead.getByRole("link", { name: "Add an action" }).click();
  await press(lead, "Add the action");
  await expect(words(lead)).resolves.toContain("Say what the board will do");
  await lead.getByLabel("What will the board do?").fill(WHAT);
  await lead.getByLabel("Owner", { exact: true }).fill("Chief nurse");
  await fillDate(lead, "Due (optional)", "2028-02-29");
  await lead.getByLabel("culture").check();
  await lead.getByLabel("User experience").check();
  await lead.getByLabel("Outcome measure (optional)").fill("Wards that discuss it weekly");
  await lead.getByLabel("Start (optional)", { exact: true }).fill("0");
  await lead.getByLabel("Target (optional)", { exact: true }).fill("30");
  await press(lead, "Add the action");
  await expect(lead.locator("h1").innerText()).resolves.toBe(WHAT);
  await expect(words(lead)).resolves.toContain("29 February 2028");

  await lead.getByLabel("New reading (optional)").fill("9");
  await lead.getByLabel("Under way").check();
  await press(lead, "Save the update");
  await expect(words(lead)).resolves.toContain("less than half of the change");

  await lead.goto(`${server.url}/trusts/XN1/priorities`);
  const place = async () => (await lead.locator(".bm-priority").allInnerTexts()).findIndex((text) => text.includes(WHAT));
  const before = await place();
  await press(lead, `Up one place: ${WHAT}`);
  expect(await place()).toBe(before - 1);

  await lead.goto(`${server.url}/trusts/XN1/follow-up`);
  await expect(words(lead)).resolves.toContain("Four of 14 actions were done");
  await lead.goto(`${server.url}/assessments/xn1-2026-27/paper`);
  await expect(words(lead)).resolves.toContain(WHAT);
  await lead.context().close();
}, 180_000);

test("two people edit one action: the second is shown both wordings, and nothing of either is lost", async () => {
  const [lead, nurse] = [await enter("lead@northmoor.example"), await enter("cno@northmoor.example")];
  for (const page of [lead, nurse]) {
    await page.goto(`${server.url}${ACTIONS}/northmoor-champions`);
    await page.getByText("Change this action").click();
  }
  await lead.getByLabel("What will the board do?").fill("Name two digital champions on every ward");
  await fillDate(lead, "Due (optional)", "2027-01-31");
  await press(lead, "Save the change");
  await nurse.getByLabel("What will the board do?").fill("Name a digital champion on every ward and clinic");
  await press(nurse, "Save the change");
  const both = await words(nurse);
  for (const shown of ["Two of you changed this action", "Name two digital champions on every ward", "Name a digital champion on every ward and clinic", "31 January 2027"]) expect(both).toContain(shown);
  await expectNoBarriers(nurse);
  await press(nurse, "Save the change");
  await expect(nurse.locator("h1").innerText()).resolves.toBe("Name a digital champion on every ward and clinic");
  // The other's date is kept, and the other's words stand in the history.
  await expect(words(nurse)).resolves.toContain("31 January 2027");
  await nurse.getByText("History (3)").click();
  await expect(words(nurse)).resolves.toContain("Name two digital champions on every ward");
  await nurse.getByRole("button", { name: "Bring this wording back (number 2)" }).click();
  await nurse.getByRole("heading", { level: 1, name: "Name two digital champions on every ward" }).waitFor();
  await Promise.all([lead, nurse].map((page) => page.context().close()));
}, 180_000);

test("the pages hold on the narrowest phone, without barriers", async () => {
  const page = await enter("lead@northmoor.example", { size: "small-phone" });
  for (const path of [ACTIONS, `${ACTIONS}/new`, `${ACTIONS}/northmoor-unsupported`, "/trusts/XN1/priorities", "/trusts/XN1/follow-up"]) {
    await page.goto(server.url + path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), path).toBe(0);
    await expectNoBarriers(page);
  }
  await page.context().close();
}, 180_000);

test("the calendar file has every due date as a whole day", async () => {
  const page = await enter("ned1@northmoor.example");
  const file = await page.request.get(`${server.url}/trusts/XN1/actions.ics`);
  expect(file.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  expect(await file.text()).toContain("DTSTART;VALUE=DATE:20261031\r\nDTEND;VALUE=DATE:20261101\r\n");
  await page.context().close();
}, 60_000);

function enter(email: string, options: ContextOptions = {}): Promise<Page> {
  return server.signIn(email, options);
}

function words(page: Page): Promise<string> {
  return page.locator("body").innerText();
}
