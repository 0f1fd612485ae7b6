import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import { newContext, type ContextOptions } from "./browser";

/** A person with a device, signed in. The caller closes the context. */
export async function signIn(browser: Browser, url: string, email: string, password: string, options: ContextOptions = {}): Promise<Page> {
  const context = await newContext(browser, options);
  const page = await context.newPage();
  await page.goto(`${url}/sign-in`);
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((address) => address.pathname !== "/sign-in");
  return page;
}

/** Presses a button of a form and waits for the page that answers. */
export async function press(page: Page, name: string): Promise<void> {
  try {
    await Promise.all([page.waitForLoadState("load"), page.waitForEvent("framenavigated"), page.getByRole("button", { name, exact: true }).click()]);
  } catch (cause) {
    const said = await page.locator("main .bm-state, main .nhsuk-error-summary, h1").allInnerTexts();
    throw new Error(`"${name}" led nowhere from ${page.url()}, which says: ${said.join("; ")}. ${String(cause).split("\n", 1).join("")}`, { cause });
  }
}

/** Fills the three fields of a date, "YYYY-MM-DD", inside the group of a name. */
export async function fillDate(page: Page, legend: string, date: string): Promise<void> {
  const group = page.getByRole("group", { name: legend });
  const [year = "", month = "", day = ""] = date.split("-");
  await group.getByLabel("Day").fill(day);
  await group.getByLabel("Month").fill(month);
  await group.getByLabel("Year").fill(year);
}

/** What an automatic check finds against WCAG 2.2 AA on the page as it stands. */
export async function expectNoBarriers(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze();
  const found = violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
  expect(found).toEqual([]);
}
