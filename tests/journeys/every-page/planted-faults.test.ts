import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../../support/browser";
import { measuredFaultsOf } from "./walk";

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

/** What is found on a page with nothing wrong but what is planted in it. */
async function faultsWith(body: string, { title = "Levels - Boardmark", rules = "" } = {}): Promise<readonly string[]> {
  const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
  try {
    await page.setContent(`<title>${title}</title><style>body { margin: 8px; background: white } ${rules}</style><main><h1>Levels</h1><p>Read <a href="#one">the first</a> or <a href="#two">the second</a>.</p>${body}</main>`);
    return await measuredFaultsOf(page);
  } finally {
    await page.close();
  }
}

/** Planted together on one page, each with what is found of it. */
type Planted = { readonly body: string; readonly rules?: string; readonly found: RegExp };

const LAYOUT: Readonly<Record<string, Planted>> = {
  "a line that does not fit": { body: `<pre>${"wide ".repeat(30)}</pre>`, found: /^reaches \d+ px past the edge$/ },
  "a second first heading": { body: "<h1>Again</h1>", found: /^has 2 first headings/ },
  "two small targets side by side": { body: '<button class="tiny">A</button><button class="tiny">B</button>', rules: ".tiny { width: 16px; height: 16px; padding: 0; border: 1px solid; font-size: 9px }", found: /^button “A” is a target of 16 x 16 beside button “B”$/ },
  "a focus that nothing shows": { body: '<div><button class="bare">Bare</button></div>', rules: ".bare:focus { outline: none }", found: /^at “Bare” nothing shows where the focus is$/ },
  "what the keyboard does not reach": { body: '<div><button id="away">Away</button></div><script>document.querySelector("#away").addEventListener("focus", (event) => event.target.blur())</script>', found: /^the keyboard does not reach “Away”$/ },
  "words that wide text cuts off": { body: '<p class="box">A line of words that just fits</p>', rules: ".box { width: 210px; height: 20px; overflow: hidden; white-space: nowrap }", found: /^with wide text cuts off p\.box/ },
  "words of a drawing that wide text cuts off": { body: '<svg class="map" width="120" height="20" viewBox="0 0 120 20"><text x="2" y="14" font-size="14" fill="CanvasText">All the levels agreed</text></svg>', rules: ".map { overflow: hidden }", found: /^with wide text cuts off text/ },
  "words of a drawing past the window’s edge": { body: '<svg class="axis" width="2" height="20"><text x="310" y="14" font-size="14" fill="CanvasText">Next year</text></svg>', rules: ".axis { overflow: visible } html { overflow-x: clip }", found: /^with wide text cuts off text\.: Next year/ },
  "a movement": { body: '<div><button class="slow">Slow</button></div>', rules: ".slow { transition: background 200ms }", found: /^button\.slow still moves$/ },
};

const COLOURS: Readonly<Record<string, Planted>> = {
  "paint that stands for something": { body: '<p>Done: <span class="dot"></span></p>', rules: ".dot { display: inline-block; width: 20px; height: 20px; background: green }", found: /^in forced colours span\.dot vanishes$/ },
  "a chosen radio shown by its ground alone": { body: '<label class="pick"><input type="radio" name="level"><span>Three</span></label>', rules: ".pick { display: block; padding: 12px } .pick input { appearance: none; width: 24px; height: 24px } .pick:has(:checked) { background: navy }", found: /^in forced colours input “level” looks the same when it is chosen$/ },
  "a current page shown by its ground alone": { body: '<ul><li><a href="#a" aria-current="page">One</a></li><li><a href="#b">Two</a></li></ul>', rules: "a { color: navy } [aria-current] { background: yellow } li { padding: 8px }", found: /^in forced colours a “One” looks the same as what is not current$/ },
  "a focus shown by a shadow alone": { body: '<div><button class="glow">Glow</button></div>', rules: ".glow:focus { outline: none; box-shadow: 0 0 0 4px black }", found: /^in forced colours button “Glow” looks the same when it has the focus$/ },
  "a mark of a chart in its own dark colour": { body: '<svg class="chart" width="40" height="40"><circle cx="20" cy="20" r="9" fill="#003087"/></svg>', found: /^in forced colours a circle of chart vanishes$/ },
  "a mark on a mark of its own colour": { body: '<svg class="done" width="40" height="40"><circle cx="20" cy="20" r="16" fill="#007f3b" class="disc"/><path d="M20 12v16" stroke="#fff" stroke-width="4" class="tick"/></svg>', rules: "@media (forced-colors: active) { .disc { fill: CanvasText } .tick { stroke: CanvasText } }", found: /^in forced colours a path of done vanishes$/ },
  "words of a chart in their page’s own colours": { body: '<svg class="disc" width="40" height="40"><circle cx="20" cy="20" r="16" fill="#003087"/><text x="16" y="25" fill="#212b32">3</text></svg>', found: /^the words “3” of disc cannot be read$/ },
  "words of a chart on a pale field": { body: '<svg class="pale" width="90" height="40"><rect width="90" height="40" fill="#e6eef6"/><text x="5" y="25" fill="currentColor">Level 1</text></svg>', found: /^in forced colours the words “Level 1” of pale cannot be read$/ },
  "a focus behind a bar": { body: `<div class="bar">Bar</div>${"<p><a href='#one'>On</a></p>".repeat(20)}`, rules: ".bar { position: fixed; inset: auto 0 0; height: 200px; background: #eee; border: 1px solid }", found: /^at “On” the focus is hidden behind div\.bar$/ },
};

test.each([
  ["layout, targets, keyboard, wide text and motion", LAYOUT],
  ["forced colours, and a bar over the focus", COLOURS],
] as const)("each planted fault of %s is found", async (_, planted) => {
  const all = Object.values(planted);
  const faults = await faultsWith(all.map(({ body }) => body).join(""), { rules: all.map(({ rules = "" }) => rules).join("\n") });
  for (const [name, { found }] of Object.entries(planted)) expect.soft([name, faults]).toEqual([name, expect.arrayContaining([expect.stringMatching(found)])]);
});

test("a page that keeps its edges, its words and its marks has no fault, wherever its focus begins; one without a title has", async () => {
  const sound = '<label class="row"><input type="radio" name="level"> Three</label><svg class="chart" width="40" height="40"><circle cx="20" cy="20" r="9" fill="CanvasText"/><path d="M20 15v10" stroke="Canvas" stroke-width="2"/></svg><details><summary>More</summary><p>Words</p></details><div><button class="row" id="late">Later</button></div><script>document.querySelector("#late").focus()</script>';
  expect(await faultsWith(sound, { rules: ".row, summary { display: block; min-height: 24px }" })).toEqual([]);
  expect(await faultsWith("", { title: "" })).toEqual(["has the title “”"]);
});
