// Installs the locked packages when they are missing, and says what a machine lacks.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

export function ensureInstalled() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Boardmark needs Node 20.19 or later. This is Node ${process.versions.node}.`);
    process.exit(2);
  }
  const stamp = path.join(root, "node_modules/.boardmark-installed");
  const hash = createHash("sha256").update(readFileSync(path.join(root, "package-lock.json"))).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  console.log("Installing packages (about two minutes the first time) ...");
  // Headers beside the running Node let the SQLite driver compile where nothing else can be fetched.
  const prefix = path.resolve(path.dirname(process.execPath), "..");
  const headers = existsSync(path.join(prefix, "include/node/node.h")) ? { npm_config_nodedir: prefix } : {};
  // node-gyp prefers the headers named here; npm itself only warns about the setting.
  const npm = spawnSync("npm", ["ci", "--no-fund", "--no-audit", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NODE_ENV: "development", ...headers },
    shell: process.platform === "win32",
  });
  const driver = path.join(root, "node_modules/better-sqlite3/build/Release/better_sqlite3.node");
  if (npm.status !== 0 || !existsSync(driver)) {
    console.error(
      existsSync(driver)
        ? "npm could not install the packages. The lines above say why."
        : "The SQLite driver could not be built. It needs python3, make and a C++ compiler (on Debian: apt-get install python3 make g++).",
    );
    process.exit(2);
  }
  writeFileSync(stamp, hash);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureInstalled();
