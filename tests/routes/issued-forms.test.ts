import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import JSZip from "jszip";
import { parse } from "node-html-parser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paperSchema } from "../../app/core/papers/paper";
import { printedTexts } from "../../app/core/papers/printed-texts";
import { ask, sendForm } from "../support/app";
import { hasPoppler } from "../support/page-images";
import { readPdf, squeezed } from "../support/pdf-text";
import { openWorkedExample, type WorkedExample } from "../support/worked-example";

const PLACE = "/assessments/xn1-2025-26/paper";
const REFERENCE = "XN1-2025-26-P1";
const FORMS = ["", ".pdf", ".docx", ".xlsx", ".csv", ".json"] as const;
/** Words that stand in the record and may be in no public paper: of a private theme, of nobody's approval, of answers. */
const PRIVATE_RATIONALE = "The backups of two systems were never tested.";
const LEFT_OUT = "The supplier wants more money than it told us.";

let example: WorkedExample;
let lead: string;

beforeAll(async () => {
  example = await openWorkedExample();
  lead = await example.cookieOf("lead@northmoor.example");
  const rationale = async (themeId: string, text: string) => {
    const { id } = await example.db.agreedLevel.findFirstOrThrow({ where: { assessmentId: "xn1-2025-26", themeId }, orderBy: { revision: "desc" } });
    await example.db.agreedLevel.update({ where: { id }, data: { rationale: text } });
  };
  await rationale("safe-practice", PRIVATE_RATIONALE);
  await rationale("well-led", LEFT_OUT);
});
afterAll(() => example.close());

test("the public paper is decided on, issued, drawn and published", async () => {
  await decide();
  const page = parse(await (await get(`${PLACE}/issue`)).text());
  const form = page.querySelectorAll("form").find((each) => each.querySelector("input[value=issue-public]") !== null);
  const seen = form?.querySelector("input[name=seen]")?.getAttribute("value") ?? "";
  expect((await sendForm(`${example.url}${PLACE}/issue`, { intent: "issue-public", seen }, lead)).status).toBe(303);
  await expect.poll(() => example.db.paperFile.count({ where: { paper: { reference: REFERENCE } } }), { timeout: 120_000 }).toBe(5);
  const { id } = await example.db.paper.findUniqueOrThrow({ where: { reference: REFERENCE } });
  expect((await sendForm(`${example.url}${PLACE}/issue`, { intent: "publish", paperId: id }, lead)).status).toBe(303);
}, 180_000);

function get(address: string, cookie = lead): Promise<Response> {
  return ask(`${example.url}${address}`, { headers: cookie === "" ? {} : { Cookie: cookie } });
}

/** Every open text approved, but one. */
async function decide(): Promise<void> {
  const page = parse(await (await get(`${PLACE}/wording`)).text());
  const fields = page.querySelectorAll(".bm-wording").flatMap((item, index) => [
    [`texts.${index}.hash`, item.querySelector("input[type=hidden]")?.getAttribute("value") ?? ""],
    [`texts.${index}.decision`, item.querySelector("blockquote")?.text === LEFT_OUT ? "leave-out" : "approve"],
  ]);
  expect((await sendForm(`${example.url}${PLACE}/wording`, Object.fromEntries(fields) as Record<string, string>, lead)).status).toBe(303);
}

/** All the words of one published form, as a stranger gets it; what is said of drawings among them. */
async function wordsOf(form: (typeof FORMS)[number]): Promise<string> {
  const answer = await get(`/papers/${REFERENCE}${form}`, "");
  expect([form, answer.status]).toEqual([form, 200]);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  switch (form) {
    case "": {
      const page = parse(new TextDecoder().decode(bytes));
      return [page.text, ...page.querySelectorAll("[aria-label]").map((node) => node.getAttribute("aria-label") ?? "")].join("\n");
    }
    case ".pdf": {
      const { pages, alternatives } = await readPdf(bytes);
      return [...pages, ...alternatives, textByPoppler(bytes)].join("\n");
    }
    case ".docx":
    case ".xlsx":
      return partsOf(bytes);
    default:
      return new TextDecoder().decode(bytes);
  }
}

