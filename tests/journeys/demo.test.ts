import { expect, test } from "vitest";
import { readDemoHours } from "../../app/page-data/demo-hours";
import { inSentence } from "../../app/core/text/counts";
import { DEMO_PASSWORD } from "../../prisma/seed/demo-people";
import { ask, openApp } from "../support/app";
import { newContext } from "../support/browser";
import { createTestDatabase } from "../support/database";
import { useWorkedExample } from "../support/journey";
import { expectNoBarriers } from "../support/visitor";

const { hours } = readDemoHours({ password: DEMO_PASSWORD, mails: [] }, null);

/** In plain text the address of the link stands in place of these. */
const LINKS_OF_HTML: readonly string[] = ["choose a new password", "confirm the change"];

const example = useWorkedExample();

test.each(hours)("the hour of $who: one press signs in, every step opens", async ({ who, email, steps }) => {
  const context = await newContext(example.browser, { javaScript: false, size: "small-phone" });
  const page = await context.newPage();
  await page.goto(`${example.url}/demo`);
  expect(await page.locator("main").innerText()).toContain("You are not signed in.");
  await Promise.all([page.waitForEvent("framenavigated"), page.getByRole("button", { name: `Sign in as ${inSentence(who)}` }).click()]);
  expect(new URL(page.url()).pathname).toBe("/demo");
  expect(await page.getByRole("heading", { level: 2 }).first().innerText()).toBe(who);
  expect(await page.locator("main").innerText()).toContain(`You are signed in as ${email}.`);
  const links = page.getByRole("region", { name: who }).getByRole("listitem").getByRole("link");
  expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute("href")))).toEqual(steps.map(({ href }) => href));
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  for (const { href } of steps) expect([href, (await ask(`${example.url}${href}`, { headers: { Cookie: cookie } })).status]).toEqual([href, 200]);
  await context.close();
});

test("the demo and its inbox have no barriers on the narrowest phone, and every email reads well as a page", async () => {
  const page = await (await newContext(example.browser, { size: "small-phone" })).newPage();
  for (const path of ["/demo", "/inbox"]) {
    await page.goto(`${example.url}${path}`);
    await expectNoBarriers(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
  const mails = await page.locator("tbody a").evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
  expect(mails).toHaveLength(15);
  const refused: string[] = [];
  page.on("console", (message) => void (/policy/i.test(message.text()) && refused.push(message.text())));
  for (const href of mails) {
    await page.goto(`${example.url}${href}`);
    await expectNoBarriers(page);
    const text = await page.locator("pre").innerText();
    await page.getByRole("link", { name: "See it as a mail program shows it" }).click();
    await expectNoBarriers(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    // The plain text says what the HTML says.
    const lines = (await page.locator("p, h1, li").allInnerTexts()).flatMap((part) => part.split(/\n|(?<=\.) /)).map(squeezed);
    expect([href, lines.filter((line) => !squeezed(text).includes(line) && !LINKS_OF_HTML.includes(line))]).toEqual([href, []]);
  }
  expect(refused).toEqual([]);
});

test("a service that is no worked example has no demo, no gallery and no inbox: the bytes of what does not exist", async () => {
  const app = await openApp(await createTestDatabase(), { isDemo: false, env: { PUBLIC_URL: "http://127.0.0.1:1", SESSION_SECRET: "kettle orchard violin lantern meadow" } });
  try {
    const nothing = await (await ask(`${app.url}/no-such-page`)).text();
    const bare = (page: string) => page.replace(/nonce="[^"]*"/g, "");
    for (const path of ["/demo", "/gallery", "/inbox", "/inbox/invite", "/inbox/invite/html", "/inbox.data?_routes=routes%2Finbox", "/demo.data?_routes=routes%2Fdemo"]) {
      const answer = await ask(`${app.url}${path}`);
      const page = await answer.text();
      expect([path, answer.status, /boardmark-demo|northmoor/i.test(page)]).toEqual([path, 404, false]);
      if (!path.includes(".data") && !path.endsWith("/html")) expect(bare(page), path).toBe(bare(nothing));
    }
    expect(await (await ask(app.url)).text()).not.toContain("/demo");
  } finally {
    await app.close();
  }
});

function squeezed(text: string): string {
  return text.replace(/\s+/g, " ").trim().toLowerCase();
}
