import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PNG } from "pngjs";
import { elementsOf, type PdfStructure } from "./pdf-structure";

/** The squares of a code, row by row; true is dark. */
type Modules = readonly (readonly boolean[])[];

/** Data blocks of error correction M, by version: how many, and codewords in each. */
const BLOCKS: Readonly<Record<number, readonly [blocks: number, words: number]>> = { 1: [1, 16], 2: [1, 28], 3: [1, 44], 4: [2, 32], 5: [2, 43], 6: [4, 27] };

/** The eight masks of the standard (ISO/IEC 18004), by number. */
const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (i, j) => (i + j) % 2 === 0,
  (i) => i % 2 === 0,
  (_, j) => j % 3 === 0,
  (i, j) => (i + j) % 3 === 0,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0,
  (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
  (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0,
];

/**
 * Reads a printed code as a phone would: the page drawn by another renderer, its squares looked at, the words taken out of
 * them. It corrects no errors: a code that is printed right has none.
 *
 * @returns what it says; null when the file has no code
 */
export function readPrintedCode(file: Uint8Array, { tree }: Pick<PdfStructure, "tree">): string | null {
  const [figure] = elementsOf(tree, "Figure").filter(({ alt }) => alt?.startsWith("QR code") === true);
  if (figure === undefined || figure.box === null) return null;
  for (const page of drawPages(file)) {
    const text = readCrop(page, figure.box);
    if (text !== null) return text;
  }
  return null;
}

const DPI = 216;

function drawPages(file: Uint8Array): readonly PNG[] {
  const folder = mkdtempSync(path.join(tmpdir(), "boardmark-code-"));
  writeFileSync(path.join(folder, "paper.pdf"), file);
  spawnSync("pdftoppm", ["-png", "-r", String(DPI), "-l", "4", path.join(folder, "paper.pdf"), path.join(folder, "page")]);
  const pages = readdirSync(folder).filter((name) => name.endsWith(".png")).toSorted().map((name) => PNG.sync.read(readFileSync(path.join(folder, name))));
  rmSync(folder, { recursive: true });
  return pages;
}

/** Tries the sizes of a code until one has its three corners. */
function readCrop(page: PNG, [x1, , x2, y2]: readonly [number, number, number, number]): string | null {
  const zoom = DPI / 72;
  const [left, top, side] = [x1 * zoom, page.height - y2 * zoom, (x2 - x1) * zoom];
  for (const version of Object.keys(BLOCKS).map(Number)) {
    const size = 17 + 4 * version;
    const isDark = (row: number, column: number) => (page.data[4 * (Math.floor(top + ((row + 0.5) * side) / size) * page.width + Math.floor(left + ((column + 0.5) * side) / size))] ?? 255) < 128;
    const modules: Modules = Array.from({ length: size }, (_, row) => Array.from({ length: size }, (__, column) => isDark(row, column)));
    if ([[0, 0], [0, size - 7], [size - 7, 0]].every(([row = 0, column = 0]) => hasCorner(modules, row, column))) return decode(modules, version);
  }
  return null;
}

function hasCorner(modules: Modules, row: number, column: number): boolean {
  return Array.from({ length: 49 }, (_, at) => [Math.floor(at / 7), at % 7]).every(([i = 0, j = 0]) => {
    const ring = Math.max(Math.abs(i - 3), Math.abs(j - 3));
    return modules[row + i]?.[column + j] === (ring !== 2);
  });
}

function decode(modules: Modules, version: number): string {
  const [blocks, words] = BLOCKS[version] ?? [1, 16];
  const codewords = codewordsOf(modules, version);
  // Words of the blocks stand in turn: first of each, second of each.
  const data = Array.from({ length: blocks }, (_, block) => Array.from({ length: words }, (__, word) => codewords[word * blocks + block] ?? 0)).flat();
  const bits = data.map((word) => word.toString(2).padStart(8, "0")).join("");
  return wordsOf(bits);
}

const ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/** The segments of a code of version 1 to 9, each in its own mode: digits, capitals or bytes. */
function wordsOf(bits: string): string {
  let at = 0;
  let words = "";
  const take = (count: number) => parseInt(bits.slice(at, (at += count)) || "0", 2);
  while (at + 4 <= bits.length) {
    const mode = take(4);
    if (mode === 4) words += Buffer.from(Array.from({ length: take(8) }, () => take(8))).toString("utf8");
    else if (mode === 2) words += alphanumeric(take(9), take);
    else if (mode === 1) words += digits(take(10), take);
    else break;
  }
  return words;
}

function alphanumeric(length: number, take: (count: number) => number): string {
  let words = "";
  for (let left = length; left > 0; left -= 2) {
    const value = take(left === 1 ? 6 : 11);
    words += left === 1 ? (ALPHANUMERIC[value] ?? "") : `${ALPHANUMERIC[Math.floor(value / 45)] ?? ""}${ALPHANUMERIC[value % 45] ?? ""}`;
  }
  return words;
}

function digits(length: number, take: (count: number) => number): string {
  let words = "";
  for (let left = length; left > 0; left -= 3) words += String(take([0, 4, 7][left] ?? 10)).padStart(Math.min(left, 3), "0");
  return words;
}

function codewordsOf(modules: Modules, version: number): readonly number[] {
  const size = modules.length;
  const format = [2, 3, 4].map((column) => (modules[8]?.[column] === true ? "1" : "0")).join("");
  const mask = MASKS[parseInt(format, 2) ^ 0b101];
  if (mask === undefined) throw new Error("The code has no mask");
  let bits = "";
  let isUp = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1;
    for (let step = 0; step < size; step += 1) {
      const row = isUp ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (isFixed(row, column, size, version)) continue;
        bits += modules[row]?.[column] !== mask(row, column) ? "1" : "0";
      }
    }
    isUp = !isUp;
  }
  return (bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2));
}

/** Corners with their formats, timing lines, and the one alignment square of versions 2 to 6. */
function isFixed(row: number, column: number, size: number, version: number): boolean {
  if (row === 6 || column === 6) return true;
  if ((row < 9 && (column < 9 || column >= size - 8)) || (row >= size - 8 && column < 9)) return true;
  return version > 1 && Math.abs(row - (size - 7)) <= 2 && Math.abs(column - (size - 7)) <= 2;
}
