// Finds a Chrome or Chromium for the browser tests, and installs Debian's where that is possible.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const PLACES = {
  // The shell is the same browser without its own windows and pages: each page opened in it takes a quarter of the processor.
  linux: ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium"],
  darwin: ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"],
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
};

/** The browser to use: the one CHROME_PATH names, or the first found in the usual places; null when there is none. */
export function findChromium() {
  const places = [process.env["CHROME_PATH"], ...(PLACES[process.platform] ?? [])];
  return places.find((place) => place && existsSync(place)) ?? null;
}

/** Installs Debian packages that the machine lacks; only root on Debian can. Returns whether it could. */
export function installFromDebian(packages) {
  if (!existsSync("/etc/debian_version") || process.getuid?.() !== 0) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const command of [["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", ...packages]]) {
    if (spawnSync("apt-get", command, { stdio: ["ignore", "ignore", "inherit"], env }).status !== 0) return false;
  }
  return true;
}

/** As `findChromium`, after installing it where it is missing; ends the process in words when it cannot. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  console.log("Installing Chromium for the browser tests ...");
  // Liberation Sans has Arial's metrics: without it a bare machine draws boxes.
  for (const browser of ["chromium-headless-shell", "chromium"]) if (installFromDebian([browser, "fonts-liberation"]) && findChromium()) return findChromium();
  console.error("The browser tests need Chrome or Chromium. Install one, or set CHROME_PATH to it (on Debian: apt-get install chromium fonts-liberation).");
  process.exit(2);
}