async function partsOf(bytes: Uint8Array): Promise<string> {
  const zip = await JSZip.loadAsync(bytes);
  const parts = await Promise.all(Object.values(zip.files).filter(({ name }) => name.endsWith(".xml")).map((part) => part.async("string")));
  return parts.map((part) => parse(part).text + [...part.matchAll(/descr="([^"]*)"/g)].map(([, words]) => words).join("\n")).join("\n");
}

function textByPoppler(bytes: Uint8Array): string {
  if (!hasPoppler) return "";
  const folder = mkdtempSync(path.join(tmpdir(), "boardmark-text-"));
  writeFileSync(path.join(folder, "paper.pdf"), bytes);
  const text = execFileSync("pdftotext", [path.join(folder, "paper.pdf"), "-"], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  return text;
}

/** Everything that a public paper of this assessment may not tell, found in the record and not by asking the product. */
async function secrets(): Promise<readonly string[]> {
  const spreads = await example.db.revealedReason.findMany({ where: { round: { assessmentId: "xn1-2025-26" } } });
  const seats = await example.db.seat.findMany({ where: { assessmentId: "xn1-2025-26" }, include: { person: true } });
  return [PRIVATE_RATIONALE, LEFT_OUT, ...spreads.filter(({ isPrintable }) => !isPrintable).map(({ text }) => text), ...seats.flatMap(({ person }) => (person === null ? [] : [person.email]))];
}

test("no issued form holds a private theme's words, a text that was left out, a reason nobody released or a member's address", async () => {
  const hidden = (await secrets()).filter((text) => text.length > 8);
  expect(hidden.length).toBeGreaterThan(3);
  for (const form of FORMS) {
    const words = squeezed(await wordsOf(form));
    expect([form, hidden.filter((text) => words.includes(squeezed(text)))]).toEqual([form, []]);
  }
});

test("of a private theme every form says that it is private and nothing else: no level, no answers, no mean of the seven", async () => {
  const { figures, position } = paperSchema.parse(JSON.parse(await wordsOf(".json")));
  expect(figures.filter(({ subject, layer }) => layer === "board" && subject === "Safe practice").map(({ name, value, text }) => [name, value, text])).toEqual([["Agreed level", null, "In private session"]]);
  expect(figures.filter(({ subject, name }) => subject === "Seven measures" && name.startsWith("Mean"))).toEqual([]);
  expect(position?.groups.flatMap(({ rows }) => rows).find(({ themeId }) => themeId === "safe-practice")).toMatchObject({ agreed: null, earlier: null, target: null, answered: "", median: "", views: "" });
  for (const form of [".csv", ".xlsx"] as const) expect([form, (await wordsOf(form)).includes("In private session")]).toEqual([form, true]);
});

test("no form holds a distribution, an agreement in numbers or who could not judge", async () => {
  for (const form of FORMS) {
    const words = await wordsOf(form);
    expect([form, /can(no|’)t judge: \d|\bA ?= ?-?0\.\d|[1-9] at level [1-5]/.exec(words)]).toEqual([form, null]);
  }
  const model = await wordsOf(".json");
  expect(model).not.toMatch(/"(tally|counts|distribution|answers)":/);
});

test("every text and figure of the frozen model is in the issued page, PDF and Word file, every figure in the workbook and CSV", async () => {
  const model = paperSchema.parse(JSON.parse(await wordsOf(".json")));
  for (const form of ["", ".pdf", ".docx"] as const) {
    const words = squeezed(await wordsOf(form));
    const lost = printedTexts(model).filter(({ text, isAlternative }) => !isAlternative && !words.includes(squeezed(text)));
    expect([form, lost]).toEqual([form, []]);
    expect([form, model.figures.filter(({ text }) => !words.includes(squeezed(text)))]).toEqual([form, []]);
  }
  for (const form of [".xlsx", ".csv"] as const) {
    const words = await wordsOf(form);
    expect([form, model.figures.filter(({ reference, subject, text }) => ![reference, subject, text].every((part) => words.includes(part)))]).toEqual([form, []]);
  }
});

test("a leak planted in one form is seen", async () => {
  const words = squeezed(`${await wordsOf(".csv")}\n${LEFT_OUT}`);
  expect((await secrets()).filter((text) => words.includes(squeezed(text)))).toEqual([LEFT_OUT]);
});
