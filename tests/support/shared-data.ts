import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "vitest";
import { PROJECT_ROOT } from "./database";

/** The real public files lie beside the project and are never part of it. */
const FOLDER = path.resolve(PROJECT_ROOT, "../shared/data");
const isThere = existsSync(FOLDER);

if (!isThere) console.info(`The real files are absent (${path.relative(PROJECT_ROOT, FOLDER)}): the tests that read them are skipped, and counted as such.`);

/** A test that reads the real files; skipped, and said so, where they are absent. */
export const testOnRealFiles = test.skipIf(!isThere);

export function sharedFile(name: string): string {
  return path.join(FOLDER, name);
}

export function readSharedFile(name: string): Uint8Array {
  return readFileSync(sharedFile(name));
}
