import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import type { z } from "zod";
import { deepFreeze } from "../core/framework/deep-freeze";
import { findRegisterFaults, icbRegisterSchema, trustRegisterSchema } from "../core/organisations/register";
import type { IcbRegister, TrustRegister } from "../core/organisations/register";
import { BrokenContentError } from "./broken-content-error";

/** The product's own registers of integrated care boards and trusts. */
export type Registers = { readonly boards: IcbRegister; readonly trusts: TrustRegister };

/**
 * Reads the registers under a project root.
 *
 * @param root the folder that holds app/content
 * @returns both registers, frozen through and through
 * @throws BrokenContentError if a file has a fault or the two do not agree; it names every one
 */
export function readRegisters(root: string): Registers {
  const boards = readRegister(root, "icbs.yaml", icbRegisterSchema);
  const trusts = readRegister(root, "trusts.yaml", trustRegisterSchema);
  const faults = findRegisterFaults(boards, trusts);
  if (faults.length > 0) throw new BrokenContentError(faults.join("\n"));
  return deepFreeze({ boards, trusts });
}

function readRegister<T>(root: string, name: string, schema: z.ZodType<T>): T {
  const text = readFileSync(path.join(root, "app/content/registers", name), "utf8");
  const read = schema.safeParse(parse(text));
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => `${name}: ${issue.path.join(".")}: ${issue.message}`);
  throw new BrokenContentError(faults.join("\n"));
}
