import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { PROJECT_ROOT } from "../support/database";

const READERS = ["app/routes", "app/page-data", "app/web", "app/core", "server"];

/** Names that the product's own text reads out of queries, one by one. */
export function namesReadFromQueries(): readonly string[] {
  const texts = READERS.flatMap((folder) => readdirSync(path.join(PROJECT_ROOT, folder), { recursive: true }).map((file) => path.join(PROJECT_ROOT, folder, String(file))))
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(file, "utf8"));
  return [...new Set(texts.flatMap(namesIn))];
}

/** Names that one text gets from a query. Those of a schema stand in the forms and links of its page. */
export function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/(?:searchParams|query)\.(?:get|has|getAll)\("([\w-]+)"\)/g)].map(([, name = ""]) => name);
}
