import { createHash } from "node:crypto";
import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "node-html-parser";
import { paperSchema } from "../../app/core/papers/paper";
import { ask, sendForm } from "../support/app";
import { readPdfStructure } from "../support/pdf-structure";
import { readPdf } from "../support/pdf-text";
import { openWorkedExample, type WorkedExample } from "../support/worked-example";

const PLACE = "/assessments/xn1-2025-26/paper";
const REFERENCE = "XN1-2025-26-P1";

let example: WorkedExample;
let lead: string;

beforeAll(async () => {
  example = await openWorkedExample();
  lead = await example.cookieOf("lead@northmoor.example");
});
afterAll(() => example.close());

const get = (address: string, cookie = "") => ask(`${example.url}${address}`, { headers: cookie === "" ? {} : { Cookie: cookie } });
const pageOf = async (address: string, cookie = "") => parse(await (await get(address, cookie)).text());

/** Fills the redaction step: every open text approved but those that `other` decides. */
async function decideAll(other: (text: string) => Readonly<Record<string, string>> | null = () => null): Promise<void> {
  const page = await pageOf(`${PLACE}/wording`, lead);
  const fields: Record<string, string> = {};
  for (const [index, item] of page.querySelectorAll(".bm-wording").entries()) {
    fields[`texts.${index}.hash`] = item.querySelector("input[type=hidden]")?.getAttribute("value") ?? "";
    const decided = other(item.querySelector("blockquote")?.text ?? "") ?? { decision: "approve" };
    for (const [name, value] of Object.entries(decided)) fields[`texts.${index}.${name}`] = value;
  }
  expect((await sendForm(`${example.url}${PLACE}/wording`, fields, lead)).status).toBe(303);
}

async function issue(profile: "board" | "public", correction: string | null = null): Promise<Response> {
  const page = await pageOf(`${PLACE}/issue`, lead);
  const form = page.querySelectorAll("form").find((each) => each.querySelector(`input[value=issue-${profile}]`) !== null);
  const seen = form?.querySelector("input[name=seen]")?.getAttribute("value") ?? "none";
  return sendForm(`${example.url}${PLACE}/issue`, { intent: `issue-${profile}`, seen, ...(correction === null ? {} : { correction }) }, lead);
}

async function publish(reference: string): Promise<Response> {
  const { id } = await example.db.paper.findUniqueOrThrow({ where: { reference } });
  return sendForm(`${example.url}${PLACE}/issue`, { intent: "publish", paperId: id }, lead);
}

/** Until every file of a paper is on record. */
async function drawn(reference: string): Promise<void> {
  await expect.poll(() => example.db.paperFile.count({ where: { paper: { reference } } }), { timeout: 60_000 }).toBe(5);
}

test("a public paper is not issued while a text waits for a decision, and prints what was decided", async () => {
  const refused = await issue("public");
  expect(refused.status).toBe(409);
  const texts = (await pageOf(`${PLACE}/wording`, lead)).querySelectorAll(".bm-wording blockquote").map(({ text }) => text);
  const [reworded = "", leftOut = ""] = (await example.db.agreedLevel.findMany({ where: { assessmentId: "xn1-2025-26", themeId: { in: ["well-led", "empower-citizens"] } }, orderBy: { themeId: "desc" } })).map(({ rationale }) => rationale ?? "");
  expect(texts).toEqual(expect.arrayContaining([reworded, leftOut]));
  await decideAll((text) => (text === reworded ? { decision: "reword", rewording: "Words chosen for the public." } : text === leftOut ? { decision: "leave-out" } : null));
  const publicPaper = JSON.stringify(await (await get(`${PLACE}.json?profile=public`, lead)).json());
  expect(publicPaper).toContain("Words chosen for the public.");
  expect([reworded, leftOut].filter((text) => publicPaper.includes(text))).toEqual([]);
  const boardPaper = JSON.stringify(await (await get(`${PLACE}.json`, lead)).json());
  expect(boardPaper).toContain(reworded);
  expect(boardPaper).not.toContain("Words chosen for the public.");
});

test("an issued paper is frozen: drawn once, kept by hash, and no longer a draft", async () => {
  expect((await issue("public")).status).toBe(303);
  await drawn(REFERENCE);
  const paper = await example.db.paper.findUniqueOrThrow({ where: { reference: REFERENCE }, include: { files: true } });
  const first = new Uint8Array(await (await get(`${PLACE}.pdf?profile=public`, lead)).arrayBuffer());
  const model = await (await get(`${PLACE}.json?profile=public`, lead)).text();
  const pdf = paper.files.find(({ form }) => form === "pdf");
  expect(createHash("sha256").update(first).digest("hex")).toBe(pdf?.sha256);
  expect(createHash("sha256").update(JSON.stringify(JSON.parse(model))).digest("hex")).toBe(paper.modelSha256);
  expect(paperSchema.parse(JSON.parse(model))).toMatchObject({ watermark: null, marking: "Public", reference: REFERENCE });
  expect((await readPdfStructure(first)).faults).toEqual([]);
  expect((await readPdf(first)).pages.join("\n")).toContain(`Issued as ${REFERENCE}.`);
  expect(readdirSync(path.join(example.dataDir, "papers")).length).toBeGreaterThan(0);

  // What is recorded afterwards is not in it.
  await example.db.agreedLevel.updateMany({ where: { assessmentId: "xn1-2025-26", themeId: "well-led" }, data: { level: 5 } });
  expect(await (await get(`${PLACE}.json?profile=public`, lead)).text()).toBe(model);
  expect(await (await get(`${PLACE}.json?profile=public&version=draft`, lead)).text()).not.toBe(model);
  expect((await get(`${PLACE}.json?profile=public&version=7`, lead)).status).toBe(404);
});

