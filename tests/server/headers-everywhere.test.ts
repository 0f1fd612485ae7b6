import { afterAll, beforeAll, expect, test } from "vitest";
import { ask, sendForm, startApp } from "../support/app";
import { createTestDatabase } from "../support/database";
import { jpegFile } from "../support/jpeg-file";
import { openWorkedExample, type WorkedExample } from "../support/worked-example";

const ASSESSMENT = "/assessments/xn1-2026-27";
const EXPECTED: Readonly<Record<string, RegExp>> = {
  "content-security-policy": /^default-src 'none'; .*frame-ancestors 'none'/,
  "cross-origin-opener-policy": /^same-origin$/,
  "cross-origin-resource-policy": /^same-origin$/,
  "permissions-policy": /camera=\(\)/,
  "referrer-policy": /^same-origin$/,
  "x-content-type-options": /^nosniff$/,
  "x-frame-options": /^DENY$/,
};

let example: WorkedExample;
const cookies: Record<string, string> = {};
beforeAll(async () => {
  example = await openWorkedExample();
  for (const who of ["lead", "facilitator", "digital", "chair"]) cookies[who] = await example.cookieOf(`${who}@northmoor.example`);
});
afterAll(() => example.close());

const get = (address: string, who = "", headers: Readonly<Record<string, string>> = {}) => ask(`${example.url}${address}`, { headers: { ...headers, ...(who === "" ? {} : { Cookie: cookies[who] ?? "" }) } });
const post = (address: string, body: BodyInit, who = "") => ask(`${example.url}${address}`, { method: "POST", body, headers: { Origin: example.url, ...(who === "" ? {} : { Cookie: cookies[who] ?? "" }) } });

/** What of the protection an answer lacks. */
function lacking(answer: Response): readonly string[] {
  return Object.entries(EXPECTED).filter(([name, value]) => !value.test(answer.headers.get(name) ?? "")).map(([name]) => name);
}

async function evidenceFile(): Promise<Response> {
  const body = new FormData();
  body.set("intent", "file");
  body.set("elementId", "joined-up-teams.3b");
  body.set("file", new File([jpegFile([[20, 90]]) as BlobPart], "photo.jpg"));
  await post(`${ASSESSMENT}/evidence/joined-up-teams`, body, "digital");
  const { id } = await example.db.evidenceFile.findFirstOrThrow({ where: { fileName: "photo.png" } });
  return get(`${ASSESSMENT}/evidence-files/${id}`, "chair");
}

test.each<[kind: string, status: number, answer: () => Promise<Response>]>([
  ["a page", 200, () => get(ASSESSMENT, "chair")],
  ["part of a page", 200, () => get(ASSESSMENT, "chair", { "Boardmark-Parts": "main" })],
  ["a PDF", 200, () => get(`${ASSESSMENT}/paper.pdf`, "chair")],
  ["a Word file", 200, () => get(`${ASSESSMENT}/paper.docx`, "chair")],
  ["a workbook", 200, () => get("/ics/XMV/compare.xlsx", "chair")],
  ["a table", 200, () => get("/ics/XMV/compare.csv", "chair")],
  ["data", 200, () => get("/ics/XMV/compare.json", "chair")],
  ["a calendar file", 200, () => get("/trusts/XN1/actions.ics", "chair")],
  ["a chart", 200, () => get("/ics/XMV/charts/official.svg", "chair")],
  ["a file of evidence", 200, evidenceFile],
  ["an export", 200, () => post("/trusts/XN1/audit/export", new URLSearchParams({ as: "csv" }), "lead")],
  ["the service worker", 200, () => get("/kept-pages.js")],
  ["the readiness", 200, () => get("/readyz")],
  ["an event stream", 200, () => get("/live/xn1-2026-27?as=desk", "facilitator")],
  ["an event stream refused", 404, () => get("/live/xn1-2026-27?as=desk")],
  ["a way to sign in", 303, () => get(ASSESSMENT)],
  ["a write where nothing is written", 405, () => post("/privacy", new URLSearchParams({}), "lead")],
  ["bad input", 400, () => post(`${ASSESSMENT}/themes/well-led`, new URLSearchParams({ intent: "target" }), "lead")],
  ["a conflict", 409, () => post("/account/roles", new URLSearchParams({ intent: "ask", organisationCode: "XN1", role: "trust-lead" }), "lead")],
  ["too large a body", 413, () => post("/sign-in", "a".repeat(11 * 1024 * 1024))],
  ["a write from elsewhere", 403, () => ask(`${example.url}/sign-in`, { method: "POST", headers: { Origin: "https://elsewhere.example" } })],
  ["an address nobody can decode", 404, () => get("/assets/%E0%A4%A")],
])("%s (%i) carries the protection", async (_kind, status, send) => {
  const answer = await send();
  expect([answer.status, lacking(answer)]).toEqual([status, []]);
  await answer.body?.cancel();
});

test("a limit reached carries the protection", async () => {
  const tries: Response[] = [];
  while (tries.length < 40 && tries.at(-1)?.status !== 429) tries.push(await sendForm(`${example.url}/sign-in`, { email: "nobody@northmoor.example", password: "wrong" }));
  expect(tries.at(-1)?.status).toBe(429);
  expect(tries.flatMap(lacking)).toEqual([]);
});

test("a fault carries the protection, and says nothing of the program", async () => {
  let isBroken = false;
  const url = await startApp(await createTestDatabase(), {
    now: () => {
      if (isBroken) throw new Error("the clock stopped at /srv/clock.ts");
      return new Date();
    },
  });
  isBroken = true;
  const answer = await sendForm(`${url}/sign-in`, { email: "lead@northmoor.example", password: "a guess" });
  expect([answer.status, lacking(answer)]).toEqual([500, []]);
  expect(await answer.text()).not.toContain("clock");
});

test("an answer without the protection would be seen", () => {
  expect(lacking(new Response("", { headers: { "X-Frame-Options": "DENY" } }))).toHaveLength(6);
});
