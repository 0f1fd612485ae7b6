import type { Page } from "playwright-core";
import { tickFormSchema } from "../../app/core/assessment/theme-forms";
import { LARGEST_EVIDENCE_FILE, MOST_EVIDENCE_FILES } from "../../app/core/evidence/accept-evidence-file";
import { redrawPicture } from "../../app/papers/redraw-picture";
import { addFileAsEvidence } from "../../app/use-cases/add-evidence-file";
import { tickElement } from "../../app/use-cases/tick-element";
import { must, openBoard, type Board } from "../support/board";
import { at, send, type PageState, type PageStates } from "./page-state";
import { addMember, type World } from "./world";

const ACTOR = { personId: "digital" };
const PDF = new TextEncoder().encode("%PDF-1.7\nA report\n%%EOF");
const UNBROKEN_LINK = `https://northmoor.example/${"folder".repeat(80)}`;

/** Every state of the digital team's pages, and of what the board reads of them. */
export async function evidenceStates(world: World): Promise<PageStates> {
  const { db, dataDir } = world;
  const [empty, full] = [await openBoard(db, 5), await openBoard(db, 5)];
  const [newTeam, team] = [await addMember(db, empty, "digital", "digital-team"), await addMember(db, full, "digital", "digital-team")];
  await recordMuch(full, dataDir);
  const list = ({ assessmentId }: Board) => `/assessments/${assessmentId}/evidence`;
  const form = `${list(full)}/well-led?element=well-led.3a`;
  return {
    "evidence, with nothing looked at": { who: newTeam, reach: at(list(empty)), shows: /^No elements? of \d+ looked at|^None of|0 of \d+ looked at|^Nothing/ },
    "a theme's evidence, with nothing looked at": { who: newTeam, reach: at(`${list(empty)}/well-led`), shows: "Nothing has been looked at yet." },
    "evidence on every theme": { who: "digital@northmoor.example", reach: at("/assessments/xn1-2026-27/evidence"), shows: "Still to look at" },
    "evidence, some of it expired": { who: team, reach: at(list(full)), shows: "One piece of evidence out of date" },
    "a theme's evidence: expired, with files, a link and what was recorded before": { who: team, reach: at(`${list(full)}/well-led`), shows: "What was recorded before" },
    "the form of an element": { who: team, reach: at(form), shows: "Is it met?" },
    "the form of an element, with as many files as it takes": { who: team, reach: at(`${list(full)}/well-led?element=well-led.2b`), shows: "Remove" },
    "evidence without its note": { who: team, reach: record(form, { state: "met" }), shows: "Name the evidence: an element is met when it can be shown" },
    "a note that is too long": { who: team, reach: record(form, { state: "met", evidence: "w".repeat(301) }), shows: "Use 300 characters or fewer" },
    "a link that is not secure": { who: team, reach: record(form, { state: "met", evidence: "A paper", link: "http://northmoor.example" }), shows: "Give an address that begins with https://" },
    "evidence that expires before its own date": { who: team, reach: record(form, { state: "met", evidence: "A paper", evidenceOn: "2026-05-02", expiresOn: "2026-05-01" }), shows: "Give a day after the evidence’s own" },
    "no file chosen": { who: team, reach: addFile(form, null), shows: /Choose a file/ },
    "a file of a kind that is not taken": { who: team, reach: addFile(form, { name: "page.pdf", bytes: new TextEncoder().encode("<html><script>alert(1)</script></html>") }), shows: /Choose a PDF, a picture/ },
    "a file that is too large": { who: team, reach: addFile(form, { name: "scan.pdf", bytes: Buffer.concat([PDF, Buffer.alloc(LARGEST_EVIDENCE_FILE)]) }), shows: "Choose a file of 10 megabytes or less" },
    "a picture that is none": { who: team, reach: addFile(form, { name: "photo.png", bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]) }), shows: "This picture cannot be read. Save it anew as PNG and try again" },
    "one file too many": { who: team, reach: addFile(`${list(full)}/well-led?element=well-led.2b`, { name: "sixth.pdf", bytes: PDF }), shows: "Five files are shown for this element. Remove one first" },
    "two people with two words on an element": { who: team, reach: clash(full, form), shows: "Somebody recorded another word meanwhile" },
    "evidence that waits for the reader's own answer": { who: await addMember(db, empty, "member", "board-member", 0), reach: at(list(empty)), shows: "Evidence, once you have answered" },
    "a theme's evidence that waits for the reader's own answer": { who: await addMember(db, empty, "second", "board-member", 1), reach: at(`${list(empty)}/well-led`), shows: "Give your own view first" },
  };
}

