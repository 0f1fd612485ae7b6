import { afterAll, beforeAll, expect, test } from "vitest";
import { readerWithRoles } from "../../app/core/disclosure/reader";
import { composeSystemPaper } from "../../app/core/papers/compose-system-paper";
import { findSystem } from "../../app/db/organisations";
import { readReadableBoards } from "../../app/db/readable";
import { readSystemPaperSource } from "../../app/page-data/system-paper";
import { findInterference, openGround, type Ground, type Sight } from "./interference";
import type { SignedIn } from "./readers";
import { answerTo, paperAddresses } from "./surfaces";

let ground: Ground;
let paper: Ground;

beforeAll(async () => {
  ground = await openGround();
  const lead = ground.readers.find(({ name }) => name === "system lead");
  if (lead === undefined) throw new Error("Nobody leads the system");
  // Whoever reads the paper and nothing else: it is fetched with its lead's cookie, and may know only what was released to the paper.
  const reader: SignedIn = { name: "the paper of Moor and Vale", cookie: lead.cookie, ownTrusts: [], ledSystems: [], paperSystems: ["XMV"] };
  paper = { ...ground, readers: [reader] };
});
afterAll(() => ground.close());

const CYCLES = ["2025-26", "2026-27"];

/** Every form once, but for the PDF, which is drawn from the model that the JSON is. */
const everyForm: Sight = ({ url }, reader) => Promise.all(paperAddresses("XMV", CYCLES, ["", ".data", ".docx", ".xlsx", ".csv", ".json"]).map((address) => answerTo(url, address, reader)));

test("no byte of the system paper changes, whatever was not released to it becomes", async () => {
  expect(await findInterference(paper, everyForm, { steps: 10, seed: 41 })).toBeNull();
}, 240_000);

test("the paper's PDF is the same too", async () => {
  const pdf: Sight = async ({ url }, reader) => [await answerTo(url, "/ics/XMV/paper.pdf", reader)];
  expect(await findInterference(paper, pdf, { steps: 3, seed: 5 })).toBeNull();
}, 240_000);

/** The same paper, spoilt: read as its lead, or with one line that looks at what was not released. */
const MUTANTS: Readonly<Record<string, Sight>> = {
  "is read as its lead": async (at) => {
    const tools = { ...at, today: at.clock.now.toISOString().slice(0, 10) };
    const system = await findSystem(at.db, "XMV");
    if (system === null) throw new Error("There is no such system");
    const boards = await readReadableBoards(at.db, readerWithRoles([{ role: "system-lead", organisationCode: "XMV" }], [], tools.today));
    return [JSON.stringify(composeSystemPaper({ ...(await readSystemPaperSource(tools, system, { profile: "board", cycle: null })), levels: boards.levels.map((level) => ({ ...level, isApart: false })) }))];
  },
  "counts how many trusts have approved": async (at, reader) => [await answerTo(at.url, "/ics/XMV/paper.json", reader), String(await at.db.assessment.count({ where: { state: "approved" } }))],
  "forgets withdrawals": async ({ db }) => [String(await db.levelRelease.count({ where: { audience: "system-paper", systemCode: "XMV" } }))],
};

test.each(Object.entries(MUTANTS))("a paper that %s is caught", async (_, mutant) => {
  expect(await findInterference(paper, mutant, { steps: 12, seed: 9 })).not.toBeNull();
}, 120_000);
