import { spawnSync } from "node:child_process";
import { writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A second reading of a PDF, by a library that had no part in writing it. */
export type PdfReading = {
  /** The text of each page in the order painted. */
  readonly pages: readonly string[];
  /** Roles of the structure tree in reading order, page by page. */
  readonly roles: readonly string[];
  /** The alternative texts of the structure tree. */
  readonly alternatives: readonly string[];
  readonly bookmarks: readonly string[];
};

type StructurePart = { readonly role?: string; readonly alt?: string; readonly children?: readonly StructurePart[] };

/** Reads text, structure and bookmarks. */
export async function readPdf(file: Uint8Array): Promise<PdfReading> {
  const loading = getDocument({ data: Uint8Array.from(file), useSystemFonts: false, verbosity: 0 });
  const document = await loading.promise;
  const pages: string[] = [];
  const parts: StructurePart[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join(""));
    const structure = (await page.getStructTree()) as StructurePart | null;
    if (structure !== null) parts.push(...flat(structure));
  }
  const outline = (await document.getOutline()) ?? [];
  await loading.destroy();
  return {
    pages,
    roles: parts.flatMap(({ role }) => (role === undefined ? [] : [role])),
    alternatives: parts.flatMap(({ alt }) => (alt === undefined ? [] : [alt])),
    bookmarks: flatTitles(outline),
  };
}

function flat(part: StructurePart): StructurePart[] {
  return [part, ...(part.children ?? []).flatMap(flat)];
}

type Bookmark = { readonly title: string; readonly items: readonly Bookmark[] };

function flatTitles(items: readonly Bookmark[]): string[] {
  return items.flatMap(({ title, items: below }) => [title, ...flatTitles(below)]);
}

/** Text without white space: where a line breaks says nothing about whether the words are there. */
export function squeezed(text: string): string {
  return text.replace(/\s+/g, "");
}

/** What one of Debian's PDF tools (poppler-utils) prints of a file; null on a machine without it. */
export function askPoppler(tool: "pdfinfo" | "pdffonts" | "pdftotext", file: Uint8Array, ...options: readonly string[]): string | null {
  const folder = mkdtempSync(path.join(tmpdir(), "boardmark-pdf-"));
  const name = path.join(folder, "paper.pdf");
  writeFileSync(name, file);
  const { stdout, error } = spawnSync(tool, [...options, name, ...(tool === "pdftotext" ? ["-"] : [])], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  if (error !== undefined && "code" in error && error.code === "ENOENT") return null;
  if (error !== undefined) throw error;
  return stdout;
}
