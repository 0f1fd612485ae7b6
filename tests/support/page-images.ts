import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import path from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { PROJECT_ROOT } from "./database";

/** Where the kept pages lie; `npm run redraw-papers` draws them anew, to be looked at before they are committed. */
const KEPT = path.join(PROJECT_ROOT, "tests/papers/kept-pages");
const FRESH = path.join(PROJECT_ROOT, "test-artefacts/paper-pages");

/** Dots an inch, and greys: small files, in which a line that moves by a point still shows. */
const DPI = "46";
const GREYS = 4;
/** Pages compared of each paper: its front sheet, its core and every kind of appendix lie among them. */
const PAGES = 8;
/** How unlike two dots may be (0 to 1) before they count as different: one step of grey is not, as another release of the renderer smooths edges otherwise. */
const UNLIKE = 0.4;
/** Of a page's dots, at most this share may differ: a level's disc that moves differs by twice as much. */
export const TOLERANCE = 0.0008;

/** Debian's poppler-utils are there to draw with. */
export const hasPoppler = spawnSync("pdftoppm", ["-v"]).error === undefined;

/** The first pages of a file as grey pictures, by a renderer that had no part in writing it. */
export function pagesOf(file: Uint8Array, lastPage = PAGES): readonly Buffer[] {
  const folder = mkdtempSync(path.join(tmpdir(), "boardmark-pages-"));
  writeFileSync(path.join(folder, "paper.pdf"), file);
  const { status, stderr } = spawnSync("pdftoppm", ["-gray", "-png", "-r", DPI, "-l", String(lastPage), path.join(folder, "paper.pdf"), path.join(folder, "page")], { encoding: "utf8" });
  if (status !== 0) throw new Error(`pdftoppm: ${stderr}`);
  const names = readdirSync(folder).filter((name) => name.endsWith(".png")).toSorted();
  const pages = names.map((name) => inFewGreys(readFileSync(path.join(folder, name))));
  rmSync(folder, { recursive: true });
  return pages;
}

/** The same picture in a few greys, which pack small. */
function inFewGreys(page: Buffer): Buffer {
  const picture = PNG.sync.read(page);
  const step = 255 / (GREYS - 1);
  picture.data.forEach((value, index) => {
    if (index % 4 < 3) picture.data[index] = Math.round(Math.round(value / step) * step);
  });
  return PNG.sync.write(picture, { colorType: 0, inputHasAlpha: true, deflateLevel: 9, filterType: 0 });
}

/** The share of dots that differ; 1 when the pages are of different sizes. */
export function difference(one: Buffer, other: Buffer): number {
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  if (a.width !== b.width || a.height !== b.height) return 1;
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: UNLIKE }) / (a.width * a.height);
}

/** What was kept of a paper, in order. */
export function keptPages(name: string): readonly Buffer[] {
  return readdirSync(KEPT).filter((file) => file.replace(/-\d\d\.png$/, "") === name).toSorted().map((file) => readFileSync(path.join(KEPT, file)));
}

function write(folder: string, name: string, pages: readonly Buffer[]): void {
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) if (file.replace(/-\d\d\.png$/, "") === name) rmSync(path.join(folder, file));
  pages.forEach((page, index) => writeFileSync(path.join(folder, `${name}-${String(index + 1).padStart(2, "0")}.png`), page));
}


/**
 * Compares a paper's pages with those kept; with `BOARDMARK_REDRAW=1` they are kept instead.
 *
 * @returns what differs, in words; nothing on a machine without poppler-utils; the fresh pages are then left in test-artefacts
 */
export function compareWithKept(name: string, file: Uint8Array): readonly string[] {
  if (!hasPoppler) return [];
  const pages = pagesOf(file);
  if (process.env["BOARDMARK_REDRAW"] === "1") {
    write(KEPT, name, pages);
    return [];
  }
  const kept = keptPages(name);
  const unlike = pages.flatMap((page, index) => {
    const before = kept[index];
    const share = before === undefined ? 1 : difference(before, page);
    return share > TOLERANCE ? [`page ${index + 1}: ${(share * 100).toFixed(2)} % of it differs`] : [];
  });
  const faults = [...unlike, ...(pages.length === kept.length ? [] : [`${pages.length} pages where ${kept.length} are kept`])];
  if (faults.length > 0) write(FRESH, name, pages);
  return faults;
}
