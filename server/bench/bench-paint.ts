import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { withEmbedded } from "./bench-database";
import { prepareRoom } from "./bench-room";
import { withChromium, type Chromium } from "./chromium";
import { quantile } from "./drive-room";
import type { Figure } from "./figure";
import { largestPaint } from "./largest-paint";
import { withBoardmark } from "./served";

const BARE = "<!doctype html><html lang=en><meta name=viewport content='width=device-width'><title>Bare</title><h1>The least that a page can be</h1>";

/**
 * When the largest part of the pages that a member opens on a phone stands on its screen, beside a bare page on the same phone.
 *
 * @param times that a page is opened; the middle one counts
 */
export function benchPaint(root: string, program: string, times: number, report: (figure: Figure) => void): Promise<void> {
  return withEmbedded(async (database) => {
    const room = await prepareRoom(root, database, { size: 6 });
    const [seat] = room.seats;
    const pages = [
      { name: "join page", place: "/join", cookie: "" },
      { name: "answer page", place: `/assessments/${room.assessmentId}/answer/${room.themeIds[0] ?? ""}`, cookie: seat?.cookie ?? "" },
    ];
    await withBoardmark(root, database, 1, ([url = ""]) =>
      withChromium(program, path.join(database.dataDir, "chromium"), async (browser) => {
        const baseline = await withBarePage((bare) => middleOf(browser, { url: bare, cookie: "", times }));
        for (const { name, place, cookie } of pages) report({ name: `paint ${name}, largest part on a throttled phone`, value: await middleOf(browser, { url: `${url}${place}`, cookie, times }), unit: "ms", baseline });
      }),
    );
  });
}

/** Null where one of them painted nothing. */
async function middleOf(browser: Chromium, { url, cookie, times }: { readonly url: string; readonly cookie: string; readonly times: number }): Promise<number | null> {
  // What the server and the browser do once only is no part of it.
  await largestPaint(browser, url, cookie);
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const painted = await largestPaint(browser, url, cookie);
    if (painted === null) return null;
    taken.push(painted);
  }
  return quantile(taken.toSorted((a, b) => a - b), 0.5);
}

async function withBarePage<T>(work: (url: string) => Promise<T>): Promise<T> {
  const server = createServer((_request, response) => void response.setHeader("Content-Type", "text/html").end(BARE));
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