test("files are drawn again only for a paper of the assessment they are asked at", async () => {
  const { id } = await example.db.paper.findUniqueOrThrow({ where: { reference: REFERENCE } });
  const { sha256, size } = await example.db.paperFile.delete({ where: { paperId_form: { paperId: id, form: "csv" } } });
  const fields = { intent: "draw", paperId: id };
  const elsewhere = await sendForm(`${example.url}/assessments/xn1-2026-27/paper/issue`, fields, lead);
  expect(elsewhere.status).toBe(409);
  expect(await elsewhere.text()).toContain("There is no such paper");
  expect((await sendForm(`${example.url}${PLACE}/issue`, { ...fields, paperId: "no-such-paper" }, lead)).status).toBe(409);
  expect(await example.db.paperFile.count({ where: { paperId: id } })).toBe(4);
  expect((await sendForm(`${example.url}${PLACE}/issue`, fields, lead)).status).toBe(303);
  await drawn(REFERENCE);
  expect(await example.db.paperFile.findFirst({ where: { paperId: id, form: "csv" } })).toMatchObject({ sha256, size });
});

test("an issued paper answers nobody outside until its trust publishes it", async () => {
  const nothing = await (await get("/papers/XN1-2025-26-P9")).text();
  for (const ending of ["", ".pdf", ".docx", ".xlsx", ".csv", ".json"]) {
    const answer = await get(`/papers/${REFERENCE}${ending}`);
    expect(answer.status).toBe(404);
    if (ending === "") expect(await answer.text()).toBe(nothing);
  }
  const { id } = await example.db.paper.findUniqueOrThrow({ where: { reference: REFERENCE } });
  const fields = { intent: "publish", paperId: id };
  expect((await sendForm(`${example.url}${PLACE}/issue`, fields, await example.cookieOf("chair@northmoor.example"))).status).toBe(404);
  expect((await sendForm(`${example.url}/assessments/xn1-2026-27/paper/issue`, fields, lead)).status).toBe(409);
  expect((await publish(REFERENCE)).status).toBe(303);
  const page = await get(`/papers/${REFERENCE}`);
  expect(page.status).toBe(200);
  const html = await page.text();
  expect(html).toContain(`${REFERENCE}<!-- --> is the current paper`.replace("<!-- -->", html.includes("<!-- --> is the current") ? "<!-- -->" : ""));
  const pdf = new Uint8Array(await (await get(`/papers/${REFERENCE}.pdf`)).arrayBuffer());
  expect(html).toContain(createHash("sha256").update(pdf).digest("hex"));
});

test("a correction is a new version that says what changed, and the old one says that it is superseded", async () => {
  expect((await issue("public")).status).toBe(409);
  await decideAll();
  expect((await issue("public", "Well led is level 5, not 3.")).status).toBe(303);
  await drawn("XN1-2025-26-P2");
  // Issued and not published is nothing a reader outside may know of.
  expect(await (await get(`/papers/${REFERENCE}`)).text()).toContain("is the current paper");
  expect((await get("/papers/XN1-2025-26-P2")).status).toBe(404);
  expect((await publish("XN1-2025-26-P2")).status).toBe(303);
  const old = await (await get(`/papers/${REFERENCE}`)).text();
  expect(old).toContain("has been superseded");
  expect(old).toContain("/papers/XN1-2025-26-P2");
  const current = await (await get("/papers/XN1-2025-26-P2.json")).text();
  expect(current).toContain("Version 2, replaces XN1-2025-26-P1. Well led is level 5, not 3.");
});

test("the board's own paper is issued beside it and is never published", async () => {
  expect((await issue("board")).status).toBe(303);
  await drawn("XN1-2025-26-B1");
  expect((await publish("XN1-2025-26-B1")).status).toBe(409);
  expect((await get("/papers/XN1-2025-26-B1")).status).toBe(404);
  expect((await get(`${PLACE}.docx`, await example.cookieOf("observer@northmoor.example"))).status).toBe(200);
  expect((await get(`${PLACE}.docx`, await example.cookieOf("lead@valeside.example"))).status).toBe(404);
});

test("a file that was changed in the store is not handed out", async () => {
  const { sha256 } = await example.db.paperFile.findFirstOrThrow({ where: { paper: { reference: REFERENCE }, form: "csv" } });
  writeFileSync(path.join(example.dataDir, "papers", sha256.slice(0, 2), sha256), "another paper");
  expect((await get(`/papers/${REFERENCE}.csv`)).status).toBe(500);
});

test("a paper is not issued unseen: the draft that was read is the one that is frozen", async () => {
  const refused = await sendForm(`${example.url}${PLACE}/issue`, { intent: "issue-board", seen: "0".repeat(64), correction: "x" }, lead);
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain("The draft has changed");
});
