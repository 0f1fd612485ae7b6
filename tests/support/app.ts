import type { Server } from "node:http";
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import pino, { type Logger } from "pino";
import { onTestFinished } from "vitest";
import { readFrameworks } from "../../app/content/read-frameworks";
import type { Db } from "../../app/db/database";
import { readSettings } from "../../app/web/settings";
import { createApp } from "../../server/create-app";
import { runJobs } from "../../server/job-runner";
import { listJobs } from "../../server/jobs";
import { keepConnections } from "../../server/keep-connections";
import { createPaperRenderer } from "../../server/paper-renderer";
import { PROJECT_ROOT } from "./database";

export type AppOptions = { /** The default is the worked example’s own server. */ readonly isDemo?: boolean; readonly now?: () => Date; readonly env?: Readonly<Record<string, string>>; /** The default is a free one. */ readonly port?: number; /** The default keeps nothing. */ readonly log?: Logger; /** The default makes one that no other has. */ readonly newId?: () => string; /** Of the pages; the default is the one that was built. */ readonly bundle?: string; /** Whether what pages order is done; the default does it. */ readonly doesJobs?: boolean };

/** The built application in this process, on a free port and a test's own database and clock, until the test ends. @returns its address. */
export async function startApp(db: Db, options: AppOptions = {}): Promise<string> {
  const { url, close } = await openApp(db, options);
  onTestFinished(close);
  return url;
}

/** As `startApp`, for a whole file: the caller closes it, in `afterAll`. */
export async function openApp(db: Db, { isDemo = true, now = () => new Date(), env = {}, port = 0, log = pino({ level: "silent" }), newId = () => crypto.randomUUID(), bundle = path.join(PROJECT_ROOT, "build/web/server/index.js"), doesJobs = true }: AppOptions = {}): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  if (!existsSync(bundle)) throw new Error("The pages are not built: node scripts/build.mjs");
  const build = (await import(pathToFileURL(bundle).href)) as ServerBuild;
  const read = readSettings(env, isDemo);
  if (!read.ok) throw new Error(read.faults.join(", "));
  const papers = createPaperRenderer({ workerUrl: pathToFileURL(path.join(PROJECT_ROOT, "build/server/paper-worker.js")) });
  const parts = { db, papers, settings: read.settings, now, newId: () => crypto.randomUUID() };
  // Of the service's own work what a page orders; nothing that would change a test's data by itself.
  const jobs = runJobs({ ...parts, log, jobs: listJobs({ ...parts, reportFault: (fault) => log.error(fault), note: () => undefined, deliver: null }).filter(({ every }) => doesJobs && every === null) });
  const context = { ...parts, newId, frameworks: readFrameworks(PROJECT_ROOT), wakeJobs: jobs.wake };
  const app = createApp({ root: PROJECT_ROOT, build, context, log });
  const server = await new Promise<Server>((resolve) => {
    const started = keepConnections(app.listen(port, "127.0.0.1", () => resolve(started)));
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The application listens nowhere");
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await jobs.stop(0);
      await papers.close();
    },
  };
}

/** A request as a browser without a page makes it: no redirect is followed. */
export function ask(url: string, init: RequestInit = {}): Promise<Response> {
  return fetch(url, { redirect: "manual", ...init });
}

/** Sends a form, as a page of the same origin would. */
export function sendForm(url: string, fields: Readonly<Record<string, string>>, cookie = ""): Promise<Response> {
  return ask(url, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { Origin: new URL(url).origin, ...(cookie === "" ? {} : { Cookie: cookie }) },
  });
}
