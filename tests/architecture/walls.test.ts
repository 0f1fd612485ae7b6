import { expect, test } from "vitest";
import { findCycles } from "./cycles";
import { importsOf } from "./imports";
import { readProductCode, readSourceFiles } from "./source-file";
import { findIdlePackages, findImportsThroughWalls } from "./walls";

const product = readProductCode();

test("no import goes through a wall", () => {
  expect(findImportsThroughWalls(importsOf(product))).toEqual([]);
});

test("no package is let in that nothing uses", () => {
  expect(findIdlePackages(importsOf(product))).toEqual([]);
  expect(findIdlePackages(importsOf(product.filter(({ text }) => !text.includes("qrcode"))))).toContain("app/islands does not import qrcode");
});

test("imports through a wall are seen, types and lazy ones too", () => {
  const bad = importsOf([
    { path: "app/core/scoring/clock.ts", text: `import type { Db } from "../../db/database";` },
    { path: "app/core/scoring/draw.ts", text: `export { createHash } from "node:crypto";` },
    { path: "app/ui/pages/page.tsx", text: `const later = import("../../auth/auth");` },
    { path: "app/ui/pages/list.tsx", text: `import { x } from "../../web/context";` },
    { path: "app/web/context.ts", text: "" },
    { path: "app/routes/list.tsx", text: `import { Lucia } from "lucia"; import { PrismaClient } from "@prisma/client";` },
    { path: "app/routes/rows.tsx", text: `import type { Client } from "../db/generated/sqlite/client";` },
    { path: "app/web/form.ts", text: `type Way = import("../db/database").Db;` },
    { path: "app/papers/draw.tsx", text: `import { read } from "../db/papers";` },
    { path: "app/elsewhere/x.ts", text: `import "zod";` },
    { path: "app/db/auth.ts", text: `import x from "../auth/auth";` },
  ]);
  expect(findImportsThroughWalls(bad)).toEqual([
    "app/core may not import app/db: app/core/scoring/clock.ts -> app/db/database",
    "app/core may not import node:crypto: app/core/scoring/draw.ts",
    "app/ui may not import app/auth: app/ui/pages/page.tsx -> app/auth/auth",
    "app/ui may not import app/web/context.ts: app/ui/pages/list.tsx -> app/web/context.ts",
    "app/routes may not import lucia: app/routes/list.tsx",
    "app/routes may not import @prisma/client: app/routes/list.tsx",
    "app/routes may not import app/db/generated: app/routes/rows.tsx -> app/db/generated/sqlite/client",
    "app/web may not import app/db: app/web/form.ts -> app/db/database",
    "app/papers may not import app/db: app/papers/draw.tsx -> app/db/papers",
    "app/elsewhere/x.ts lies in no part of the house",
    "app/db may not import app/auth: app/db/auth.ts -> app/auth/auth",
  ]);
});

test("no imports run in a circle, types included", () => {
  expect(findCycles(importsOf([...product, ...readSourceFiles(["tests"], /\.tsx?$/)]))).toEqual([]);
});

test("a circle of imports is seen", () => {
  const circle = importsOf([
    { path: "app/core/a.ts", text: `import { b } from "./b";` },
    { path: "app/core/b.ts", text: `export { c } from "./c";` },
    { path: "app/core/c.ts", text: `import type { A } from "./a";` },
    { path: "app/core/d.ts", text: `import { a } from "./a";` },
  ]);
  expect(findCycles(circle)).toEqual(["app/core/a.ts -> app/core/b.ts -> app/core/c.ts -> app/core/a.ts"]);
});
