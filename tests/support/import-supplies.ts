import { createHash } from "node:crypto";
import { readAliases } from "../../app/content/read-aliases";
import { readRegisters } from "../../app/content/read-registers";
import type { GivenFile, ImportSupplies } from "../../app/use-cases/import-source";
import { PROJECT_ROOT } from "./database";
import { readSharedFile } from "./shared-data";

/** The product's own registers, a fixed day, and ids that count up. */
export function importSupplies(): ImportSupplies {
  let last = 0;
  return {
    ...readRegisters(PROJECT_ROOT),
    aliases: readAliases(PROJECT_ROOT),
    now: new Date("2026-10-01T09:00:00Z"),
    newId: () => `id-${String((last += 1)).padStart(6, "0")}-${Math.random().toString(36).slice(2)}`,
    personId: null,
  };
}

export function givenFile(name: string, content: string | Uint8Array): GivenFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { name, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

export function givenSharedFile(name: string): GivenFile {
  return givenFile(name, readSharedFile(name));
}

export type OdsFields = { code?: string; name?: string; region?: string; geography?: string; opened?: string; closes?: string; subType?: string; parent?: string; postcode?: string };

/** One line of an ODS list, with the usual values where none are given. */
export function odsLine({ code = "ZX1", name = "NORTH MOOR NHS TRUST", region = "Y63", geography = "QWO", opened = "20100401", closes = "", subType = "", parent = "", postcode = "st4 6qg" }: OdsFields = {}): string {
  const fields = [code, name, region, geography, "THE HOSPITAL", "MOOR ROAD", "", "STOKE-ON-TRENT", "", postcode, opened, closes, "", subType, parent, "", "", "01234 567890", "", "", "", "1", "", "D", "", "", ""];
  return fields.map((field) => `"${field}"`).join(",");
}
