import { chromium } from "playwright-core";
// usage: node .shots.mjs email width path=name[#open] ...
const [email, width, ...list] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--headless", "--no-sandbox", "--disable-gpu"] });
const context = await browser.newContext({ viewport: { width: Number(width), height: 800 } });
const page = await context.newPage();
const base = "http://127.0.0.1:4607";
if (email !== "-") {
  await page.goto(base + "/sign-in");
  await page.getByLabel("Email address").fill(email); await page.getByLabel("Password").fill("boardmark-demo");
  await page.getByRole("button", { name: "Sign in" }).click(); await page.waitForURL((u) => u.pathname !== "/sign-in");
}
for (const item of list) {
  const [path, name, open] = item.split("|");
  const r = await page.goto(base + path);
  if (open) await page.evaluate(() => document.querySelectorAll("details").forEach((d) => (d.open = true)));
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  console.log(path, r.status(), "overflow", over);
  if (name.endsWith("print")) await page.emulateMedia({ media: "print" });
  await page.screenshot({ path: `/tmp/shot-${name}.png`, fullPage: true });
}
await browser.close();
