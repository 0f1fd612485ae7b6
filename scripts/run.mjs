// Runs one of the commands under server/commands: node scripts/run.mjs COMMAND [ARGUMENT...]
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "./ensure-installed.mjs";

ensureInstalled();
const { buildServer } = await import("./build.mjs");
await buildServer();
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const run = spawnSync(process.execPath, ["--enable-source-maps", path.join(root, "build/server/command-line.js"), ...process.argv.slice(2)], { stdio: "inherit" });
process.exit(run.status ?? 1);
