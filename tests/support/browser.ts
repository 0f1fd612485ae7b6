import { chromium, type Browser, type BrowserContext } from "playwright-core";
import { findChromium } from "../../scripts/chromium.mjs";

/** Nothing the browser does by itself reaches the network. */
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const SIZES = {
  /** The narrowest phone that WCAG's reflow asks for. */
  "small-phone": { width: 320, height: 568 },
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 900 },
  projector: { width: 1920, height: 1080 },
} as const;

export type ContextOptions = {
  readonly size?: keyof typeof SIZES;
  readonly javaScript?: boolean;
  readonly prefersDark?: boolean;
  /** Shows styles and scripts within a page that the answer it was opened with does not allow. */
  readonly takesAnyNonce?: boolean;
};

/** Starts a real browser; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error("There is no Chrome or Chromium here: set CHROME_PATH, or run npm test, which installs it where it can.");
  return chromium.launch({ executablePath, args: FLAGS });
}

/** A person with a device: cookies, storage and cache of their own. */
export async function newContext(browser: Browser, { size = "desktop", javaScript = true, prefersDark = false, takesAnyNonce = false }: ContextOptions = {}): Promise<BrowserContext> {
  const isPhone = size === "phone" || size === "small-phone";
  return browser.newContext({
    viewport: SIZES[size],
    javaScriptEnabled: javaScript,
    bypassCSP: takesAnyNonce,
    hasTouch: isPhone,
    isMobile: isPhone,
    deviceScaleFactor: isPhone ? 2 : 1,
    colorScheme: prefersDark ? "dark" : "light",
    locale: "en-GB",
    timezoneId: "Europe/London",
  });
}
