import { request } from "node:http";
import path from "node:path";
import { parse } from "node-html-parser";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "../../app/db/database";
import { DEMO_PASSWORD } from "../../prisma/seed/demo-people";
import { newFolder } from "../support/engines";
import { cookieSent } from "../support/people";
import { startServer, type TestServer } from "../support/server";
import { listen } from "../workshop/served-room";
import { send } from "../workshop/phones";

const ISSUE = "/assessments/xn1-2025-26/paper/issue";

test("a stop lets a request under way finish, ends streams, cuts what never ends, and loses no paper", async () => {
  const dataDir = newFolder();
  const server = await startServer({ isDemo: true, dataDir, env: { LOG_LEVEL: "info" } });
  onTestFinished(server.stop);
  const cookie = await signIn(server, "lead@northmoor.example");
  const facilitator = await signIn(server, "facilitator@northmoor.example");
  const stream = await listen(`${server.url}/live/xn1-2026-27?as=desk&after=0`, facilitator);
  expect(stream.status).toBe(200);
  const underWay = beginSignIn(server);
  const never = beginSignIn(server);
  await Promise.all([underWay.isSent, never.isSent]);
  await issueBoardPaper(server, cookie);

  const ended = server.end();
  await expect.poll(() => server.output(), { timeout: 30_000 }).toContain("stopping");
  expect((await underWay.finish()).status).toBe(303);
  expect(await never.answer.then(({ status }) => String(status), () => "cut")).toBe("cut");
  expect(await ended).toBe(0);
  expect(server.output()).toContain("stopped in order");
  expect(stream.heard()).not.toContain("ended: ");

  // What was drawn is there; what was not is free for whoever comes next, and has not failed.
  const { db, close } = await openDatabase(path.join(dataDir, "boardmark.sqlite"));
  onTestFinished(close);
  const drawn = await db.paperFile.count();
  const jobs = await db.job.findMany({ where: { kind: "draw-paper" } });
  expect(jobs.map(({ lease, failures }) => [lease, failures])).toEqual(drawn === 5 ? [] : [[null, 0]]);
  const again = await startServer({ isDemo: true, dataDir });
  onTestFinished(again.stop);
  await expect.poll(() => db.paperFile.count(), { timeout: 120_000 }).toBe(5);
  await expect.poll(() => db.job.count({ where: { kind: "draw-paper" } }), { timeout: 30_000 }).toBe(0);
});

async function signIn({ url }: TestServer, email: string): Promise<string> {
  return cookieSent((await send(`${url}/sign-in`, { email, password: DEMO_PASSWORD }, "")).headers.get("Set-Cookie") ?? "");
}

async function issueBoardPaper({ url }: TestServer, cookie: string): Promise<void> {
  const page = parse(await (await fetch(`${url}${ISSUE}`, { headers: { Cookie: cookie } })).text());
  const form = page.querySelectorAll("form").find((each) => each.querySelector("input[value=issue-board]") !== null);
  const seen = form?.querySelector("input[name=seen]")?.getAttribute("value") ?? "none";
  expect((await send(`${url}${ISSUE}`, { intent: "issue-board", seen }, cookie)).status).toBe(303);
}

/** A request whose body is sent by halves, so that it is under way for as long as the test wants. */
function beginSignIn({ url }: TestServer) {
  const body = new URLSearchParams({ email: "chair@northmoor.example", password: DEMO_PASSWORD }).toString();
  const sending = request(`${url}/sign-in`, { method: "POST", headers: { Origin: url, "Content-Type": "application/x-www-form-urlencoded", "Content-Length": body.length } });
  const answer = new Promise<{ readonly status: number | undefined }>((resolve, reject) => {
    sending.on("response", (response) => resolve({ status: response.resume().statusCode }));
    sending.on("error", reject);
  });
  // Whoever looks later finds the refusal; until then it is nobody's fault.
  answer.catch(() => "cut");
  const isSent = new Promise((resolve) => void sending.write(body.slice(0, 10), resolve));
  return { answer, isSent, finish: () => (sending.end(body.slice(10)), answer) };
}
