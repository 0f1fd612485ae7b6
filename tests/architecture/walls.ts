import type { Import } from "./imports";
import type { Fault } from "./source-file";

/** What one part of the house may import: our own parts, and packages (by name, or by the beginning of it with a *). */
type Part = { readonly ours: readonly string[]; readonly packages: readonly string[] };

const DATABASE = ["@prisma/*", "pg", "better-sqlite3"];
const PAGE = ["react", "react-dom", "@remix-run/react", "nhsuk-react-components"];

/**
 * The walls of docs/ARCHITECTURE.md. A file belongs to the longest of these that its path begins with;
 * a part always may import itself. "generated" is the database client that Prisma writes.
 */
export const HOUSE: Readonly<Record<string, Part>> = {
  "app/core/": { ours: [], packages: ["zod"] },
  "app/content/": { ours: ["app/core/"], packages: ["node:*", "yaml", "zod"] },
  "app/db/": { ours: ["app/core/", "app/db/generated/"], packages: ["node:*", ...DATABASE] },
  "app/imports/": { ours: ["app/core/"], packages: ["node:*", "csv-parse", "read-excel-file", "unzipper", "zod"] },
  "app/live/": { ours: ["app/core/", "app/db/"], packages: ["node:*", "pg", "qrcode"] },
  "app/mail/": { ours: ["app/core/"], packages: ["node:*", "nodemailer"] },
  "app/papers/": {
    ours: ["app/core/"],
    packages: ["node:*", "react", "react-dom", "@react-pdf/*", "pdfkit", "docx", "csv-stringify", "write-excel-file", "qrcode", "@resvg/resvg-js", "sharp"],
  },
  "app/auth/": { ours: ["app/core/", "app/db/", "app/web/", "app/web/context.ts"], packages: ["node:*", "lucia", "@node-rs/argon2", "openid-client", "otpauth"] },
  "app/use-cases/": { ours: ["app/core/", "app/db/", "app/imports/", "app/live/", "app/mail/"], packages: ["node:crypto"] },
  "app/web/": { ours: ["app/core/"], packages: ["zod", "@remix-run/node"] },
  // What the process hands to a request names the long-lived parts by their types.
  "app/web/context.ts": { ours: ["app/core/", "app/db/", "app/auth/", "app/web/", "app/live/"], packages: ["@remix-run/node"] },
  "app/ui/": { ours: ["app/core/", "app/papers/", "app/web/"], packages: PAGE },
  // The room's Wi-Fi is drawn where it is typed: its password never reaches the server.
  "app/islands/": { ours: ["app/core/"], packages: ["qrcode"] },
  // Reads for one page and gives its props: it names the page's type of props.
  "app/page-data/": { ours: ["app/core/", "app/db/", "app/web/", "app/ui/"], packages: [] },
  "app/routes/": {
    ours: ["app/core/", "app/db/", "app/use-cases/", "app/auth/", "app/page-data/", "app/ui/", "app/web/", "app/web/context.ts", "app/live/", "app/papers/", "app/content/"],
    packages: ["node:*", "react", "@remix-run/node", "@remix-run/react", "zod"],
  },
  "app/routes.ts": { ours: [], packages: ["@remix-run/route-config"] },
  "app/root.tsx": { ours: ["app/ui/", "app/web/", "app/web/context.ts", "app/auth/", "app/core/"], packages: ["react", "@remix-run/node", "@remix-run/react"] },
  "app/entry.server.tsx": { ours: ["app/web/", "app/web/context.ts"], packages: ["node:*", "react", "react-dom", "@remix-run/node", "@remix-run/react", "isbot"] },
  "app/entry.client.tsx": { ours: [], packages: ["react", "react-dom", "@remix-run/react"] },
  "server/": {
    ours: ["app/core/", "app/db/", "app/use-cases/", "app/auth/", "app/web/", "app/web/context.ts", "app/content/", "app/imports/", "app/live/", "app/mail/", "app/papers/", "prisma/seed/"],
    packages: ["node:*", "express", "express-rate-limit", "compression", "pino", "@remix-run/*", "zod", "yaml"],
  },
  "prisma/seed/": { ours: ["app/core/", "app/db/", "app/auth/", "app/content/"], packages: ["node:*"] },
};

/** Imports that go through a wall, one line each. */
export function findImportsThroughWalls(imports: readonly Import[]): readonly Fault[] {
  return imports.flatMap(({ from, to, isOurs }) => {
    const part = partOf(from);
    if (part === null) return [`${from} lies in no part of the house`];
    const { ours, packages } = HOUSE[part] as Part;
    if (isOurs) {
      const target = to.startsWith("app/db/generated/") ? "app/db/generated/" : partOf(to);
      return target === part || ours.includes(target ?? "") ? [] : [`${part} may not import ${target ?? "what lies in no part of the house"}: ${from} -> ${to}`];
    }
    return packages.some((name) => (name.endsWith("*") ? to.startsWith(name.slice(0, -1)) : to === name)) ? [] : [`${part} may not import ${to}: ${from}`];
  });
}

function partOf(path: string): string | null {
  const parts = Object.keys(HOUSE).filter((part) => path.startsWith(part));
  return parts.sort((a, b) => b.length - a.length)[0] ?? null;
}
