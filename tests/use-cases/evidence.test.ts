import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { tickFormSchema } from "../../app/core/assessment/theme-forms";
import { keepEvidenceBytes, readEvidenceBytes } from "../../app/db/evidence-bytes";
import { listEvidenceFiles } from "../../app/db/evidence-files";
import { listTickRevisions, listTicks } from "../../app/db/element-ticks";
import { redrawPicture } from "../../app/papers/redraw-picture";
import { addFileAsEvidence } from "../../app/use-cases/add-evidence-file";
import { removeEvidenceFile } from "../../app/use-cases/remove-evidence-file";
import { sweepEvidence } from "../../app/use-cases/sweep-evidence";
import { tickElement } from "../../app/use-cases/tick-element";
import { must, prepareBoard } from "../support/board";
import { createTestDatabase } from "../support/database";

const ACTOR = { personId: "digital" };
const PDF = new TextEncoder().encode("%PDF-1.7\nA report\n%%EOF");
const ELEMENT = "well-led.2a";

/** An assessment in preparation, and an empty folder for its files. */
async function begun() {
  const board = await prepareBoard(await createTestDatabase(), 5);
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "boardmark-evidence-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const place = { assessmentId: board.assessmentId, elementId: ELEMENT };
  return { tools: { ...board.tools, dataDir, redrawPicture }, place, kept: () => (readdirSync(dataDir).includes("evidence") ? readdirSync(path.join(dataDir, "evidence")) : []) };
}

const word = (state: string, evidence: string, baseRevision: number) =>
  tickFormSchema.parse({ state, evidence, link: "https://trust.example/paper", owner: "Head of cyber security", evidenceOn: "2026-05-01", expiresOn: "2027-05-01", baseRevision: String(baseRevision) });

test("a word on an element keeps its link, owner and expiry, and every earlier word", async () => {
  const { tools, place } = await begun();
  must(await tickElement(tools, ACTOR, place, word("met", "Board paper 14", 0)));
  must(await tickElement(tools, ACTOR, place, word("not-met", "It has lapsed", 1)));
  expect(await listTicks(tools.db, place.assessmentId)).toEqual([
    { elementId: ELEMENT, isMet: false, evidence: "It has lapsed", link: "https://trust.example/paper", owner: "Head of cyber security", evidenceOn: "2026-05-01", expiresOn: "2027-05-01", revision: 2 },
  ]);
  must(await tickElement(tools, ACTOR, place, word("unknown", "", 2)));
  expect((await listTickRevisions(tools.db, place.assessmentId)).map(({ isMet, evidence, tickedBy }) => [isMet, evidence, tickedBy])).toEqual([
    [true, "Board paper 14", "digital"],
    [false, "It has lapsed", "digital"],
    [null, null, "digital"],
  ]);
});

test("a word given on an older page is refused, and the newer one stands", async () => {
  const { tools, place } = await begun();
  must(await tickElement(tools, ACTOR, place, word("met", "Theirs", 0)));
  expect(await tickElement(tools, ACTOR, place, word("met", "Mine", 0))).toEqual({ ok: false, code: "stale" });
  expect((await listTicks(tools.db, place.assessmentId))[0]?.evidence).toBe("Theirs");
});

test("what was looked at and taken back does not begin anew: a page from before the word is refused, and so is one from the word", async () => {
  const { tools, place } = await begun();
  must(await tickElement(tools, ACTOR, place, word("met", "First", 0)));
  expect(must(await tickElement(tools, ACTOR, place, word("unknown", "", 1)))).toEqual({ revision: 2 });
  expect(await tickElement(tools, ACTOR, place, word("met", "From before", 0))).toEqual({ ok: false, code: "stale" });
  expect(must(await tickElement(tools, ACTOR, place, word("met", "Theirs", 2)))).toEqual({ revision: 3 });
  // Counted from the start again, this page of the first word would overwrite theirs.
  expect(await tickElement(tools, ACTOR, place, word("not-met", "Mine", 1))).toEqual({ ok: false, code: "stale" });
  expect((await listTicks(tools.db, place.assessmentId)).map(({ evidence, revision }) => [evidence, revision])).toEqual([["Theirs", 3]]);
});

test("taking back what nobody looked at says nothing, and leaves no trace", async () => {
  const { tools, place } = await begun();
  expect(must(await tickElement(tools, ACTOR, place, word("unknown", "", 0)))).toEqual({ revision: 0 });
  expect(await listTickRevisions(tools.db, place.assessmentId)).toEqual([]);
  expect(await tools.db.auditEntry.count({ where: { action: "elements-ticked" } })).toBe(0);
});

test("a link is https or none, and evidence does not expire before its day", () => {
  const faults = (fields: object) => {
    const parsed = tickFormSchema.safeParse({ state: "met", evidence: "A paper", baseRevision: "0", ...fields });
    return parsed.success ? [] : parsed.error.issues.map(({ path: at, message }) => `${at.join(".")}: ${message}`);
  };
  for (const link of ["http://trust.example", "javascript:alert(1)", "//trust.example", "paper.pdf"]) expect(faults({ link })).toEqual(["link: Give an address that begins with https://"]);
  expect(faults({ link: "" })).toEqual([]);
  expect(faults({ evidenceOn: "2026-05-01", expiresOn: "2026-05-01" })).toEqual(["expiresOn: Give a day after the evidence’s own"]);
});

