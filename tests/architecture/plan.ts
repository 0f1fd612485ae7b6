import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { PROJECT_ROOT } from "../support/database";
import type { Import } from "./imports";
import type { Fault } from "./source-file";

/** One line of the plan: the places it names, and what the files there import besides themselves. */
type PlanRow = { readonly places: readonly string[]; readonly imports: readonly string[] | "everything" };

/** The table "The house" of docs/ARCHITECTURE.md. */
export type Plan = readonly PlanRow[];

const EVERYTHING = "everything";
const NOTHING = "–";

export function readPlan(page = readFileSync(path.join(PROJECT_ROOT, "docs/ARCHITECTURE.md"), "utf8")): Plan {
  const lines = page.split("\n");
  const head = lines.findIndex((line) => line.startsWith("| folder |"));
  const end = lines.findIndex((line, at) => at > head && !line.startsWith("|"));
  const cells = lines.slice(head + 2, end).map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));
  const named = cells.map(([folder = "", , imports = ""]) => ({ places: [...folder.matchAll(/`([^`]+)`/g)].map(([, place = ""]) => place), imports }));
  const all = named.flatMap(({ places }) => places);
  return named.map(({ places, imports }) => {
    if (imports === EVERYTHING) return { places, imports: EVERYTHING };
    if (imports === NOTHING) return { places, imports: [] };
    return { places, imports: imports.split(", ").map((name) => (all.includes(`app/${name}`) ? `app/${name}` : name)) };
  });
}

/** The place of the plan that a file lies in: the longest that its path begins with. Null: in none. */
export function placeOfFile(plan: Plan, file: string): string | null {
  const places = plan.flatMap(({ places: named }) => named).filter((place) => file === place || file.startsWith(`${place}/`));
  return places.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** Whether the plan lists an import from one place to another. */
export function isPlanned(plan: Plan, from: string, to: string): boolean {
  const row = plan.find(({ places }) => places.includes(from));
  return row !== undefined && (row.imports === EVERYTHING || row.places.includes(to) || row.imports.includes(to));
}

/** What the plan says and the code does not, and the folders that the plan leaves out. */
export function findStaleWords(plan: Plan, imports: readonly Import[], folders: readonly string[]): readonly Fault[] {
  const named = plan.flatMap(({ places }) => places);
  const used = new Set(imports.flatMap(({ from, to, isOurs }) => (isOurs ? [`${placeOfFile(plan, from)} -> ${placeOfFile(plan, to)}`] : [])));
  const reached = new Set(imports.flatMap(({ from, to, isOurs }) => (isOurs ? [placeOfFile(plan, from), placeOfFile(plan, to)] : [])));
  return [
    ...folders.filter((folder) => !named.includes(folder)).map((folder) => `the plan does not name ${folder}`),
    ...named.filter((place) => !folders.includes(place) && !reached.has(place)).map((place) => `the plan names ${place}, which is not there`),
    ...plan.flatMap(({ places, imports: listed }) =>
      listed === EVERYTHING ? [] : listed.filter((to) => !places.some((from) => used.has(`${from} -> ${to}`))).map((to) => `the plan says that ${places.join(", ")} imports ${to}, and it does not`),
    ),
  ];
}

/** The folders at the top and what lies in app/: what git leaves out is left out. */
export function listFolders(): readonly string[] {
  const leftOut = readFileSync(path.join(PROJECT_ROOT, ".gitignore"), "utf8").split("\n").map((line) => line.replaceAll("/", ""));
  const top = readdirSync(PROJECT_ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith(".") && !leftOut.includes(entry.name));
  return top.flatMap(({ name }) => (name === "app" ? readdirSync(path.join(PROJECT_ROOT, name)).map((inner) => `${name}/${inner}`) : [name]));
}
