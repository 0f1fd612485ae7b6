import { build } from "esbuild";
import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { composeBoardPaper } from "../../app/core/papers/compose-board-paper";
import type { PaperRenderer } from "../../app/web/paper-renderer";
import { createPaperRenderer, type PaperLimits } from "../../server/paper-renderer";
import { firstCycleSource, missingSource, publicSource, richSource } from "../support/paper-sources";
import { readPdfStructure } from "../support/pdf-structure";

const folder = mkdtempSync(path.join(process.cwd(), "node_modules/.boardmark-worker-"));
const workerUrl = pathToFileURL(path.join(folder, "paper-worker.js"));
const fontFolder = path.resolve("public/fonts");
const paper = composeBoardPaper(missingSource());
let papers: PaperRenderer;

beforeAll(async () => {
  await build({ entryPoints: ["server/paper-worker.ts"], outdir: folder, bundle: true, packages: "external", platform: "node", target: "node20", format: "esm", jsx: "automatic", logLevel: "error" });
});

afterEach(() => papers.close());
afterAll(() => rmSync(folder, { recursive: true }));

function begin(limits: Partial<PaperLimits> = {}): PaperRenderer {
  papers = createPaperRenderer({ workerUrl, fontFolder, limits });
  return papers;
}

test("the worker draws every form", async () => {
  const { render } = begin();
  const [pdf, docx, xlsx, csv] = await Promise.all((["pdf", "docx", "xlsx", "csv"] as const).map((form) => render(paper, form)));
  expect((await readPdfStructure(pdf ?? new Uint8Array())).faults).toEqual([]);
  expect([docx, xlsx].map((file) => Buffer.from(file ?? []).toString("latin1", 0, 2))).toEqual(["PK", "PK"]);
  expect(Buffer.from(csv ?? []).toString("utf8")).toContain("Reference,Layer,Subject");
});

test("the process stays awake while a paper is drawn", async () => {
  const { render } = begin();
  let turns = 0;
  const counting = setInterval(() => (turns += 1), 5);
  await render(composeBoardPaper(richSource()), "pdf");
  clearInterval(counting);
  expect(turns).toBeGreaterThan(20);
});

test("the same paper is drawn once, whoever asks and however often", async () => {
  const { render } = begin();
  const [first, second] = await Promise.all([render(paper, "pdf"), render(structuredClone(paper), "pdf")]);
  expect(second).toBe(first);
  expect(await render(paper, "pdf")).toBe(first);
});

test("what the cache cannot hold is drawn again", async () => {
  const { render } = begin({ cache: 10 });
  const first = await render(paper, "csv");
  const again = await render(paper, "csv");
  expect(again).not.toBe(first);
  expect(again).toEqual(first);
});

test("more than the queue may hold is refused at once, and what was let in is drawn", async () => {
  const { render } = begin({ queue: 1 });
  const asked = [publicSource(), richSource(), firstCycleSource()].map((source) => render(composeBoardPaper(source), "pdf"));
  const outcomes = await Promise.allSettled(asked);
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected"]);
  expect(outcomes[2]).toMatchObject({ reason: { code: "queue-full" } });
});

test("a paper nobody waits for is stopped, and the next one is drawn", async () => {
  const { render } = begin();
  const leaving = new AbortController();
  const left = render(composeBoardPaper(richSource()), "pdf", { signal: leaving.signal });
  leaving.abort();
  await expect(left).rejects.toMatchObject({ code: "cancelled" });
  expect((await render(paper, "pdf")).byteLength).toBeGreaterThan(10_000);
});

test("one who leaves does not take the paper from another who waits", async () => {
  const { render } = begin();
  const leaving = new AbortController();
  const left = render(paper, "pdf", { signal: leaving.signal });
  const stays = render(paper, "pdf");
  leaving.abort();
  await expect(left).rejects.toMatchObject({ code: "cancelled" });
  expect((await stays).byteLength).toBeGreaterThan(10_000);
});

test("a paper that takes too long is stopped", async () => {
  const { render } = begin({ time: 1 });
  await expect(render(paper, "pdf")).rejects.toMatchObject({ code: "too-long" });
});

test("a paper that needs too much memory is stopped, and the process lives", async () => {
  const { render } = begin({ memory: 24 });
  await expect(render(composeBoardPaper(richSource()), "pdf")).rejects.toMatchObject({ code: "too-big" });
});

test("what is no paper is refused in words, and the worker goes on", async () => {
  const { render } = begin();
  await expect(render({ kind: "something else" }, "pdf")).rejects.toMatchObject({ code: "failed" });
  expect((await render(paper, "csv")).byteLength).toBeGreaterThan(100);
});

test("closing refuses whoever waits", async () => {
  const { render, close } = begin();
  const waiting = render(paper, "pdf");
  const closing = close();
  await expect(waiting).rejects.toMatchObject({ code: "closed" });
  await closing;
  await expect(render(paper, "pdf")).rejects.toMatchObject({ code: "closed" });
});
