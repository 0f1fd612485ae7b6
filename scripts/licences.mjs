// Writes docs/licences.md: every package that runs with the product, with its version and licence, as the lock file holds them.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** What runs, by name; packages that only build and test are left out. */
export function listLicences(root) {
  const { packages } = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
  const found = new Map();
  for (const [place, one] of Object.entries(packages)) {
    if (place === "" || one.dev === true || one.link === true) continue;
    const name = one.name ?? place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
    found.set(`${name}@${one.version}`, { name, version: one.version, licence: one.license ?? licenceInFolder(root, place) ?? licenceOfFamily(packages, name) });
  }
  return [...found.values()].sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

export function describeLicences(root) {
  const rows = listLicences(root);
  const counts = [...new Set(rows.map(({ licence }) => licence))].sort().map((licence) => `${licence} ${rows.filter((row) => row.licence === licence).length}`);
  return [
    "# Licences",
    "",
    `Every package that runs with Boardmark, ${rows.length} of them, written by \`node scripts/licences.mjs\` from the lock file. Builds for other machines are listed too.`,
    `Fonts: Liberation Sans and DejaVu Sans, licences beside them in \`public/fonts\`.`,
    "",
    counts.join(", "),
    "",
    "| package | version | licence |",
    "|---|---|---|",
    ...rows.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`),
    "",
  ].join("\n");
}

/** Older packages say theirs in their own file alone. */
function licenceInFolder(root, place) {
  const file = path.join(root, place, "package.json");
  if (!existsSync(file)) return null;
  const { license, licenses } = JSON.parse(readFileSync(file, "utf8"));
  const said = typeof license === "string" ? license : (license?.type ?? licenses?.[0]?.type);
  if (said !== undefined) return said;
  const text = path.join(root, place, "LICENSE");
  return existsSync(text) && readFileSync(text, "utf8").includes("Permission is hereby granted, free of charge") ? "MIT" : null;
}

/** A build for another machine is not installed here: its licence is that of the package it belongs to. */
function licenceOfFamily(packages, name) {
  const parent = Object.keys(packages).find((place) => place !== "" && packages[place].optionalDependencies?.[name] !== undefined);
  return (parent && packages[parent].license) ?? "unknown";
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
  writeFileSync(path.join(root, "docs/licences.md"), describeLicences(root));
}
