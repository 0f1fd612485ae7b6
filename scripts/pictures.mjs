// Draws the pictures of the README and the guides from a running demo of its own: node scripts/pictures.mjs
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { build } from "./build.mjs";
import { ensureChromium } from "./chromium.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const pictures = path.join(root, "docs/pictures");
const PASSWORD = "boardmark-demo";

await build();
mkdirSync(pictures, { recursive: true });
const folder = mkdtempSync(path.join(os.tmpdir(), "boardmark-pictures-"));
const { url, stop } = await startDemo();
const browser = await chromium.launch({ executablePath: ensureChromium(), args: ["--headless", "--no-sandbox", "--disable-gpu"] });
try {
  const member = await signIn("ned1@northmoor.example", { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
  await member.goto(`${url}/assessments/xn1-2026-27/answer/joined-up-teams`);
  await member.screenshot({ path: path.join(pictures, "answer.png") });

  const lead = await signIn("ics@moorandvale.example", { viewport: { width: 1280, height: 1600 } });
  await lead.goto(`${url}/ics/XMV/compare`);
  await lead.screenshot({ path: path.join(pictures, "compare.png") });

  const desk = { viewport: { width: 1280, height: 900 } };
  const secretary = await signIn("lead@northmoor.example", desk);
  await shoot(secretary, "/trusts/XN1", "trust");
  await shoot(secretary, "/assessments/xn1-2025-26/results", "results");
  await shoot(await signIn("facilitator@northmoor.example", desk), "/assessments/xn1-2026-27/workshop", "workshop");
  await shoot(await signIn("digital@northmoor.example", desk), "/assessments/xn1-2026-27/evidence/smart-foundations", "evidence");
  await drawPaper(await secretary.context().request.get(`${url}/assessments/xn1-2025-26/paper.pdf`));
  console.log("Drew docs/pictures: answer, compare, trust, results, workshop, evidence and paper.");
} finally {
  await browser.close();
  await stop();
  rmSync(folder, { recursive: true, force: true });
}

async function shoot(page, address, name) {
  const answer = await page.goto(url + address);
  if (!answer.ok()) throw new Error(`${address} answered ${answer.status()}`);
  await page.screenshot({ path: path.join(pictures, `${name}.png`) });
}

async function startDemo() {
  const port = await freePort();
  const child = spawn(process.execPath, [path.join(root, "build/server/main.js"), "--demo"], {
    env: { ...process.env, NODE_ENV: "production", HOST: "127.0.0.1", PORT: String(port), DATA_DIR: folder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((resolve, reject) => {
    child.stdout.on("data", (chunk) => String(chunk).includes("Boardmark is ready") && resolve());
    child.on("exit", (code) => reject(new Error(`The demo ended with ${code}`)));
  });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  return { url: `http://127.0.0.1:${port}`, stop: () => (child.kill("SIGTERM"), ended) };
}

async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function signIn(email, options) {
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/London", ...options });
  const page = await context.newPage();
  await page.goto(`${url}/sign-in`);
  await page.fill("[name=email]", email);
  await page.fill("[name=password]", PASSWORD);
  await Promise.all([page.waitForURL((address) => !address.pathname.startsWith("/sign-in")), page.press("[name=password]", "Enter")]);
  return page;
}

/** The paper's first page as a picture, by poppler. */
async function drawPaper(answer) {
  if (!answer.ok()) throw new Error(`The paper answered ${answer.status()}`);
  const file = path.join(folder, "paper.pdf");
  writeFileSync(file, await answer.body());
  const drawn = spawnSync("pdftoppm", ["-png", "-r", "90", "-f", "1", "-l", "1", "-singlefile", file, path.join(pictures, "paper")], { encoding: "utf8" });
  if (drawn.error || drawn.status !== 0) throw new Error(`pdftoppm (poppler-utils) could not draw the paper: ${drawn.error?.message ?? drawn.stderr}`);
}
