import { randomUUID } from "node:crypto";
import { networkInterfaces } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { readFrameworks } from "../app/content/read-frameworks";
import { readRegisters } from "../app/content/read-registers";
import { openDatabase } from "../app/db/database";
import { migrate } from "../app/db/migrate";
import { storageTroubleOf } from "../app/db/storage-trouble";
import { importRegisters } from "../app/use-cases/import-registers";
import type { Settings } from "../app/web/settings";
import { seedDemo } from "../prisma/seed/seed-demo";
import { DEMO_SIGN_INS, DEMO_PASSWORD } from "../prisma/seed/demo-people";
import { createApp } from "./create-app";
import { keepConnections } from "./keep-connections";
import { createLog } from "./log";
import { createPaperRenderer } from "./paper-renderer";
import { digestSender } from "./digest-sender";
import { draining } from "./draining";
import { runJobs } from "./job-runner";
import { listJobs } from "./jobs";
import { createMetrics, serveMetrics } from "./metrics";
import { slowStatements } from "./slow-statements";
import { settingsFromEnvironment } from "./settings-from-environment";
import { stopOnSignal } from "./stop-in-order";
import { TROUBLE_IN_WORDS } from "./trouble-page";

// The bundle lies in build/server.
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const isDemo = process.argv.includes("--demo");
const settings = settingsFromEnvironment(isDemo);
// The demo's terminal shows the sign-ins; only faults join them there.
const log = createLog(settings.logLevel ?? (isDemo ? "error" : "info"));

async function start(): Promise<void> {
  const address = settings.databaseUrl ?? path.join(settings.dataDir, "boardmark.sqlite");
  const applied = await migrate(address, root);
  if (applied.length > 0) log.info({ applied }, "migrated");
  const metrics = createMetrics();
  const { db, close } = await openDatabase(address, { onStatement: slowStatements({ log, metrics, slowerThan: settings.slowQuery }) });
  const frameworks = readFrameworks(root);
  const papers = createPaperRenderer({ workerUrl: pathToFileURL(path.join(root, "build/server/paper-worker.js")) });
  const parts = { db, frameworks, papers, settings, now: () => new Date(), newId: () => randomUUID() };
  await importRegisters(db, readRegisters(root).boards, parts.newId);
  if (isDemo) await seedDemo({ db, frameworks, now: parts.now() });
  const reportFault = (fault: unknown) => log.error({ fault }, "a job");
  const jobs = runJobs({ ...parts, log, jobs: listJobs({ ...parts, reportFault, note: (about, words) => log.info(about, words), deliver: digestSender(settings, log) }) });
  const context = { ...parts, wakeJobs: jobs.wake };

  const build = (await import(pathToFileURL(path.join(root, "build/web/server/index.js")).href)) as ServerBuild;
  const drain = draining();
  const server = keepConnections(createApp({ root, build, context, log, metrics, drain }).listen(settings.port, settings.host));
  server.on("error", (fault: NodeJS.ErrnoException) => {
    console.error(fault.code === "EADDRINUSE" ? `Port ${settings.port} is in use. Set PORT to another one.` : String(fault));
    process.exit(1);
  });
  server.on("listening", () => announce(settings));
  if (settings.metricsPort !== null) serveMetrics(metrics, settings.metricsPort).on("error", reportFault);
  const release = async () => {
    await papers.close();
    await close();
  };
  stopOnSignal({ server, log, draining: drain, jobs, release });
}

function announce({ host, port, isDemo, publicUrl }: Settings): void {
  const shown = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  console.log(`Boardmark is ready: http://${shown.includes(":") ? `[${shown}]` : shown}:${port}`);
  if (publicUrl) console.log(`Public address: ${publicUrl}`);
  if (shown !== host) for (const lan of lanAddresses()) console.log(`On this network, for phones: http://${lan}:${port}`);
  if (!isDemo) return;
  console.log(`\nHour by hour, as each of its readers: http://${shown.includes(":") ? `[${shown}]` : shown}:${port}/demo`);
  console.log(`\nSign in with the password ${DEMO_PASSWORD} as:`);
  for (const { email, is } of DEMO_SIGN_INS) console.log(`  ${email.padEnd(34)} ${is}`);
}

function lanAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => address.family === "IPv4" && !address.internal)
    .map((address) => address.address);
}

start().catch((fault: unknown) => {
  const trouble = storageTroubleOf(fault);
  if (trouble === null) console.error(fault instanceof Error ? fault.message : fault);
  else console.error(`Boardmark cannot start: ${TROUBLE_IN_WORDS[trouble].line}.`);
  log.debug({ fault }, "could not start");
  process.exit(1);
});
