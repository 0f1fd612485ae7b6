import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DEMO_PASSWORD } from "../../prisma/seed/demo-people";
import { launchBrowser } from "../support/browser";
import { startServer, type TestServer } from "../support/server";
import { expectNoBarriers, fillDate, press, signIn } from "../support/visitor";

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ isDemo: true }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const TRUST = "moorandvaleambulance.example";

test("from a trust that has not begun to a board paper and a comparison", async () => {
  const lead = await enter(`lead@${TRUST}`);
  await lead.goto(`${server.url}/trusts/XA1`);
  await expectNoBarriers(lead);
  await lead.getByRole("link", { name: "Start the assessment" }).click();
  await expectNoBarriers(lead);
  await press(lead, "Start the assessment");
  await expectNoBarriers(lead);
  await fillDate(lead, "When is the workshop?", "2026-12-10");
  await press(lead, "Open for answers");
  expect(await lead.title()).toContain("2026/27");
}, 180_000);

function enter(email: string): Promise<Page> {
  return signIn(browser, server.url, email, DEMO_PASSWORD);
}
