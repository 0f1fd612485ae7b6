import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import type { ConfirmedAlias } from "../core/organisations/confirmed-alias";
import { aliasRegisterSchema } from "../core/organisations/confirmed-alias";
import { normaliseName } from "../core/organisations/normalise-name";
import { BrokenContentError } from "./broken-content-error";

const FILE = "app/content/registers/dma-aliases.yaml";

/**
 * Reads the names in the DMA's results that people confirmed to mean a trust.
 *
 * @param root the folder that holds app/content
 * @throws BrokenContentError if the file has a fault, or gives one name twice
 */
export function readAliases(root: string): readonly ConfirmedAlias[] {
  const read = aliasRegisterSchema.safeParse(parse(readFileSync(path.join(root, FILE), "utf8")));
  if (!read.success) throw new BrokenContentError(read.error.issues.map((issue) => `${FILE}: ${issue.path.join(".")}: ${issue.message}`).join("\n"));
  const names = read.data.aliases.map(({ name }) => normaliseName(name));
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  if (twice.length > 0) throw new BrokenContentError(`${FILE}: given twice: ${twice.join(", ")}`);
  return read.data.aliases;
}
