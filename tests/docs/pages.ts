import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { PROJECT_ROOT } from "../support/database";

/** Every page of documentation, by its path from the root. */
export const PAGES: readonly string[] = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", ...readdirSync(path.join(PROJECT_ROOT, "docs"), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".md")).map((file) => path.join("docs", file))];

/** What a reader may follow today: neither what was decided on another day nor what changed then. */
export const LIVE_PAGES: readonly string[] = PAGES.filter((page) => page !== "CHANGELOG.md" && !page.startsWith("docs/decisions/"));

export function textOf(page: string): string {
  return readFileSync(path.join(PROJECT_ROOT, page), "utf8");
}

const COMMAND = /(?:npm (?:run(?: -s)? [a-z][a-z:-]*|test|start|ci|install)|npx vitest|node scripts\/[\w-]+\.mjs|openssl|apt-get)\b[^`\n#|]*/g;

/** The commands that a page tells its reader to type, in backticks or a block. */
export function commandsIn(text: string): readonly string[] {
  const typed = [...text.matchAll(/```[\w-]*\n([\s\S]*?)```|`([^`\n]+)`|^(?: {4}|\t)(.+)$/gm)].map(([, block, word, line]) => block ?? word ?? line ?? "");
  return typed.flatMap((one) => [...one.matchAll(COMMAND)].map(([command]) => command.trim()));
}
