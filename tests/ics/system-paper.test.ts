import { createHash } from "node:crypto";
import { parse } from "node-html-parser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paperSchema } from "../../app/core/papers/paper";
import { ask, sendForm } from "../support/app";
import { readPdfStructure } from "../support/pdf-structure";
import { readPdf } from "../support/pdf-text";
import { openWorkedExample, type WorkedExample } from "../support/worked-example";

const PLACE = "/ics/XMV/paper";

let example: WorkedExample;
let lead: string;

beforeAll(async () => {
  example = await openWorkedExample();
  lead = await example.cookieOf("ics@moorandvale.example");
});
afterAll(() => example.close());

const get = (address: string, cookie = "") => ask(`${example.url}${address}`, { headers: cookie === "" ? {} : { Cookie: cookie } });
const pageOf = async (address: string, cookie = "") => parse(await (await get(address, cookie)).text());
const modelOf = async (address: string, cookie = lead) => paperSchema.parse(await (await get(address, cookie)).json());

async function send(fields: Readonly<Record<string, string>>, cookie = lead, code = "XMV"): Promise<Response> {
  return sendForm(`${example.url}/ics/${code}/paper/issue`, fields, cookie);
}

async function issue(profile: "board" | "public", more: Readonly<Record<string, string>> = {}): Promise<Response> {
  const page = await pageOf(`${PLACE}/issue`, lead);
  const form = page.querySelectorAll("form").find((each) => each.querySelector(`input[value=issue-${profile}]`) !== null);
  return send({ intent: `issue-${profile}`, seen: form?.querySelector("input[name=seen]")?.getAttribute("value") ?? "none", ...more });
}

async function publish(reference: string, cookie = lead, code = "XMV"): Promise<Response> {
  const { id } = await example.db.paper.findUniqueOrThrow({ where: { reference } });
  return send({ intent: "publish", paperId: id }, cookie, code);
}

async function drawn(reference: string): Promise<void> {
  await expect.poll(() => example.db.paperFile.count({ where: { paper: { reference } } }), { timeout: 120_000 }).toBe(5);
}

test("the draft holds what was released to the paper by name, and nothing that was released to its lead alone", async () => {
  const { sections, figures, watermark } = await modelOf(`${PLACE}.json`);
  expect(watermark).toBe("Draft");
  const released = await example.db.levelRelease.findMany({ where: { systemCode: "XMV", audience: "system-paper", withdrawnAt: null, assessment: { state: "approved", cycle: "2026-27" } }, include: { assessment: { include: { trust: true } } } });
  const named = figures.filter(({ layer, basis }) => layer === "board" && basis.startsWith("Approved"));
  expect(named).toHaveLength(released.length);
  expect(new Set(named.map(({ subject }) => subject))).toEqual(new Set(released.map(({ assessment }) => assessment.trust.name)));
  expect(sections.map(({ id }) => id)).toEqual(expect.arrayContaining(["levels", "low", "official", "asks", "part"]));
  const toLead = await example.db.levelRelease.count({ where: { systemCode: "XMV", audience: "system-lead", withdrawnAt: null, assessment: { state: "approved", cycle: "2026-27" } } });
  expect(toLead).toBeGreaterThan(released.length);
});

test("every form of the draft is given to its lead, the PDF tagged, and to nobody else", async () => {
  for (const ending of ["", ".pdf", ".docx", ".xlsx", ".csv", ".json"]) {
    expect([ending, (await get(`${PLACE}${ending}`, lead)).status]).toEqual([ending, 200]);
    for (const other of ["lead@northmoor.example", "admin@boardmark.example"]) expect([ending, other, (await get(`${PLACE}${ending}`, await example.cookieOf(other))).status]).toEqual([ending, other, 404]);
  }
  const structure = await readPdfStructure(new Uint8Array(await (await get(`${PLACE}.pdf`, lead)).arrayBuffer()));
  expect(structure.faults).toEqual([]);
  expect((await get(`${PLACE}.json?profile=nobody`, lead)).status).toBe(400);
  expect((await get(`${PLACE}.json?cycle=soon`, lead)).status).toBe(400);
  expect((await get(`${PLACE}.json?version=3`, lead)).status).toBe(404);
});

