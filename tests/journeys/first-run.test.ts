import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { normaliseName } from "../../app/core/organisations/normalise-name";
import { launchBrowser, newContext } from "../support/browser";
import { DEMO_PASSWORD } from "../../prisma/seed/demo-people";
import { expectNoBarriers, press, signIn } from "../support/visitor";
import { openWorkedExample, type WorkedExample } from "../support/worked-example";

const TRUSTS = [
  { code: "XQ1", name: "Quarry Hill Hospitals", javaScript: false },
  { code: "XQ2", name: "Harbour Lane Community", javaScript: true },
] as const;

let example: WorkedExample;
let browser: Browser;
beforeAll(async () => {
  [example, browser] = await Promise.all([openWorkedExample(), launchBrowser()]);
  for (const { code, name } of TRUSTS) {
    await example.db.organisation.create({ data: { code, kind: "trust", name, source: "test", names: { create: { id: code, name, normalised: normaliseName(name), from: null, to: null, source: "test" } } } });
  }
});
afterAll(async () => {
  await browser.close();
  await example.close();
});

test.each(TRUSTS)("on the narrowest phone, script: $javaScript, from the imported list to a trust whose lead has begun its first assessment", async ({ code, name, javaScript }) => {
  const list = "The list, one person and role a line";
  const device = { javaScript, size: "small-phone" } as const;
  // The check is itself a script of the page.
  const check = (page: Page) => (javaScript ? expectNoBarriers(page) : Promise.resolve());
  async function look(page: Page, title: string): Promise<void> {
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(title);
    await check(page);
  }

  const admin = await signIn(browser, example.url, "admin@boardmark.example", DEMO_PASSWORD, device);
  await admin.goto(`${example.url}/administration`);
  await admin.getByRole("link", { name: "Set up a trust" }).click();
  await look(admin, "Set up a trust");
  await admin.getByLabel("Which trust?").fill(name.toLowerCase().slice(0, 7));
  await press(admin, "Find the trust");
  await look(admin, "Set up a trust");
  await admin.getByRole("row", { name }).getByRole("link").click();
  await look(admin, "Add people");

  await admin.getByLabel(list).fill(`Robin Ashdown, robin@${code.toLowerCase()}.example, Trust led`);
  await press(admin, "Check the list");
  await look(admin, "Add people");
  expect(await admin.getByRole("alert").innerText()).toContain("Line 1: “Trust led” is no role here");
  // What was typed is there to be mended.
  await admin.getByLabel(list).fill((await admin.getByLabel(list).inputValue()).replace("Trust led", "Trust lead"));
  await press(admin, "Check the list");
  await look(admin, "One role would be given");
  await press(admin, "Give one role");
  await look(admin, "One role given");
  const link = await admin.locator("code").innerText();

  const lead = await (await newContext(browser, device)).newPage();
  await lead.goto(link);
  await lead.getByLabel("New password").fill("lantern meadow quartz");
  await press(lead, "Save password and sign in");
  await lead.goto(`${example.url}/trusts/${code}`);
  expect(await lead.getByRole("heading", { name: "First steps" }).isVisible()).toBe(true);
  await check(lead);
  await lead.getByRole("link", { name: "Start the first assessment" }).click();
  await check(lead);
  await press(lead, "Start the assessment");
  expect(new URL(lead.url()).pathname).toMatch(/^\/assessments\//);
  await lead.goto(`${example.url}/trusts/${code}`);
  expect(await lead.getByRole("heading", { name: "First steps" }).count()).toBe(0);
  await Promise.all([admin.context().close(), lead.context().close()]);
});
