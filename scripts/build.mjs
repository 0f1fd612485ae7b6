// Builds everything into build/: the Remix app by Vite, the server process, its workers and the islands by esbuild.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build as esbuild } from "esbuild";
import { generate } from "./generate.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const SOURCES = ["app", "server", "prisma/seed", "prisma/schema.prisma", "public", "vite.config.ts", "remix.config.js", "package-lock.json", "scripts/build.mjs"];

/** A hash over every source the build reads. */
function sourceHash() {
  const hash = createHash("sha256");
  const walk = (file) => {
    if (!existsSync(file)) return;
    if (statSync(file).isDirectory()) {
      if (file.endsWith("generated")) return;
      for (const entry of readdirSync(file).sort()) walk(path.join(file, entry));
    } else hash.update(path.relative(root, file)).update("\0").update(readFileSync(file));
  };
  for (const source of SOURCES) walk(path.join(root, source));
  return hash.digest("hex");
}

/** Bundles server/NAME.ts into build/server/NAME.js; packages stay outside. */
export async function buildServer() {
  generate();
  const entries = ["main", "paper-worker", "spreadsheet-worker", "commands/command-line"].filter((name) => existsSync(path.join(root, `server/${name}.ts`)));
  await esbuild({
    absWorkingDir: root,
    entryPoints: entries.map((name) => ({ in: `server/${name}.ts`, out: name.split("/").at(-1) })),
    outdir: "build/server",
    bundle: true,
    packages: "external",
    platform: "node",
    target: "node20",
    format: "esm",
    splitting: true,
    jsx: "automatic",
    sourcemap: true,
    logLevel: "warning",
  });
}

/** Bundles each app/islands/NAME.ts for the browser. */
async function buildIslands() {
  const islands = path.join(root, "app/islands");
  const entries = existsSync(islands) ? readdirSync(islands).filter((file) => file.endsWith(".island.ts")) : [];
  if (entries.length === 0) return;
  await bundleForBrowser(entries.map((file) => ({ in: `app/islands/${file}`, out: file.replace(/\.island\.ts$/, "") })), "build/web/client/islands");
  // A service worker answers for what lies beside and below it: it stands at the top, and a page says how far it goes.
  await bundleForBrowser([{ in: "app/islands/kept-pages.worker.ts", out: "kept-pages" }], "build/web/client");
}

function bundleForBrowser(entryPoints, outdir) {
  return esbuild({
    absWorkingDir: root,
    entryPoints,
    outdir,
    bundle: true,
    minify: true,
    platform: "browser",
    target: "es2020",
    format: "iife",
    logLevel: "warning",
  });
}

export async function build() {
  const stamp = path.join(root, "build/stamp");
  const hash = sourceHash();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return false;
  rmSync(stamp, { force: true });
  generate();
  const vite = spawnSync(process.execPath, [path.join(root, "node_modules/@remix-run/dev/dist/cli.js"), "vite:build"], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production" },
  });
  if (vite.status !== 0) throw new Error(`The web build failed:\n${vite.stdout}${vite.stderr}`);
  await buildIslands();
  await buildServer();
  mkdirSync(path.join(root, "build"), { recursive: true });
  writeFileSync(stamp, hash);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log((await build()) ? "Built." : "Already built.");
