import type { z } from "zod";
import { checkFollows } from "./check-follows";
import { checkIds } from "./check-ids";
import { checkLevels } from "./check-levels";
import { checkReferences } from "./check-references";
import { deepFreeze } from "./deep-freeze";
import { frameworkSchema } from "./framework";
import type { Framework } from "./framework";
import type { FrameworkFault } from "./framework-fault";
import { outlineOf } from "./framework-outline";
import { writeIssue } from "./plain-issue";

/** A framework that may be used, or everything that is wrong with the file. */
export type ValidatedFramework =
  | { readonly ok: true; readonly framework: Framework }
  | { readonly ok: false; readonly faults: readonly FrameworkFault[] };

/**
 * Checks one framework file by itself: the shape of each part, and whatever the parts say of one another.
 *
 * @param data what the YAML holds, not yet trusted
 * @returns the framework, frozen through and through; or every fault, never only the first
 */
export function validateFramework(data: unknown): ValidatedFramework {
  const outline = outlineOf(data);
  const parsed = frameworkSchema.safeParse(data, { error: writeIssue });
  const faults = [
    ...(parsed.error?.issues ?? []).flatMap(faultsOf),
    ...checkIds(outline),
    ...checkLevels(outline),
    ...checkReferences(outline),
    ...checkFollows(outline),
  ];
  if (!parsed.success || faults.length > 0) return { ok: false, faults };
  return { ok: true, framework: deepFreeze(parsed.data) };
}

/** A key the schema does not know becomes a fault at the key itself, so that its line can be found. */
function faultsOf(issue: z.core.$ZodIssue): readonly FrameworkFault[] {
  const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
  if (issue.code !== "unrecognized_keys") return [{ path, message: issue.message }];
  return issue.keys.map((key) => ({ path: [...path, key], message: "There is no such key" }));
}
