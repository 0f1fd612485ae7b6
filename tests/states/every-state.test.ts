import { afterAll, beforeAll, expect, test } from "vitest";
import { at, findFaults, lookAt, type PageState } from "./page-state";
import { PARTS } from "./parts";
import { openWorld, type World } from "./world";

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

// All of them, wider and without scripts too, in the long run.
test.each(Object.entries(PARTS))("one in three states of %s has no barrier and fits the narrowest phone", { timeout: 240_000 }, async (_, statesOf) => {
  expect(await findFaults(world, await statesOf(world), { size: "small-phone", javaScript: true }, 3)).toEqual([]);
});

test("a barrier, a line that is too wide and a state that is not reached are each seen", async () => {
  const planted = (html: string, shows = "Vital signs"): PageState => ({
    who: "lead@northmoor.example",
    shows,
    reach: async (page, house) => {
      await at("/trusts/XN1/vital-signs")(page, house);
      await page.evaluate((part) => document.querySelector("main")?.insertAdjacentHTML("beforeend", part), html);
    },
  });
  const options = { size: "small-phone", javaScript: true } as const;
  await lookAt(world, planted("<p>Nothing wrong</p>"), options);
  await expect(lookAt(world, planted('<img src="/favicon.svg">'), options)).rejects.toThrow(/image-alt/);
  await expect(lookAt(world, planted(`<details><summary>More</summary><pre>${"wide ".repeat(40)}</pre></details>`), options)).rejects.toThrow(/scrolls sideways with its folds open/);
  await expect(lookAt(world, planted("", "Words that no page has"), { ...options, patience: 500 })).rejects.toThrow(/Words that no page has/);
});
