import path from "node:path";
import { PrismaBetterSQLite3 } from "@prisma/adapter-better-sqlite3";
import { defineConfig } from "prisma/config";

/** Prisma's own tools on the embedded database, without downloading an engine. */
export default defineConfig({
  schema: path.join("prisma", "schema.prisma"),
  experimental: { adapter: true },
  engine: "js",
  adapter: async () =>
    new PrismaBetterSQLite3({ url: path.join(process.env["DATA_DIR"] ?? "data", "boardmark.sqlite") }),
});
