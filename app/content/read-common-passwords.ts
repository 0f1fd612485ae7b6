import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";

const MARK_LENGTH = 10;

/**
 * Reads the list of common passwords under a project root, once, when the process starts. It needs no network.
 * @returns whether lower-case text is on the list.
 */
export function readCommonPasswords(root: string): (text: string) => boolean {
  const lines = readFileSync(path.join(root, "app/content/common-passwords.txt"), "utf8").split("\n");
  const marks = new Set(lines.filter((line) => line !== "" && !line.startsWith("#")));
  return (text) => marks.has(createHash("sha256").update(text).digest("hex").slice(0, MARK_LENGTH));
}
