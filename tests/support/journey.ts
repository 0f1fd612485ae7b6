import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { DEMO_PASSWORD } from "../../prisma/seed/demo-people";
import { launchBrowser, type ContextOptions } from "./browser";
import { startServer } from "./server";
import { signIn } from "./visitor";
import { openWorkedExample } from "./worked-example";

/** What a file of journeys stands on. Its parts are there once the file's tests run. */
export type Ground = {
  readonly url: string;
  readonly browser: Browser;
  /** One of the example's people with a device of their own. The caller closes the context. */
  readonly signIn: (email: string, options?: ContextOptions) => Promise<Page>;
};

/** The worked example in this process, and a browser, for a whole file: call it at the top. */
export function useWorkedExample(): Ground {
  return useGround(openWorkedExample);
}

/** The demo as a process of its own, and a browser, for a whole file: call it at the top. */
export function useDemoServer(): Ground {
  return useGround(async () => {
    const { url, stop } = await startServer({ isDemo: true });
    return { url, close: stop };
  });
}

function useGround(open: () => Promise<{ readonly url: string; readonly close: () => Promise<unknown> }>): Ground {
  let opened: { readonly place: Awaited<ReturnType<typeof open>>; readonly browser: Browser } | null = null;
  beforeAll(async () => {
    const [place, browser] = await Promise.all([open(), launchBrowser()]);
    opened = { place, browser };
  });
  afterAll(async () => {
    await opened?.browser.close();
    await opened?.place.close();
  });
  function there() {
    if (opened === null) throw new Error("Asked for before the first test");
    return opened;
  }
  return {
    get url() {
      return there().place.url;
    },
    get browser() {
      return there().browser;
    },
    signIn: (email, options) => signIn(there().browser, there().place.url, email, DEMO_PASSWORD, options),
  };
}
