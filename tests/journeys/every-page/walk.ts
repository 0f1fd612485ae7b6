import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { Actor } from "../../permissions/actors";
import { isOpenTo, placesOf, rowOf, type Matrix } from "../../permissions/matrix";
import { addressAt, type RouteUnderTest } from "../../permissions/routes";
import { ask } from "../../support/app";
import { keyboardFaultsOf } from "../../support/focus";
import { lostToForcedColoursOf } from "../../support/page-checks/forced-colours";
import { movingPartsOf } from "../../support/page-checks/motion";
import { outlineFaultsOf } from "../../support/page-checks/outline";
import { smallTargetsOf } from "../../support/page-checks/small-targets";
import { lostToWideTextOf, sidewaysOf } from "../../support/page-checks/wide-text";

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const PHONE = { width: 320, height: 800 };
const DESK = { width: 1280, height: 800 };
/** 1,280 by 1,024 pixels at 400 %. */
const ZOOMED = { width: 320, height: 256 };

/** A page that somebody is let into: a route's own HTML, of whatever state it is in there. */
export type OpenPage = { readonly address: string; readonly actor: Actor; readonly title: string; /** Its elements without their words. */ readonly skeleton: string };

/**
 * The pages of a route: for each whom its row lets in, at the first place where it does ("each"; pages alike but for their words once),
 * or for the first of them alone ("one").
 * Downloads, ways on, and links that nobody here holds are none.
 */
export async function pagesOf(matrix: Matrix, { id, pattern }: RouteUnderTest, whose: "one" | "each"): Promise<readonly OpenPage[]> {
  const { read } = rowOf(id);
  // What ends in .pdf or the like is no page.
  if (pattern.split("/").at(-1)?.includes(".")) return [];
  // Whoever asks for everything soon reaches the limit on downloads, which is another test's.
  await matrix.db.rateLimit.deleteMany();
  const pages: OpenPage[] = [];
  for (const actor of matrix.actors) {
    const page = await pageFor(matrix, actor, pattern, read);
    if (page === null || pages.some(({ skeleton }) => skeleton === page.skeleton)) continue;
    pages.push(page);
    if (whose === "one") break;
  }
  return pages;
}

async function pageFor(matrix: Matrix, actor: Actor, pattern: string, read: Parameters<typeof isOpenTo>[1]): Promise<OpenPage | null> {
  for (const place of placesOf(matrix, pattern)) {
    if (!(await isOpenTo(matrix.db, read, actor, pattern, place))) continue;
    const address = addressAt(pattern, place);
    const answer = await ask(`${matrix.url}${address}`, { headers: actor.cookie === "" ? {} : { Cookie: actor.cookie } });
    const body = await answer.text();
    if (answer.status !== 200 || !answer.headers.get("Content-Type")?.startsWith("text/html")) continue;
    return { address, actor, title: /<title>([^<]*)<\/title>/.exec(body)?.[1] ?? "", skeleton: skeletonOf(body) };
  }
  return null;
}

function skeletonOf(html: string): string {
  return html.replace(/ (?:nonce|href|action|value|id|for|name|aria-labelledby|aria-describedby)="[^"]*"/g, "").replace(/>[^<]+</g, "><");
}

/** Opens pages as those whom they are for, each of them with one device for all their pages; the caller closes it. */
export type Readers = {
  /** What is found on an opening of a page that is as narrow as the narrowest phone: one line a fault, with who meets it and where. */
  readonly look: (page: OpenPage, faultsOf: (opened: Page) => Promise<readonly string[]>) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
};

export function openReaders(browser: Browser, { url }: Matrix): Readers {
  const devices = new Map<string, Promise<BrowserContext>>();
  async function deviceOf({ cookie }: Actor): Promise<BrowserContext> {
    const device = await browser.newContext({ viewport: PHONE, locale: "en-GB", timezoneId: "Europe/London" });
    const [name = "", value = ""] = cookie.split("=");
    if (name !== "") await device.addCookies([{ name, value, url }]);
    return device;
  }
  return {
    look: async ({ address, actor }, faultsOf) => {
      const device = devices.get(actor.name) ?? deviceOf(actor);
      devices.set(actor.name, device);
      const opened = await (await device).newPage();
      try {
        await opened.goto(`${url}${address}`);
        return (await faultsOf(opened)).map((fault) => `${actor.name}, ${address}: ${fault}`);
      } finally {
        await opened.close();
      }
    },
    close: async () => void (await Promise.all([...devices.values()].map(async (device) => (await device).close()))),
  };
}

/**
 * What an automatic check finds on the narrowest phone, what reaches past its edge, and all that can be measured beside it: the page's
 * title and first heading, with its folds open its targets, at 400 % the keyboard's way through it, wide text, forced colours and less motion.
 */
export async function phoneBarriersOf(page: Page): Promise<readonly string[]> {
  return [...(await axeFaultsOf(page)), ...(await measuredFaultsOf(page))];
}

/** The same on the same opening of the page, and what an automatic check finds when it is made as wide as a desk's. */
export async function everyBarrierOf(page: Page): Promise<readonly string[]> {
  await page.setViewportSize(DESK);
  const onDesk = [...(await axeFaultsOf(page)), ...(await sidewaysOf(page))].map((fault) => `at ${DESK.width} px ${fault}`);
  await page.setViewportSize(PHONE);
  return [...onDesk, ...(await phoneBarriersOf(page))];
}

/** The measured part alone. The page is as narrow as the narrowest phone. */
export async function measuredFaultsOf(page: Page): Promise<readonly string[]> {
  // An email is nobody’s page: its title is its subject.
  const faults = [...(/\/inbox\/\w+\/html$/.test(page.url()) ? [] : await outlineFaultsOf(page)), ...(await sidewaysOf(page))];
  await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
  faults.push(...(await sidewaysOf(page)).map((fault) => `with its folds open ${fault}`), ...(await smallTargetsOf(page)));
  await page.setViewportSize(ZOOMED);
  faults.push(...(await keyboardFaultsOf(page)));
  await page.setViewportSize(PHONE);
  faults.push(...(await lostToWideTextOf(page)), ...(await lostToForcedColoursOf(page)), ...(await movingPartsOf(page)));
  return faults;
}

async function axeFaultsOf(page: Page): Promise<readonly string[]> {
  // No page of ours has a frame of another origin: the check needs no page of its own.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"], runOnly: { type: "tag", values: [...STANDARDS] } }).analyze();
  return violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}
