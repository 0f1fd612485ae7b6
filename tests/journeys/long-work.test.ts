import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { drawIssuedPaper } from "../../app/use-cases/draw-issued-paper";
import { DEMO_PASSWORD } from "../../prisma/seed/demo-people";
import { launchBrowser } from "../support/browser";
import { listenTo } from "../support/hear";
import { press, signIn } from "../support/visitor";
import { openWorkedExample, type WorkedExample } from "../support/worked-example";

const ISSUE = "/assessments/xn1-2025-26/paper/issue";

let example: WorkedExample;
let browser: Browser;
beforeAll(async () => {
  // What is ordered waits until a test does it.
  [example, browser] = await Promise.all([openWorkedExample({ doesJobs: false }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await example.close();
});

function enter(javaScript: boolean): Promise<Page> {
  return signIn(browser, example.url, "lead@northmoor.example", DEMO_PASSWORD, { size: "small-phone", javaScript });
}

test("without scripts the drawing of a paper shows how far it is, can be left and returned to, says when it failed, and is tried again", async () => {
  const page = await enter(false);
  await page.goto(`${example.url}${ISSUE}`);
  await press(page, "Issue the board’s paper");
  const list = () => page.locator("[data-drawing-list]").innerText();
  expect(await list()).toContain("You can leave this page: the files are drawn without you.");
  expect(await list()).toContain("Drawing its files: 0 of 5 ready");
  expect(await page.getByRole("progressbar", { name: /Drawing its files/ }).getAttribute("max")).toBe("5");
  await page.goto(`${example.url}/trusts/XN1`);
  await page.goto(`${example.url}${ISSUE}`);
  expect(await list()).toContain("Drawing its files: 0 of 5 ready");
  await press(page, "Look again");
  expect(await list()).toContain("0 of 5 ready");

  await example.db.job.updateMany({ where: { kind: "draw-paper" }, data: { failures: 2 } });
  await page.reload();
  expect(await list()).toMatch(/The files of \S+ could not all be drawn\. It is tried again by itself, and nothing of the paper is lost/);
  await press(page, "Try again now");
  expect(await example.db.job.count({ where: { kind: "draw-paper" } })).toBe(1);
  await page.context().close();
});

test("with scripts the page follows the drawing by itself: what failed and what is ready is read out once, and nothing is loaded anew", async () => {
  await example.db.job.updateMany({ where: { kind: "draw-paper" }, data: { failures: 0 } });
  const page = await enter(true);
  const heard = await listenTo(page);
  await page.goto(`${example.url}${ISSUE}`);
  await page.getByRole("button", { name: "Look again" }).focus();
  await example.db.job.updateMany({ where: { kind: "draw-paper" }, data: { failures: 1 } });
  const said: string[] = [];
  const listen = async () => {
    said.push(...(await heard()));
    return said;
  };
  await expect.poll(listen).toEqual(["The files could not all be drawn. It is tried again by itself."]);
  expect(await page.locator("[data-drawing-list]").innerText()).toContain("Try again now");
  // The button that was about to be pressed is another now: the keyboard goes on from the page’s main part.
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");

  const { id } = await example.db.paper.findFirstOrThrow({ where: { assessmentId: "xn1-2025-26" } });
  await drawIssuedPaper({ db: example.db, dataDir: example.dataDir, newId: randomUUID, draw: (_, form) => Promise.resolve(new TextEncoder().encode(form)) }, id);
  await expect.poll(listen).toEqual(["The files could not all be drawn. It is tried again by itself.", "All files are ready."]);
  expect(await page.getByRole("progressbar").count()).toBe(0);
  await page.context().close();
});
