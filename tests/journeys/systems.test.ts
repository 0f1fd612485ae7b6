import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { PROJECT_ROOT } from "../support/database";
import { useWorkedExample } from "../support/journey";
import { expectNoBarriers, press } from "../support/visitor";

const example = useWorkedExample();
/** Where the pictures lie, for people to look at. */
const PICTURES = path.join(PROJECT_ROOT, "test-artefacts/systems");

beforeAll(() => {
  mkdirSync(PICTURES, { recursive: true });
});

const LEAD = "ics@moorandvale.example";
const PAGES = ["/ics/XMV", "/ics/XMV/compare?cycle=2026-27", "/ics/XMV/themes/empower-citizens", "/ics/XMV/themes/prioritisation", "/ics/XMV/asks", "/ics/XMV/peers", "/england"];

function goTo(page: Page, address: string) {
  return page.goto(`${example.url}${address}`);
}

async function title(page: Page): Promise<string> {
  return page.getByRole("heading", { level: 1 }).innerText();
}

async function expectFits(page: Page, address: string): Promise<void> {
  await expectNoBarriers(page);
  expect([address, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([address, page.viewportSize()?.width]);
}

test.each(["small-phone", "desktop"] as const)("every page of a system has no barriers and fits a %s", async (size) => {
  const page = await example.signIn(LEAD, { size });
  for (const address of PAGES) {
    await goTo(page, address);
    await expectFits(page, address);
  }
  await page.context().close();
}, 180_000);

test.each([["admin@boardmark.example", ["/administration/memberships", "/administration/systems", "/administration/systems/XPG"]]])("the pages of %s that keep systems have no barriers on the narrowest phone", async (email, addresses) => {
  const page = await example.signIn(email, { size: "small-phone" });
  for (const address of addresses) {
    await goTo(page, address);
    await expectFits(page, address);
  }
  await page.context().close();
});

test("a system lead without scripts reads what is new, compares, opens a theme, takes its chart and brings two trusts together", async () => {
  const page = await example.signIn(LEAD, { javaScript: false });
  await goTo(page, "/ics/XMV");
  await press(page, "I have read this");
  expect(await page.getByText("Nothing is new since then").count()).toBe(1);
  await page.getByRole("link", { name: "Compare the trusts" }).click();
  await page.getByRole("columnheader", { name: "Empower citizens" }).getByRole("link").first().click();
  expect(await title(page)).toContain("Empower citizens is low in many places");
  const href = await page.getByRole("link", { name: "SVG of Where the trusts stand" }).getAttribute("href");
  expect((await page.request.get(`${example.url}${href ?? ""}`)).headers()["content-type"]).toContain("image/svg+xml");
  await page.getByRole("link", { name: "All asks and offers" }).click();
  const ask = page.locator(".bm-post", { hasText: "We would like help to link GP and community data" });
  await ask.getByLabel("Bring together with").selectOption("XH1");
  await ask.getByRole("button", { name: "Bring together" }).click();
  expect(await page.locator(".bm-post", { hasText: "link GP and community data" }).getByText("With Harrowmere Partnership").count()).toBe(1);
  await page.context().close();
}, 60_000);

test("a trust lead sees their own trust marked and its target, posts an offer, and finds it on the theme's page", async () => {
  const page = await example.signIn("lead@northmoor.example");
  await goTo(page, "/ics/XMV/themes/well-led?cycle=2025-26");
  expect(await page.getByText("Northmoor Hospitals (yours)").count()).toBeGreaterThan(0);
  expect(await page.getByRole("heading", { name: "Your trust, and its own target" }).count()).toBe(1);
  await goTo(page, "/trusts/XN1/asks");
  await page.getByLabel("We can show something").check();
  await page.getByLabel("Theme", { exact: true }).selectOption({ label: "Well led" });
  await page.getByLabel("In one line").fill("We can show our board's first digital year");
  await page.getByLabel("Whom to contact").fill("Company secretary");
  await page.getByLabel("Day").fill("30");
  await page.getByLabel("Month").fill("6");
  await page.getByLabel("Year").fill("2027");
  await press(page, "Post it");
  await goTo(page, "/ics/XMV/themes/well-led");
  expect(await page.getByText("We can show our board's first digital year").count()).toBe(1);
  await page.context().close();
}, 60_000);

test("a board member of another trust sees what was released to peers, and the boards of another ICS not at all", async () => {
  const page = await example.signIn("chair@northmoor.example");
  await goTo(page, "/ics/XMV/compare?cycle=2026-27");
  const levels = (name: string) => page.locator(".bm-heat").first().locator("tbody tr", { hasText: name }).locator("td").allInnerTexts();
  expect((await levels("Valeside Hospitals")).join(" ")).toMatch(/\d/);
  expect((await levels("Harrowmere Partnership")).join(" ")).not.toMatch(/\d/);
  await goTo(page, "/ics/XDA/compare?cycle=2026-27");
  expect(await page.locator(".bm-heat").count()).toBe(0);
  expect(await page.locator(".bm-dma").count()).toBeGreaterThan(0);
  await page.context().close();
});

test("what a trust lead sees beforehand is what a board member of another trust then gets, to the cell, and no longer once it is taken back", async () => {
  const lead = await example.signIn("lead@valeside.example");
  const member = await example.signIn("chair@northmoor.example", { size: "phone" });
  const cellsOf = (page: Page) => page.locator(".bm-heat").first().locator("tbody tr", { hasText: "Valeside Hospitals" }).locator("td").evaluateAll((cells) => cells.map((cell) => cell.querySelector(".bm-heat__box")?.outerHTML ?? cell.innerHTML));
  const read = async () => (await goTo(member, "/ics/XMV/compare?cycle=2026-27"), cellsOf(member));
  for (const kept of [["Well led", "Improve care"], []]) {
    await goTo(lead, "/assessments/xv1-2026-27/release?system=XMV&audience=peers");
    for (const box of await lead.getByRole("checkbox").all()) await box.uncheck();
    for (const theme of kept) await lead.getByLabel(theme, { exact: true }).check();
    await press(lead, "See what they would see");
    const promised = await cellsOf(lead);
    await lead.locator("form.bm-decide button").click();
    await lead.waitForURL(/receipt=/);
    const levels = promised.map((cell) => />(\d)</.exec(cell)?.[1] ?? "-").join("");
    expect(levels).toBe(kept.length === 0 ? "-------" : "4----3-");
    const got = await read();
    expect(got.length === 0 ? promised.map(() => "-").join("") : got.map((cell) => />(\d)</.exec(cell)?.[1] ?? "-").join("")).toBe(levels);
    if (got.length > 0) expect(got).toEqual(promised);
  }
  await lead.context().close();
  await member.context().close();
}, 90_000);

test("the heat map is read and left by keyboard, its heads stay in sight, and it prints without colour", async () => {
  const page = await example.signIn(LEAD);
  await goTo(page, "/ics/XMV/compare?cycle=2026-27");
  await page.getByRole("button", { name: "Show" }).first().focus();
  const reached: string[] = [];
  for (let tab = 0; tab < 12; tab += 1) {
    await page.keyboard.press("Tab");
    reached.push(await page.evaluate(() => document.activeElement?.textContent ?? ""));
  }
  expect(reached.slice(3, 10)).toEqual(["Well led", "Ensure smart foundations", "Safe practice", "Support people", "Empower citizens", "Improve care", "Healthy populations"]);
  expect(await page.locator(".bm-heat thead th").first().evaluate((head) => getComputedStyle(head).position)).toBe("sticky");
  await page.emulateMedia({ media: "print" });
  const inks = await page.locator(".bm-heat").first().locator("[class*=bm-level--]").evaluateAll((boxes) => boxes.map((box) => `${getComputedStyle(box).backgroundColor} ${getComputedStyle(box).color}`));
  expect(new Set(inks)).toEqual(new Set(["rgb(255, 255, 255) rgb(0, 0, 0)"]));
  expect(await page.locator(".bm-heat thead a").first().evaluate((link) => getComputedStyle(link, "::after").content)).toBe("none");
  expect(await page.locator(".bm-heat thead th").first().evaluate((head) => getComputedStyle(head).position)).toBe("static");
  await page.screenshot({ path: path.join(PICTURES, "print.png"), fullPage: true });
  await page.context().close();
});
