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

const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };
const DESK = { viewport: { width: 1280, height: 900 } };
const TALL = { viewport: { width: 1280, height: 1500 } };
/** As wide as a chart with few columns asks for. */
const NARROW = { viewport: { width: 840, height: 900 } };

/** One page of the worked example each, as somebody whom it is for. */
const PAGES = [
  { name: "answer", email: "ned1@northmoor.example", device: PHONE, address: "/assessments/xn1-2026-27/answer/joined-up-teams" },
  { name: "compare", email: "ics@moorandvale.example", device: TALL, address: "/ics/XMV/compare" },
  { name: "trust", email: "lead@northmoor.example", device: DESK, address: "/trusts/XN1" },
  { name: "results", email: "lead@northmoor.example", device: TALL, address: "/assessments/xn1-2025-26/results" },
  { name: "workshop", email: "facilitator@northmoor.example", device: DESK, address: "/assessments/xn1-2026-27/workshop" },
  { name: "evidence", email: "digital@northmoor.example", device: DESK, address: "/assessments/xn1-2026-27/evidence/smart-foundations" },
  { name: "spreads", email: "observer@northmoor.example", device: DESK, address: "/assessments/xn1-2025-26/spreads" },
  { name: "administration", email: "admin@boardmark.example", device: DESK, address: "/administration" },
];

/** One chart each, by its example in the gallery. */
const CHARTS = [
  { name: "chart-profile", device: DESK, example: "Profile of the measures, the DMA set apart" },
  { name: "chart-spread", device: NARROW, example: "First spread" },
  { name: "chart-rounds", device: NARROW, example: "Two rounds side by side" },
  { name: "chart-heat-map", device: DESK, example: "Heat map of released levels" },
  { name: "chart-ladder", device: NARROW, example: "Gap ladder" },
  { name: "chart-trend", device: NARROW, example: "Trend with a break and a missing cycle" },
  { name: "chart-balance", device: NARROW, example: "Balance of change" },
];

await build();
mkdirSync(pictures, { recursive: true });
const folder = mkdtempSync(path.join(os.tmpdir(), "boardmark-pictures-"));
const { url, stop } = await startDemo();
const browser = await chromium.launch({ executablePath: ensureChromium(), args: ["--headless", "--no-sandbox", "--disable-gpu"] });
try {
  for (const { name, email, device, address } of PAGES) await shoot(await signIn(email, device), address, name);
  for (const { name, example, device } of CHARTS) await shootExample(await newPage(device), example, name);
  const secretary = await signIn("lead@northmoor.example", DESK);
  drawPaper("paper", await secretary.context().request.get(`${url}/assessments/xn1-2025-26/paper.pdf`).then(bodyOf));
  console.log(`Drew docs/pictures: ${[...PAGES, ...CHARTS, { name: "paper" }].map(({ name }) => name).join(", ")}.`);
} finally {
  await browser.close();
  await stop();
  rmSync(folder, { recursive: true, force: true });
}

function fileOf(name) {
  return path.join(pictures, `${name}.png`);
}

async function shoot(page, address, name) {
  await goTo(page, address);
  await page.screenshot({ path: fileOf(name) });
  await page.context().close();
}

/** What stands under an example's name, with a little air around it. */
async function shootExample(page, example, name) {
  await goTo(page, "/gallery");
  const shown = await page.locator("section > div").filter({ has: page.getByText(example, { exact: true }) }).elementHandle();
  await shown.evaluate((element) => {
    element.firstElementChild.remove();
    Object.assign(element.style, { padding: "0 16px 16px", margin: "0 -16px" });
  });
  await shown.screenshot({ path: fileOf(name) });
  await page.context().close();
}

async function goTo(page, address) {
  const answer = await page.goto(url + address);
  if (!answer.ok()) throw new Error(`${address} answered ${answer.status()}`);
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

async function newPage(device) {
  return (await browser.newContext({ locale: "en-GB", timezoneId: "Europe/London", ...device })).newPage();
}

async function signIn(email, device) {
  const page = await newPage(device);
  await page.goto(`${url}/sign-in`);
  await page.fill("[name=email]", email);
  await page.fill("[name=password]", PASSWORD);
  await Promise.all([page.waitForURL((address) => !address.pathname.startsWith("/sign-in")), page.press("[name=password]", "Enter")]);
  return page;
}

async function bodyOf(answer) {
  if (!answer.ok()) throw new Error(`The paper answered ${answer.status()}`);
  return answer.body();
}

/** The paper's first page as a picture, by poppler. */
function drawPaper(name, paper) {
  const file = path.join(folder, `${name}.pdf`);
  writeFileSync(file, paper);
  const drawn = spawnSync("pdftoppm", ["-png", "-r", "90", "-f", "1", "-l", "1", "-singlefile", file, path.join(pictures, name)], { encoding: "utf8" });
  if (drawn.error || drawn.status !== 0) throw new Error(`pdftoppm (poppler-utils) could not draw the paper: ${drawn.error?.message ?? drawn.stderr}`);
}