/** A theme with everything that evidence can be, each as long as it may be. */
async function recordMuch(board: Board, dataDir: string): Promise<void> {
  const { assessmentId } = board;
  const tick = async (elementId: string, fields: Readonly<Record<string, string>>) =>
    must(await tickElement(board.tools, ACTOR, { assessmentId, elementId }, tickFormSchema.parse({ state: "met", evidence: "Board paper 14", link: "", owner: "", evidenceOn: "", expiresOn: "", baseRevision: "0", ...fields })));
  await tick("well-led.2a", { evidence: "w".repeat(300), link: UNBROKEN_LINK, owner: "o".repeat(80) });
  await tick("well-led.2a", { evidence: "Recorded anew", link: UNBROKEN_LINK, owner: "o".repeat(80), baseRevision: "1", evidenceOn: "2019-04-01", expiresOn: "2020-03-31" });
  await tick("well-led.2b", {});
  for (let file = 0; file < MOST_EVIDENCE_FILES; file += 1) must(await addFileAsEvidence({ ...board.tools, dataDir, redrawPicture }, ACTOR, { assessmentId, elementId: "well-led.2b" }, { name: `${"report".repeat(20)}${file}.pdf`, bytes: PDF }));
}

function record(address: string, fields: Readonly<Record<string, string>>): PageState["reach"] {
  return async (page, { url }) => {
    await page.goto(`${url}${address}`);
    await fill(page, fields);
    await page.getByRole("button", { name: /^Record/ }).first().click();
  };
}

async function fill(page: Page, { state, ...words }: Readonly<Record<string, string>>): Promise<void> {
  if (state !== undefined) await page.locator(`[name=state][value="${state}"]`).check({ force: true });
  for (const [name, value] of Object.entries(words)) {
    const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
    if (parts === null) await page.locator(`[name="${name}"]`).fill(value);
    else for (const [at, part] of ["year", "month", "day"].entries()) await page.locator(`[name="${name}-${part}"]`).fill(parts[at + 1] ?? "");
  }
}

function addFile(address: string, file: { readonly name: string; readonly bytes: Uint8Array } | null): PageState["reach"] {
  return async (page, { url }) => {
    await page.goto(`${url}${address}`);
    if (file !== null) await page.locator("[name=file]").setInputFiles({ name: file.name, mimeType: "application/pdf", buffer: Buffer.from(file.bytes) });
    await send(page, "Add the file");
  };
}

/** Somebody else records while the form is open. */
function clash(board: Board, address: string): PageState["reach"] {
  return async (page, { db, url }) => {
    await page.goto(`${url}${address}`);
    const elementId = "well-led.3a";
    const last = await db.elementTickRevision.count({ where: { assessmentId: board.assessmentId, elementId } });
    must(await tickElement(board.tools, ACTOR, { assessmentId: board.assessmentId, elementId }, tickFormSchema.parse({ state: "not-met", evidence: "", link: "", owner: "", evidenceOn: "", expiresOn: "", baseRevision: String(last) })));
    await fill(page, { state: "met", evidence: "A paper of ours" });
    await page.getByRole("button", { name: /^Record/ }).first().click();
  };
}
