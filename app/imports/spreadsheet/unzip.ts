import { inflateRawSync } from "node:zlib";
import type { Parsed } from "../parsed";
import { inFile, read, unreadable } from "../parsed";
import { isZip } from "../text-file";
import type { SpreadsheetLimits } from "./workbook";

/** The parts of a zip file by their path. */
export type Parts = ReadonlyMap<string, Uint8Array>;

type Entry = { readonly path: string; readonly method: number; readonly isEncrypted: boolean; readonly packedBytes: number; readonly offset: number };

const SIGNATURE = { end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50 } as const;
const SIZE = { end: 22, entry: 46, local: 30 } as const;
const METHOD = { stored: 0, deflated: 8 } as const;
/** In place of a number that did not fit: the file needs the 64-bit format, and is far too large. */
const TOO_LARGE_TO_SAY = 0xffffffff;
const MEGABYTE = 1024 * 1024;

const DAMAGED = inFile("the file is damaged, or is no spreadsheet (.xlsx)");

/**
 * Unpacks the wanted parts of a zip file and stops at a limit: what counts is what really comes out, never the sizes
 * the file claims, which a bomb gets wrong on purpose.
 */
export function unzip(bytes: Uint8Array, limits: SpreadsheetLimits, isWanted: (path: string) => boolean): Parsed<Parts> {
  if (bytes.length === 0) return unreadable(inFile("the file is empty"));
  if (!isZip(bytes)) return unreadable(inFile("this is no .xlsx spreadsheet: open the file and save it as an Excel workbook (.xlsx)"));
  if (bytes.length > limits.fileBytes) return unreadable(inFile(`the file is larger than ${inMegabytes(limits.fileBytes)}`));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = readEntries(view, bytes);
    if (entries === null) return unreadable(DAMAGED);
    if (entries.length > limits.parts) return unreadable(inFile(`the file holds more than ${limits.parts} parts: this is no results file`));
    return inflateAll(view, bytes, entries.filter(({ path }) => isWanted(path)), limits);
  } catch (error) {
    // A number in the file points outside it.
    if (error instanceof RangeError) return unreadable(DAMAGED);
    throw error;
  }
}

function readEntries(view: DataView, bytes: Uint8Array): readonly Entry[] | null {
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== SIGNATURE.entry) return null;
    const pathLength = view.getUint16(at + 28, true);
    entries.push({
      path: new TextDecoder().decode(bytes.subarray(at + SIZE.entry, at + SIZE.entry + pathLength)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packedBytes: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += SIZE.entry + pathLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record stands last, before a comment of at most 64 kB. */
function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - SIZE.end - 0xffff);
  for (let at = view.byteLength - SIZE.end; at >= first; at -= 1) {
    if (view.getUint32(at, true) === SIGNATURE.end) return at;
  }
  return null;
}

function inflateAll(view: DataView, bytes: Uint8Array, entries: readonly Entry[], limits: SpreadsheetLimits): Parsed<Parts> {
  const parts = new Map<string, Uint8Array>();
  let left = limits.inflatedBytes;
  for (const entry of entries) {
    if (entry.isEncrypted) return unreadable(inFile("the file is protected by a password: save it without one"));
    if (parts.has(entry.path) || entry.packedBytes === TOO_LARGE_TO_SAY) return unreadable(DAMAGED);
    const part = inflate(view, bytes, entry, left);
    if (part === "too-large") return unreadable(inFile(`the file unpacks to more than ${inMegabytes(limits.inflatedBytes)}: it was not read further`));
    if (part === "damaged") return unreadable(DAMAGED);
    left -= part.length;
    parts.set(entry.path, part);
  }
  return read(parts);
}

function inflate(view: DataView, bytes: Uint8Array, entry: Entry, left: number): Uint8Array | "too-large" | "damaged" {
  if (view.getUint32(entry.offset, true) !== SIGNATURE.local) return "damaged";
  const start = entry.offset + SIZE.local + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.packedBytes > bytes.length) return "damaged";
  const packed = bytes.subarray(start, start + entry.packedBytes);
  if (entry.method === METHOD.stored) return packed.length > left ? "too-large" : packed;
  if (entry.method !== METHOD.deflated) return "damaged";
  try {
    return inflateRawSync(packed, { maxOutputLength: left });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "ERR_BUFFER_TOO_LARGE") return "too-large";
    if (typeof code === "string" && code.startsWith("Z_")) return "damaged";
    // maxOutputLength must be at least 1: nothing is left.
    if (code === "ERR_OUT_OF_RANGE") return "too-large";
    throw error;
  }
}

function inMegabytes(bytes: number): string {
  return `${bytes / MEGABYTE} MB`;
}
