import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { startApp } from "../support/app";
import { launchBrowser, newContext } from "../support/browser";
import { createTestDatabase } from "../support/database";
import { addPerson, PASSWORD } from "../support/people";
import { expectNoBarriers, press } from "../support/visitor";

const EMAIL = "lead@northmoor.example";
const MINUTE = 60_000;

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

/** Somebody signed in at nine, on a clock of their own, which the server's goes with. */
async function signInAtNine(javaScript: boolean) {
  const db = await createTestDatabase();
  await addPerson(db, EMAIL, [{ role: "trust-lead", organisationCode: "XT1" }]);
  let at = new Date("2026-12-02T09:00:00Z");
  const url = await startApp(db, { now: () => at });
  const context = await newContext(browser, { javaScript, size: "small-phone" });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  if (javaScript) await page.clock.install({ time: at });
  await page.goto(`${url}/sign-in`);
  await page.getByLabel("Email address").fill(EMAIL);
  await page.getByLabel("Password").fill(PASSWORD);
  await press(page, "Sign in");
  return {
    url,
    page,
    endOf: async () => (await db.session.findFirstOrThrow()).expiresAt.toISOString().slice(11, 16),
    pass: async (minutes: number) => {
      at = new Date(at.getTime() + minutes * MINUTE);
      if (javaScript) await page.clock.fastForward(minutes * MINUTE);
    },
  };
}

test("the end of a sign-in is warned of in time, once; staying keeps what was typed and where the focus is; without it the page says that it is over", async () => {
  const { url, page, pass, endOf } = await signInAtNine(true);
  await page.goto(`${url}/trusts/XT1/people`);
  const typed = page.getByLabel("Email address");
  await typed.fill("new@northmoor.example");
  const alert = page.locator(".bm-session");
  const said: string[] = [];
  await page.exposeFunction("noteSaid", (words: string) => void said.push(words));
  await page.evaluate(() => {
    const note = (window as unknown as { readonly noteSaid: (words: string) => void }).noteSaid;
    new MutationObserver(() => document.querySelectorAll(".bm-session p").forEach((one) => one.textContent && note(one.textContent))).observe(document.body, { childList: true, subtree: true });
  });

  await Promise.all([page.waitForResponse(/session-left/), pass(1.1)]);
  expect(await alert.count()).toBe(0);
  await pass(109);
  await expect.poll(() => alert.innerText()).toContain("You will be signed out at 11:00. What is not saved by then is lost.");
  // Looking has moved nothing on.
  expect(await endOf()).toBe("11:00");
  await expectNoBarriers(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);

  await alert.getByRole("button", { name: "Stay signed in" }).press("Enter");
  await expect.poll(() => alert.innerText()).toBe("You stay signed in.");
  expect(await page.evaluate(() => document.activeElement?.closest(".bm-session") !== null)).toBe(true);
  expect(await typed.inputValue()).toBe("new@northmoor.example");
  expect(await endOf()).toBe("12:50");

  await Promise.all([page.waitForResponse(/session-left/), pass(1.1)]);
  await pass(110);
  await expect.poll(() => alert.innerText()).toContain("You will be signed out at 12:50");
  await pass(10);
  await expect.poll(() => alert.innerText()).toContain("You have been signed out. What you typed is still on this page");
  expect(await typed.inputValue()).toBe("new@northmoor.example");
  expect(said.filter((words, index) => words !== said[index - 1]).map((words) => words.slice(0, 27))).toEqual(["You will be signed out at 1", "You stay signed in.", "You will be signed out at 1", "You have been signed out. W"]);
});

test("without a script a page says until when, every page moves that on, and one button stays", async () => {
  const { url, page, pass } = await signInAtNine(false);
  await page.goto(`${url}/account`);
  await page.getByRole("link", { name: "How long you stay signed in" }).click();
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("You are signed in until 11:00");
  await pass(70);
  await press(page, "Stay signed in");
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("You are signed in until 12:10");
  await pass(121);
  await page.goto(`${url}/account/session`);
  expect(new URL(page.url()).pathname).toBe("/sign-in");
});
