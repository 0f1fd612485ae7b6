import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { PROJECT_ROOT } from "./database";

/** Everything the product says on screen, in lower case. @param without names of files that are not asked */
export function saidOnScreen(without: readonly string[] = []): string {
  return ["ui", "islands", "core/text", "core/assessment", "page-data"]
    .map((folder) => path.join(PROJECT_ROOT, "app", folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => path.join(folder, file)))
    .filter((file) => /\.tsx?$/.test(file) && !without.includes(path.basename(file)))
    .map((file) => readFileSync(file, "utf8").replace(/\s+/g, " ").toLowerCase())
    .join("\n");
}
