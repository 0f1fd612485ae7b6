import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { newContext } from "../support/browser";
import { useWorkedExample } from "../support/journey";
import { press } from "../support/visitor";

/** Forms sent as they stand, with nothing filled in, and who sends them. */
const FORMS = [
  { email: null, path: "/sign-in", button: "Sign in" },
  { email: "lead@northmoor.example", path: "/trusts/XN1/people", button: "Give this role from today" },
  { email: "lead@northmoor.example", path: "/trusts/XN1/people/add", button: "Check the list" },
  { email: "lead@northmoor.example", path: "/trusts/XN1/visits", button: "Write it down" },
  { email: "ics@moorandvale.example", path: "/ics/XMV/peers", button: "Save the set" },
  { email: "admin@boardmark.example", path: "/administration/systems", button: "Add the group" },
] as const;

const example = useWorkedExample();

async function enter(email: string | null): Promise<Page> {
  return email === null ? (await newContext(example.browser)).newPage() : example.signIn(email);
}

test.each(FORMS)("a wrong form at $path begins with what is wrong: it has the focus, and each line leads into its field", async ({ email, path, button }) => {
  const page = await enter(email);
  await page.goto(`${example.url}${path}`);
  await press(page, button);
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe("bm-errors");
  expect(await page.title()).toMatch(/^Error: /);
  const links = page.getByRole("alert").getByRole("link");
  const count = await links.count();
  expect(count).toBeGreaterThan(0);
  for (let place = 0; place < count; place += 1) {
    await links.nth(place).press("Enter");
    const words = await links.nth(place).innerText();
    const field = await page.evaluate(() => {
      const focused = document.activeElement;
      const group = focused?.closest("fieldset") ?? focused?.closest(".nhsuk-form-group");
      return { tag: focused?.tagName, error: group?.querySelector(".nhsuk-error-message")?.textContent };
    });
    expect([words, field.tag]).toEqual([words, expect.stringMatching(/^(INPUT|TEXTAREA|SELECT)$/)]);
    expect(field.error).toContain(words);
  }
  await page.context().close();
});

test("what becomes of an answer is said aloud once, and again only when it has changed", async () => {
  const page = await enter("ned1@northmoor.example");
  await page.goto(`${example.url}/assessments/xn1-2026-27/answer/beyond-technology`);
  const said: string[] = [];
  await page.exposeFunction("noteSaid", (words: string) => void said.push(words));
  await page.evaluate(() => {
    const note = (window as unknown as { readonly noteSaid: (words: string) => void }).noteSaid;
    for (const region of document.querySelectorAll("[role=status], [role=alert], [aria-live]")) {
      let before = region.textContent ?? "";
      new MutationObserver(() => {
        const now = region.textContent ?? "";
        if (now !== before && now.trim() !== "") note(now.replace(/\s+/g, " ").trim());
        before = now;
      }).observe(region, { childList: true, characterData: true, subtree: true });
    }
  });
  for (const place of [2, 3]) {
    said.length = 0;
    await page.getByRole("radio").nth(place).check();
    await expect.poll(() => said.filter((words) => words.startsWith("Saved with the board")).length).toBe(1);
    expect(said.filter((words, index) => said.indexOf(words) !== index)).toEqual([]);
  }
  await page.context().close();
});
