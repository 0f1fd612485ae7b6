import { expect, test } from "vitest";
import { acceptEvidenceFile, LARGEST_EVIDENCE_FILE } from "../../../app/core/evidence/accept-evidence-file";
import { evidenceTypeOf } from "../../../app/core/evidence/evidence-type";

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const zipOf = (...parts: readonly string[]) => bytes(`PK\u0003\u0004${parts.join("\u0000")}`);

test.each([
  ["%PDF-1.7 a report", "pdf"],
  ["\u0089PNG\r\n\u001a\n....", "png"],
  ["\u00ff\u00d8\u00ff\u00e0....", "jpg"],
  ["Theatre list,open,3", "txt"],
])("%j is a %s by its first bytes", (text, ending) => {
  expect(evidenceTypeOf(bytes(text))?.ending).toBe(ending);
});

test("an office file is what its parts say, and none with macros is taken", () => {
  expect(evidenceTypeOf(zipOf("[Content_Types].xml", "word/document.xml"))?.ending).toBe("docx");
  expect(evidenceTypeOf(zipOf("[Content_Types].xml", "xl/workbook.xml"))?.ending).toBe("xlsx");
  expect(evidenceTypeOf(zipOf("[Content_Types].xml", "ppt/presentation.xml"))?.ending).toBe("pptx");
  expect(evidenceTypeOf(zipOf("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"))).toBeNull();
  expect(evidenceTypeOf(zipOf("letter.txt"))).toBeNull();
});

test.each(["<!DOCTYPE html>", "  <script>", "<svg xmlns=''>", "<?xml version='1.0'?>", "MZ\u0000\u0001", "a\u0000b", "\u00ff\u00fe"])("%j is not taken", (text) => {
  expect(evidenceTypeOf(bytes(text))).toBeNull();
});

test.each([
  ["C:\\folder\\Plan.docx", "Plan.pdf"],
  ["../../passwd", "passwd.pdf"],
  ["a\"; x=\"b.pdf", "a x b.pdf"],
  ["...", "evidence.pdf"],
  ["Prüfung 2026.PDF", "Prüfung 2026.pdf"],
])("the name %j is shown as %j", (name, shown) => {
  expect(acceptEvidenceFile({ name, bytes: bytes("%PDF-1.7") }, 0)).toMatchObject({ value: { fileName: shown } });
});

test("a file is as large as the limit and no larger", () => {
  const large = new Uint8Array(LARGEST_EVIDENCE_FILE + 1).fill(32);
  large.set(bytes("%PDF-1.7"));
  expect(acceptEvidenceFile({ name: "a", bytes: large.subarray(0, LARGEST_EVIDENCE_FILE) }, 0)).toMatchObject({ ok: true });
  expect(acceptEvidenceFile({ name: "a", bytes: large }, 0)).toEqual({ ok: false, code: "file-too-large" });
});
