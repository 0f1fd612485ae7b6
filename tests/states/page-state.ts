import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { newContext, type ContextOptions } from "../support/browser";
import type { World } from "./world";

/** One page as somebody meets it. */
export type PageState = {
  readonly who: string;
  /** Brings the page into the state, by nothing but what its reader can do on it. */
  readonly reach: (page: Page, world: World) => Promise<void>;
  /** Words that stand on it then, and not before: that the state was reached. */
  readonly shows: string | RegExp;
  /** Null: either way; else only with or only without scripts. */
  readonly javaScript?: boolean;
};

export type PageStates = Readonly<Record<string, PageState>>;

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

type Looking = ContextOptions & {
  /** How long a state may take to be reached, in milliseconds. */
  readonly patience?: number;
};

/**
 * What is wrong with any of these states, two looked at side by side; states of the other way with scripts are left out.
 *
 * @param oneIn of so many states one is looked at
 */
export async function findFaults(world: World, states: PageStates, options: Looking, oneIn = 1): Promise<readonly string[]> {
  const here = Object.entries(states).filter(([, { javaScript }]) => javaScript === undefined || javaScript === (options.javaScript ?? true));
  const waiting = here.filter((_, index) => index % oneIn === 0);
  const faults: string[] = [];
  async function lookAtTheNext(): Promise<void> {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [name, state] = next;
      await lookAt(world, state, options).catch((fault: unknown) => faults.push(`${name}: ${String(fault)}`));
    }
  }
  expect(waiting.length).toBeGreaterThan(0);
  await Promise.all([lookAtTheNext(), lookAtTheNext()]);
  return faults;
}

/** Reaches a state and looks at it with every fold closed and then open: nothing scrolls sideways, and no barrier is found. */
export async function lookAt(world: World, state: PageState, { patience = 15_000, ...options }: Looking): Promise<void> {
  const page = await world.visit(state.who, options);
  try {
    await state.reach(page, world);
    await page.getByText(state.shows).first().waitFor({ state: "attached", timeout: patience });
    refuse("scrolls sideways", await reachPastTheEdge(page));
    await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
    refuse("scrolls sideways with its folds open", await reachPastTheEdge(page));
    refuse("has barriers", await barriersOf(page, world, options));
  } finally {
    await page.context().close();
  }
}

function refuse(what: string, found: readonly string[]): void {
  if (found.length > 0) throw new Error(`${what}: ${found.join("; ")}`);
}

/** The innermost parts that make the page wider than its window; none when it fits. */
export function reachPastTheEdge(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const beyond = [...document.querySelectorAll("body *")].filter((element) => element.getBoundingClientRect().right > width + 1 && !element.closest(".nhsuk-u-visually-hidden, .bm-nav"));
    return [`${document.documentElement.scrollWidth} of ${width}`, ...beyond.filter((element) => !beyond.some((other) => other !== element && element.contains(other))).map((element) => `${element.tagName}.${element.getAttribute("class") ?? ""}: ${(element.textContent ?? "").slice(0, 40)}`)];
  });
}

/** What an automatic check finds. It runs in the page: one without scripts is looked at by a twin that has them and loads none of ours. */
async function barriersOf(page: Page, { browser, url }: World, options: ContextOptions): Promise<readonly string[]> {
  if (options.javaScript !== false) return runAxe(page);
  // Its styles stand under the nonce of an answer that the twin was not given.
  const twin = await newContext(browser, { ...options, javaScript: true, takesAnyNonce: true });
  try {
    const copy = await twin.newPage();
    await copy.route("**/*.js", (route) => route.abort());
    await copy.goto(url);
    await copy.setContent(await page.content(), { waitUntil: "load" });
    await copy.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
    return await runAxe(copy);
  } finally {
    await twin.close();
  }
}

async function runAxe(page: Page): Promise<readonly string[]> {
  // No page of ours has a frame of another origin: the check needs no page of its own.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"], runOnly: { type: "tag", values: [...STANDARDS] } }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(" ")} ${failureSummary ?? ""}`).join("; ")}`);
}

/** A state that is there as soon as its page is opened. */
export function at(address: string): PageState["reach"] {
  return async (page, { url }) => {
    const answer = await page.goto(`${url}${address}`);
    expect([address, answer?.status()]).toEqual([address, 200]);
  };
}

/** Presses a button of a form and waits for the page that answers. */
export async function send(page: Page, name: string): Promise<void> {
  await Promise.all([page.waitForEvent("framenavigated"), page.getByRole("button", { name, exact: true }).first().click()]);
  await page.waitForLoadState("load");
}
