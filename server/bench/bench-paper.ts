import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { readFrameworks } from "../../app/content/read-frameworks";
import { readRegisters } from "../../app/content/read-registers";
import { paperSchema, type Paper } from "../../app/core/papers/paper";
import { openDatabase } from "../../app/db/database";
import { migrate } from "../../app/db/migrate";
import { importRegisters } from "../../app/use-cases/import-registers";
import type { PaperRenderer } from "../../app/web/paper-renderer";
import { seedDemo } from "../../prisma/seed/seed-demo";
import { createPaperRenderer } from "../paper-renderer";
import { withEmbedded, type BenchDatabase } from "./bench-database";
import { findChromium } from "./chromium";
import { quantile } from "./drive-room";
import type { Figure } from "./figure";
import { withPrinter } from "./print-with-chromium";
import { signInFacilitator, withBoardmark } from "./served";
import { memoryOf } from "./served-country";

type Report = (figure: Figure) => void;
type Twin = { readonly paper: Paper; readonly html: string };

const PLACE = "/assessments/xn1-2025-26/paper";
const TIMES = 7;
const LONG = 40;
/** Pages before the appendices: they are not repeated. */
const CORE = 3;
/** Papers after which memory is called settled. */
const SETTLED = 20;

/**
 * The worked example's board paper as a tagged PDF: beside headless Chromium printing its HTML twin, four times as long, and many times
 * over. Each drawing is of another paper, so that none comes out of the cache.
 *
 * @param papers drawn one after the other for the figure of memory
 */
export function benchPaper(root: string, papers: number, report: Report): Promise<void> {
  return withEmbedded(async (database) => {
    const twin = await readTwin(root, database);
    const renderer = createPaperRenderer({ workerUrl: pathToFileURL(path.join(root, "build/server/paper-worker.js")), fontFolder: path.join(root, "public/fonts") });
    try {
      const short = await measure(renderer, twin.paper);
      const printed = await printTwin(database.dataDir, twin.html);
      report({ name: `paper of ${short.pages} pages as tagged PDF, beside Chromium printing its HTML twin (${printed.pages ?? "not"} pages)`, value: short.time, unit: "ms", baseline: printed.time });
      report({ name: "paper, the process’s own delay while it is drawn p99", value: short.delay, unit: "ms", baseline: null });
      const long = await measure(renderer, lengthened(twin.paper, Math.ceil(LONG / Math.max(1, short.pages - CORE))));
      report({ name: `paper of ${long.pages} pages, beside ${short.pages} pages grown linearly`, value: long.processor, unit: "ms of processor", baseline: (short.processor * long.pages) / short.pages });
      await reportMemory(renderer, twin.paper, papers, report);
    } finally {
      await renderer.close();
    }
  });
}

async function readTwin(root: string, database: BenchDatabase): Promise<Twin> {
  await migrate(database.address, root);
  const { db, close } = await openDatabase(database.address);
  await importRegisters(db, readRegisters(root).boards, randomUUID);
  await seedDemo({ db, frameworks: readFrameworks(root), now: new Date() });
  await close();
  return withBoardmark(root, database, 1, async ([url = ""]) => {
    const headers = { Cookie: await signInFacilitator(url) };
    const textOf = async (place: string) => {
      const answer = await fetch(new URL(place, url), { headers });
      if (answer.status !== 200) throw new Error(`${place} was answered ${answer.status}`);
      return answer.text();
    };
    const page = await textOf(PLACE);
    const sheets = await Promise.all([...page.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = ""]) => textOf(href)));
    const html = page.replace(/<script[\s\S]*?<\/script>|<link [^>]*>/g, "").replace("</head>", `<style>${sheets.join("\n")}</style></head>`);
    return { paper: paperSchema.parse(JSON.parse(await textOf(`${PLACE}.json`))), html };
  });
}

/** The same paper with its appendices again and again, each under a letter of its own. */
function lengthened(paper: Paper, times: number): Paper {
  return { ...paper, appendices: Array.from({ length: times }, (_, turn) => paper.appendices.map((appendix) => ({ ...appendix, letter: turn === 0 ? appendix.letter : `${appendix.letter}${turn}` }))).flat() };
}

async function measure(renderer: PaperRenderer, paper: Paper): Promise<{ readonly time: number | null; readonly pages: number; readonly delay: number; /** Milliseconds of processor a drawing, whatever else the machine does. */ readonly processor: number }> {
  await renderer.render({ ...paper, subject: "warm" }, "pdf");
  const delays = monitorEventLoopDelay({ resolution: 5 });
  delays.enable();
  const taken: number[] = [];
  const before = process.cpuUsage();
  let pages = 0;
  for (let turn = 0; turn < TIMES; turn += 1) {
    const begun = performance.now();
    pages = pagesOf(await renderer.render({ ...paper, subject: `turn ${turn}` }, "pdf"));
    taken.push(performance.now() - begun);
  }
  delays.disable();
  const { user, system } = process.cpuUsage(before);
  return { time: median(taken), pages, processor: (user + system) / 1_000 / TIMES, delay: delays.percentile(99) / 1e6 };
}

/** Chromium's time for the same words; null where there is no Chromium. */
async function printTwin(folder: string, html: string): Promise<{ readonly time: number | null; readonly pages: number | null }> {
  const program = findChromium();
  if (program === null) return { time: null, pages: null };
  const file = path.join(folder, "twin.html");
  writeFileSync(file, html);
  return withPrinter(program, path.join(folder, "browser"), async ({ print }) => {
    const address = pathToFileURL(file).href;
    await print(address);
    const taken: number[] = [];
    let pages = 0;
    for (let turn = 0; turn < TIMES; turn += 1) {
      const begun = performance.now();
      pages = pagesOf(await print(address));
      taken.push(performance.now() - begun);
    }
    return { time: median(taken), pages };
  });
}

async function reportMemory(renderer: PaperRenderer, paper: Paper, papers: number, report: Report): Promise<void> {
  let settled: number | null = null;
  for (let turn = 1; turn <= papers; turn += 1) {
    await renderer.render({ ...paper, subject: `paper ${turn}` }, "pdf");
    if (turn === Math.min(SETTLED, papers)) settled = memoryOf(process.pid);
  }
  report({ name: `paper memory of process and worker after ${papers} papers, beside after ${Math.min(SETTLED, papers)}`, value: memoryOf(process.pid), unit: "MB", baseline: settled });
}

function pagesOf(file: Uint8Array): number {
  return (Buffer.from(file).toString("latin1").match(/\/Type\s*\/Page(?![s\w])/g) ?? []).length;
}

function median(taken: readonly number[]): number | null {
  return quantile(taken.toSorted((a, b) => a - b), 0.5);
}
