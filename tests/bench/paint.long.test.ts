import http from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { findChromium, withChromium } from "../../server/bench/chromium";
import { largestPaint, PHONE } from "../../server/bench/largest-paint";
import { runBench } from "../../server/commands/bench";
import { PROJECT_ROOT } from "../support/database";
import { newFolder } from "../support/engines";

const SHEET = 100_000;
const PAGES: Readonly<Record<string, string>> = {
  "/": "<!doctype html><title>At once</title><h1>Some words</h1>",
  "/sheet": "<!doctype html><title>Late</title><link rel=stylesheet href=/sheet.css><h1>Some words</h1>",
  "/nothing": "<!doctype html><title>Nothing</title>",
  "/cookie": "",
  "/sheet.css": `/*${"x".repeat(SHEET)}*/`,
};

async function servePages(): Promise<string> {
  const server = http.createServer((request, response) => {
    const body = request.url === "/cookie" ? (request.headers.cookie === "seat=one" ? PAGES["/"] : "") : PAGES[request.url ?? ""];
    response.setHeader("Content-Type", request.url?.endsWith(".css") ? "text/css" : "text/html").end(body);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test("what is painted late is told as late, what is never painted as null, and a seat's cookie goes with the page", async () => {
  const url = await servePages();
  const [soon, late, never, held] = await withChromium(findChromium() ?? expect.unreachable("There is no Chromium here"), newFolder(), async (browser) => [
    await largestPaint(browser, `${url}/`, ""),
    await largestPaint(browser, `${url}/sheet`, ""),
    await largestPaint(browser, `${url}/nothing`, ""),
    await largestPaint(browser, `${url}/cookie`, "seat=one"),
  ]);
  expect(soon).toBeGreaterThanOrEqual(PHONE.roundTrip);
  // Two ways there and back, and the sheet's bytes at the phone's pace: no machine is so fast that it could be less.
  expect(late).toBeGreaterThanOrEqual(2 * PHONE.roundTrip + (SHEET * 8 * 1_000) / PHONE.bits - PHONE.roundTrip);
  expect(never).toBeNull();
  expect(held).not.toBeNull();
});

test("the join page and the answer page are each told beside a bare page", async () => {
  const lines: { readonly name: string; readonly value: number | null; readonly baseline: number | null; readonly unit: string }[] = [];
  expect(await runBench(["paint", "n=1"], { root: PROJECT_ROOT, out: (line) => lines.push(JSON.parse(line) as (typeof lines)[number]), err: (line) => expect(line).toBe("") })).toBe(0);
  expect(lines.map(({ name }) => name)).toEqual(["paint join page, largest part on a throttled phone", "paint answer page, largest part on a throttled phone"]);
  for (const { value, baseline, unit } of lines) {
    expect(unit).toBe("ms");
    expect(value).toBeGreaterThanOrEqual(PHONE.roundTrip);
    expect(baseline).toBeGreaterThanOrEqual(PHONE.roundTrip);
  }
}, 600_000);
