import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { PaperForm, PaperRenderer } from "../app/web/paper-renderer";
import { fileCache } from "./file-cache";
import { PaperError, type DrawingAnswer, type DrawingOrder, type PaperRefusal } from "./paper-orders";

/** What the renderer may use. */
export type PaperLimits = {
  /** Papers that may wait behind the one being drawn. */
  readonly queue: number;
  /** Milliseconds one drawing may take. */
  readonly time: number;
  /** Megabytes of the worker's heap. */
  readonly memory: number;
  /** Bytes of finished files kept. */
  readonly cache: number;
};

const LIMITS: PaperLimits = { queue: 20, time: 30_000, memory: 512, cache: 64 * 1024 * 1024 };

type Options = {
  /** The worker's own bundle. */
  readonly workerUrl: URL;
  /** Where the fonts lie; by default `public/fonts`, as seen from `build/server`. */
  readonly fontFolder?: string;
  readonly limits?: Partial<PaperLimits>;
};

/** One drawing, whoever waits for it: the same model in the same form is drawn once. */
type Job = { readonly key: string; readonly order: DrawingOrder; readonly waiting: Set<Waiter> };
type Waiter = { readonly resolve: (file: Uint8Array) => void; readonly reject: (fault: PaperError) => void };

/**
 * Draws papers in one long-lived worker: a bounded queue, a limit of time and memory after which the worker is replaced,
 * and a cache by content. A drawing that nobody waits for any more is stopped.
 */
export function createPaperRenderer({ workerUrl, fontFolder = fileURLToPath(new URL("../../public/fonts", workerUrl)), limits }: Options): PaperRenderer {
  const { queue: longest, time, memory, cache: cacheSize } = { ...LIMITS, ...limits };
  const cache = fileCache(cacheSize);
  const queue: Job[] = [];
  let worker: Worker | null = null;
  let current: { readonly job: Job; readonly timer: NodeJS.Timeout } | null = null;
  let lastId = 0;
  let isClosed = false;

  function start(): Worker {
    const begun = new Worker(workerUrl, {
      workerData: { fontFolder },
      // React checks itself for developers otherwise, at twice the time.
      env: { ...process.env, NODE_ENV: "production" },
      resourceLimits: { maxOldGenerationSizeMb: memory },
    });
    begun.on("message", (message: DrawingAnswer) => {
      if (message.id !== current?.job.order.id) return;
      if (message.ok) finish((waiter) => waiter.resolve(message.bytes), message.bytes);
      else refuse("failed", message.message);
    });
    begun.on("error", (fault: NodeJS.ErrnoException) => {
      if (worker !== begun) return;
      worker = null;
      refuse(fault.code === "ERR_WORKER_OUT_OF_MEMORY" ? "too-big" : "failed", fault.message);
    });
    begun.unref();
    return begun;
  }

  /** Ends the worker in the middle of its work; the next paper gets a new one. */
  function replaceWorker(): Promise<unknown> {
    const ended = worker?.terminate() ?? Promise.resolve();
    worker = null;
    return ended;
  }

  function next(): void {
    if (current !== null || isClosed) return;
    const job = queue.shift();
    if (job === undefined) return;
    worker ??= start();
    worker.ref();
    const timer = setTimeout(() => stop("too-long"), time);
    current = { job, timer };
    worker.postMessage(job.order);
  }

  function finish(tell: (waiter: Waiter) => void, file: Uint8Array | null = null): void {
    if (current === null) return;
    const { job, timer } = current;
    clearTimeout(timer);
    current = null;
    worker?.unref();
    if (file !== null) cache.put(job.key, file);
    job.waiting.forEach(tell);
    next();
  }

  function refuse(code: PaperRefusal, detail = ""): void {
    finish((waiter) => waiter.reject(new PaperError(code, detail)));
  }

  function stop(code: PaperRefusal): void {
    void replaceWorker();
    refuse(code);
  }

  function leave(job: Job, waiter: Waiter): void {
    job.waiting.delete(waiter);
    waiter.reject(new PaperError("cancelled"));
    if (job.waiting.size > 0) return;
    if (current?.job === job) stop("cancelled");
    else if (queue.includes(job)) queue.splice(queue.indexOf(job), 1);
  }

  function jobFor(key: string, model: string, form: PaperForm): Job | null {
    const known = [current?.job, ...queue].find((job) => job?.key === key);
    if (known !== undefined) return known;
    if (queue.length >= longest) return null;
    lastId += 1;
    const job: Job = { key, order: { id: lastId, model, form }, waiting: new Set() };
    queue.push(job);
    return job;
  }

  return {
    async render(model, form, { signal } = {}) {
      if (isClosed) throw new PaperError("closed");
      if (signal?.aborted) throw new PaperError("cancelled");
      const text = JSON.stringify(model);
      const key = `${form}:${createHash("sha256").update(text).digest("hex")}`;
      const kept = cache.get(key);
      if (kept !== null) return kept;
      const job = jobFor(key, text, form);
      if (job === null) throw new PaperError("queue-full");
      return new Promise((resolve, reject) => {
        const waiter = { resolve, reject };
        job.waiting.add(waiter);
        signal?.addEventListener("abort", () => leave(job, waiter), { once: true });
        next();
      });
    },
    async close() {
      isClosed = true;
      for (const job of queue.splice(0)) job.waiting.forEach((waiter) => waiter.reject(new PaperError("closed")));
      const ended = replaceWorker();
      refuse("closed");
      await ended;
    },
  };
}
