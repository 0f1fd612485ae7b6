import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { PROJECT_ROOT } from "../support/database";
import { useWorkedExample } from "../support/journey";
import { expectNoBarriers, press } from "../support/visitor";

const example = useWorkedExample();
/** Where the pictures lie, for people to look at. */
const PICTURES = path.join(PROJECT_ROOT, "test-artefacts/people-and-data");

beforeAll(() => {
  mkdirSync(PICTURES, { recursive: true });
});

async function look(page: Page, address: string, size: string): Promise<void> {
  await page.goto(`${example.url}${address}`);
  await page.screenshot({ path: path.join(PICTURES, `${address.slice(1).replaceAll("/", "-")}-${size}.png`), fullPage: true });
  await expectNoBarriers(page);
  expect([address, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([address, page.viewportSize()?.width]);
}

test.each(["small-phone", "desktop"] as const)("the pages of people and of data have no barriers and fit a %s", async (size) => {
  const lead = await example.signIn("lead@northmoor.example", { size });
  for (const address of ["/account", "/account/email", "/account/roles", "/account/data", "/trusts/XN1/people", "/trusts/XN1/exit", "/privacy"]) await look(lead, address, size);
  const admin = await example.signIn("admin@boardmark.example", { size });
  for (const address of ["/administration", "/administration/people", "/administration/people/service-admin"]) await look(admin, address, size);
  for (const page of [lead, admin]) await page.context().close();
});

test("without scripts a trust lead gives a role, hands the link out, decides on a request, and ends a role", async () => {
  const asker = await example.signIn("observer@northmoor.example", { javaScript: false });
  await asker.goto(`${example.url}/account/roles`);
  await asker.getByLabel("Code of your trust or system").fill("xn1");
  await asker.getByLabel("Facilitator").check();
  await press(asker, "Ask for this role");
  await asker.getByRole("button", { name: /^Take back.*Facilitator/ }).waitFor();

  const lead = await example.signIn("lead@northmoor.example", { size: "small-phone", javaScript: false });
  await lead.goto(`${example.url}/trusts/XN1`);
  await lead.getByRole("link", { name: "The trust’s people" }).click();
  await lead.getByRole("button", { name: /^Give.*Facilitator to/ }).click();
  await lead.waitForLoadState("load");
  expect(await lead.getByText("Roles asked for").count()).toBe(0);
  await press(lead, "Give this role from today");
  await lead.getByText("There is a problem").waitFor();
  await lead.getByLabel("Email address").fill("new.member@northmoor.example");
  await lead.getByLabel("Name").fill("Robin Ashdown");
  await lead.getByLabel("Board member").check();
  await press(lead, "Give this role from today");
  await lead.getByText("A link for Robin Ashdown").waitFor();
  await lead.screenshot({ path: path.join(PICTURES, "a-link-small-phone.png"), fullPage: true });
  const link = /\/set-password\/[\w-]+/.exec((await lead.locator("code").first().innerText()).replace(/\s/g, ""))?.[0] ?? "";
  await asker.goto(`${example.url}${link}`);
  expect(await asker.getByRole("heading", { level: 1 }).innerText()).toBe("Welcome to Boardmark");
  await lead.getByRole("button", { name: /^End today.*Robin Ashdown/ }).click();
  await lead.waitForLoadState("load");
  expect(await lead.getByRole("button", { name: /^End today.*Robin Ashdown/ }).count()).toBe(0);
  for (const page of [asker, lead]) await page.context().close();
});
