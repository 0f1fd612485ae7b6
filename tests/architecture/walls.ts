import type { Import } from "./imports";
import { isPlanned, placeOfFile, readPlan, type Plan } from "./plan";
import type { Fault } from "./source-file";

/**
 * The packages each place of the plan may import, by name, or by the beginning of it with a *. What it may import of
 * ours stands in docs/ARCHITECTURE.md alone.
 */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  "app/core": ["zod"],
  "app/content": ["node:*", "yaml", "zod"],
  "app/db": ["node:*", "@prisma/*", "pg", "better-sqlite3"],
  "app/imports": ["node:*", "csv-parse", "read-excel-file"],
  "app/live": ["node:*", "pg", "qrcode"],
  "app/mail": ["node:*", "nodemailer"],
  "app/papers": ["node:*", "react", "react-dom", "@react-pdf/*", "pdfkit", "docx", "csv-stringify", "write-excel-file", "qrcode", "@resvg/resvg-js"],
  "app/auth": ["node:*", "lucia", "@node-rs/argon2", "openid-client", "otpauth"],
  "app/use-cases": ["node:crypto"],
  "app/web": ["zod", "@remix-run/node"],
  "app/ui": ["react", "nhsuk-react-components"],
  // The room's Wi-Fi is drawn where it is typed: its password never reaches the server.
  "app/islands": ["qrcode"],
  "app/routes": ["@remix-run/node", "@remix-run/react", "zod"],
  "app/routes.ts": ["@remix-run/route-config"],
  "app/root.tsx": ["@remix-run/node", "@remix-run/react"],
  "app/entry.server.tsx": ["@remix-run/node", "@remix-run/react", "react-dom"],
  server: ["node:*", "express", "compression", "pino", "@remix-run/*", "zod"],
  "server/bench": ["node:*"],
  "prisma/seed": ["node:*"],
};

/** Imports that go through a wall, one line each: ours that the plan does not list, packages that are not listed above. */
export function findImportsThroughWalls(imports: readonly Import[], plan: Plan = readPlan()): readonly Fault[] {
  return imports.flatMap(({ from, to, isOurs }) => {
    const place = placeOfFile(plan, from);
    if (place === null) return [`${from} lies in no part of the house`];
    if (isOurs) {
      const target = placeOfFile(plan, to);
      return target !== null && isPlanned(plan, place, target) ? [] : [`${place} may not import ${target ?? "what lies in no part of the house"}: ${from} -> ${to}`];
    }
    return (PACKAGES[place] ?? []).some((name) => isNamed(to, name)) ? [] : [`${place} may not import ${to}: ${from}`];
  });
}

/** Packages that a place may import and does not. */
export function findIdlePackages(imports: readonly Import[], plan: Plan = readPlan()): readonly Fault[] {
  const bought = imports.filter(({ isOurs }) => !isOurs).map(({ from, to }) => ({ place: placeOfFile(plan, from), to }));
  return Object.entries(PACKAGES).flatMap(([place, names]) =>
    names.filter((name) => !bought.some((one) => one.place === place && isNamed(one.to, name))).map((name) => `${place} does not import ${name}`),
  );
}

function isNamed(specifier: string, name: string): boolean {
  return name.endsWith("*") ? specifier.startsWith(name.slice(0, -1)) : specifier === name;
}
