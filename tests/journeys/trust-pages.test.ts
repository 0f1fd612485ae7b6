import { expect, test } from "vitest";
import { useWorkedExample } from "../support/journey";
import { expectNoBarriers, press } from "../support/visitor";

const example = useWorkedExample();

const NOW = "/assessments/xn1-2026-27";
const LAST = "/assessments/xn1-2025-26";

test.each([
  ["lead@northmoor.example", [`${LAST}/release`, `${LAST}/release?system=XMV&audience=system-paper`, `${LAST}/release?system=XMV&audience=peers&step=check&theme=well-led`, `${NOW}/release`, `${NOW}/themes`, `${NOW}/themes/system-collaboration`, "/trusts/XN1/vital-signs?sign=log-ins-per-day", "/trusts/XN1/development", "/trusts/XN1/lessons"]],
  ["digital@northmoor.example", [`${NOW}/evidence`, `${NOW}/evidence/safe-practice?element=safe-practice.2a`, "/trusts/XN1/visits"]],
])("the pages of %s fit the narrowest phone and have no barriers", async (email, addresses) => {
  const page = await example.signIn(email, { size: "small-phone" });
  for (const address of addresses) {
    await page.goto(`${example.url}${address}`);
    await expectNoBarriers(page);
    expect([address, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([address, 320]);
  }
  await page.context().close();
});

test("a trust lead without scripts chooses, looks, releases, keeps the receipt and takes it back", async () => {
  const page = await example.signIn("lead@northmoor.example", { size: "small-phone", javaScript: false });
  await page.goto(`${example.url}${LAST}/release`);
  await page.getByRole("link", { name: "Change System paper" }).click();
  expect(await page.getByText("Safe practice: kept out of papers").count()).toBe(1);
  await page.getByLabel("Well led").check();
  await page.getByLabel("Prioritisation").check();
  await press(page, "See what they would see");
  expect(await page.getByText("Released: Well led and Prioritisation.").count()).toBe(1);
  await press(page, "Release two themes");
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Released to readers of the paper of Moor and Vale ICS");
  await page.getByRole("link", { name: "All releases" }).click();
  await page.getByRole("link", { name: "Change System paper" }).click();
  await page.getByLabel("Well led").uncheck();
  await page.getByLabel("Prioritisation").uncheck();
  await press(page, "See what they would see");
  await press(page, "Take back two themes");
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Taken back from readers of the paper of Moor and Vale ICS");
  await page.context().close();
});
