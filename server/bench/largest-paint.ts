import type { Chromium } from "./chromium";

/** A phone on a hospital's Wi-Fi: bits a second, milliseconds there and back, and how many times slower it thinks. */
export const PHONE = { bits: 1_600_000, roundTrip: 150, slower: 4 } as const;

const SCREEN = { width: 390, height: 844, deviceScaleFactor: 3, mobile: true };
/** Milliseconds after a page has loaded in which something larger may still be painted. */
const SETTLES = 1_500;
const MOST_LOOKS = 4;
const NOTE = `new PerformanceObserver((list) => { for (const one of list.getEntries()) window.largestPaint = one.startTime; }).observe({ type: "largest-contentful-paint", buffered: true })`;

/**
 * When the largest part of a page stands on a phone's screen, the page being asked for the first time: nothing is kept from before.
 *
 * @param cookie "name=value"; empty: none
 * @returns milliseconds from setting out for the page; null: nothing was painted
 */
export function largestPaint({ withPage }: Chromium, url: string, cookie: string): Promise<number | null> {
  return withPage(async ({ ask, next }) => {
    await ask("Network.enable");
    await ask("Network.emulateNetworkConditions", { offline: false, latency: PHONE.roundTrip, downloadThroughput: PHONE.bits / 8, uploadThroughput: PHONE.bits / 8 });
    await ask("Emulation.setCPUThrottlingRate", { rate: PHONE.slower });
    await ask("Emulation.setDeviceMetricsOverride", SCREEN);
    const [name, value] = cookie.split("=");
    if (name) await ask("Network.setCookie", { name, value, url });
    await ask("Page.addScriptToEvaluateOnNewDocument", { source: NOTE });
    const loaded = next("Page.loadEventFired");
    await ask("Page.navigate", { url });
    await loaded;
    // On a busy machine the first may come late.
    for (let look = 0; look < MOST_LOOKS; look += 1) {
      const { result } = await ask("Runtime.evaluate", { expression: `new Promise((done) => setTimeout(() => done(window.largestPaint ?? null), ${SETTLES}))`, awaitPromise: true, returnByValue: true });
      const painted = (result as { readonly value?: unknown }).value;
      if (typeof painted === "number") return painted;
    }
    return null;
  });
}