test("what the lead writes is printed as decided: not issued to the public undecided, reworded, left out, and nothing lost of a form that is wrong", async () => {
  const words = (fields: Readonly<Record<string, string>>, cookie = lead) => sendForm(`${example.url}${PLACE}/words`, fields, cookie);
  const own = { "asks.0.verb": "Agree", "asks.0.text": "one plan for letters", "asks.1.verb": "Discuss", "asks.1.text": "why one trust waits", "note.text": "Said among ourselves." };
  const wrong = await words({ ...own, revision: "0", meeting: "M".repeat(200), "asks.1.decision": "reword" });
  expect(wrong.status).toBe(400);
  const shown = parse(await wrong.text());
  expect(shown.querySelectorAll(".nhsuk-error-message").map(({ text }) => text.replace("Error: ", ""))).toEqual(["Use 120 characters or fewer", "Write the words the public paper prints"]);
  expect(shown.querySelector("[name='asks.0.text']")?.getAttribute("value")).toBe("one plan for letters");
  expect(await example.db.systemPaperDraft.count()).toBe(0);
  for (const other of ["lead@northmoor.example", "admin@boardmark.example"]) expect((await words({ ...own, revision: "0" }, await example.cookieOf(other))).status).toBe(404);

  expect((await words({ ...own, revision: "0" })).status).toBe(303);
  expect((await words({ ...own, revision: "0", "note.text": "Written by somebody else." })).status).toBe(409);
  expect((await modelOf(`${PLACE}.json`)).summary).toEqual([[expect.objectContaining({ isStrong: true }), expect.objectContaining({ text: " Said among ourselves." })]]);
  const before = JSON.stringify(await modelOf(`${PLACE}.json?profile=public`));
  expect(["one plan for letters", "why one trust waits", "Said among ourselves."].filter((text) => before.includes(text))).toEqual([]);
  const refused = await send({ intent: "issue-public", seen: createHash("sha256").update(before).digest("hex") });
  expect([refused.status, (await refused.text()).includes("Some texts wait for a decision")]).toEqual([409, true]);

  const decided = { ...own, revision: "1", "asks.0.decision": "approve", "asks.1.decision": "reword", "asks.1.rewording": "what holds trusts back", "note.decision": "leave-out" };
  expect((await words(decided)).status).toBe(303);
  for (const ending of [".json", ".csv", ".docx", ""]) {
    const text = await (await get(`${PLACE}${ending}?profile=public`, lead)).text();
    expect([ending, ["why one trust waits", "Said among ourselves."].filter((own) => text.includes(own))]).toEqual([ending, []]);
  }
  expect(JSON.stringify(await modelOf(`${PLACE}.json?profile=public`))).toContain("what holds trusts back");
});

test("the public version is issued, drawn, published and verified by anybody; the system's own is never published", async () => {
  const address = "/papers/XMV-2026-27-S1";
  expect((await issue("public")).status).toBe(303);
  await drawn("XMV-2026-27-S1");
  expect((await get(address)).status).toBe(404);
  expect((await publish("XMV-2026-27-S1", await example.cookieOf("lead@northmoor.example"))).status).toBe(404);
  expect((await publish("XMV-2026-27-S1", await example.cookieOf("groups@moorandvale.example"), "XPG")).status).toBe(409);
  expect((await publish("XMV-2026-27-S1")).status).toBe(303);
  const html = await (await get(address)).text();
  const pdf = new Uint8Array(await (await get(`${address}.pdf`)).arrayBuffer());
  expect(html).toContain(createHash("sha256").update(pdf).digest("hex"));
  const words = (await readPdf(pdf)).pages.join("\n");
  expect(words).toContain("Issued as XMV-2026-27-S1.");
  const posts = await example.db.post.findMany({ where: { systemCode: "XMV" } });
  expect(posts.filter(({ title }) => html.includes(title) || words.includes(title))).toEqual([]);
  expect((await issue("board")).status).toBe(303);
  await drawn("XMV-2026-27-SB1");
  expect((await publish("XMV-2026-27-SB1")).status).toBe(409);
  expect(posts.some(({ title }) => JSON.stringify(posts).includes(title))).toBe(true);
  expect(await (await get(`${PLACE}.json?version=1`, lead)).text()).toContain("Asks and offers");
});

test("what a trust withdraws is in no later version, stays in the one that was issued, and refuses a draft seen before", async () => {
  const page = await pageOf(`${PLACE}/issue`, lead);
  const seen = page.querySelectorAll("form").find((each) => each.querySelector("input[value=issue-public]") !== null)?.querySelector("input[name=seen]")?.getAttribute("value") ?? "";
  await example.db.levelRelease.updateMany({ where: { audience: "system-paper", systemCode: "XMV" }, data: { withdrawnAt: new Date() } });
  expect((await send({ intent: "issue-public", seen, correction: "x" })).status).toBe(409);
  expect((await issue("public")).status).toBe(409);
  expect((await modelOf("/papers/XMV-2026-27-S1.json", "")).figures.filter(({ layer }) => layer === "board").length).toBeGreaterThan(0);
  expect((await modelOf(`${PLACE}.json?version=draft&cycle=2026-27&profile=public`)).figures.filter(({ layer }) => layer === "board")).toEqual([]);
  await drawAgainRefused();
});

async function drawAgainRefused(): Promise<void> {
  expect((await send({ intent: "draw", paperId: "no-such-paper" })).status).toBe(409);
}