test("a file is kept under an id of ours, shown by a clean name, and forgotten when it is removed", async () => {
  const { tools, place, kept } = await begun();
  const { fileId } = must(await addFileAsEvidence(tools, ACTOR, place, { name: "../../etc/Restore test\r\n.exe", bytes: PDF }));
  expect(kept()).toEqual([fileId]);
  expect(await readEvidenceBytes(tools.dataDir, fileId)).toEqual(Buffer.from(PDF));
  expect(await listEvidenceFiles(tools.db, place.assessmentId)).toMatchObject([{ id: fileId, elementId: ELEMENT, fileName: "Restore test.pdf", mediaType: "application/pdf", size: PDF.length, uploadedBy: "digital" }]);

  must(await removeEvidenceFile(tools, ACTOR, { assessmentId: place.assessmentId, fileId }));
  expect(kept()).toEqual([]);
  expect(await listEvidenceFiles(tools.db, place.assessmentId)).toEqual([]);
  expect(await tools.db.evidenceFile.findMany({ select: { removedBy: true } })).toEqual([{ removedBy: "digital" }]);
  must(await removeEvidenceFile(tools, ACTOR, { assessmentId: place.assessmentId, fileId }));
  const entries = await tools.db.auditEntry.findMany({ where: { subjectKind: "evidence" }, select: { action: true, subject: true, personal: { where: { field: "actor" }, select: { value: true } } }, orderBy: { sequence: "asc" } });
  expect(entries).toEqual(["evidence-file-added", "evidence-file-removed"].map((action) => ({ action, subject: fileId, personal: [{ value: "digital" }] })));
});

test("a file of another kind, an empty one, a sixth, or one for an unknown element leaves nothing behind", async () => {
  const { tools, place, kept } = await begun();
  const add = (bytes: Uint8Array, elementId = ELEMENT) => addFileAsEvidence(tools, ACTOR, { ...place, elementId }, { name: "file.pdf", bytes });
  expect(await add(new TextEncoder().encode("<!doctype html><script>1</script>"))).toEqual({ ok: false, code: "file-type" });
  expect(await add(new Uint8Array())).toEqual({ ok: false, code: "file-missing" });
  expect(await add(PDF, "well-led.9z")).toEqual({ ok: false, code: "unknown-element" });
  expect(kept()).toEqual([]);
  for (let i = 0; i < 5; i += 1) must(await add(PDF));
  expect(await add(PDF)).toEqual({ ok: false, code: "too-many-files" });
  expect(kept()).toHaveLength(5);
});

test("what a killed process left is swept after a day: bytes without a row, bytes of a file taken back, and half-written ones", async () => {
  const { tools, place, kept } = await begun();
  const shown = must(await addFileAsEvidence(tools, ACTOR, place, { name: "a.pdf", bytes: PDF })).fileId;
  const takenBack = must(await addFileAsEvidence(tools, ACTOR, place, { name: "b.pdf", bytes: PDF })).fileId;
  // As if killed after the row said so and before the bytes went.
  await tools.db.evidenceFile.update({ where: { id: takenBack }, data: { removedAt: tools.now(), removedBy: "digital" } });
  await keepEvidenceBytes(tools.dataDir, "bytes-without-a-row", PDF);
  await keepEvidenceBytes(tools.dataDir, "bytes-on-their-way", PDF);
  writeFileSync(path.join(tools.dataDir, "evidence", "half-written.part"), "%PDF");
  const sweep = () => sweepEvidence(tools);
  const age = (name: string, hours: number) => {
    const at = new Date(tools.now().getTime() - hours * 3_600_000);
    utimesSync(path.join(tools.dataDir, "evidence", name), at, at);
  };
  for (const name of kept()) age(name, 25);
  age("bytes-on-their-way", 23);
  expect(await sweep()).toBe(3);
  expect(kept().toSorted()).toEqual([shown, "bytes-on-their-way"].toSorted());
  expect(await sweep()).toBe(0);
});

test("where nobody has shown a file there is nothing to sweep", async () => {
  const { tools } = await begun();
  expect(await sweepEvidence(tools)).toBe(0);
});

test("after approval evidence stays as it was", async () => {
  const { tools, place } = await begun();
  const { fileId } = must(await addFileAsEvidence(tools, ACTOR, place, { name: "a.pdf", bytes: PDF }));
  await tools.db.assessment.update({ where: { id: place.assessmentId }, data: { state: "approved" } });
  expect(await tickElement(tools, ACTOR, place, word("met", "Late", 0))).toEqual({ ok: false, code: "too-late" });
  expect(await addFileAsEvidence(tools, ACTOR, place, { name: "b.pdf", bytes: PDF })).toEqual({ ok: false, code: "too-late" });
  expect(await removeEvidenceFile(tools, ACTOR, { assessmentId: place.assessmentId, fileId })).toEqual({ ok: false, code: "too-late" });
});
