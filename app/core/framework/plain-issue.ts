import type { z } from "zod";

/**
 * What the schema found, in words for an author: for the common kinds of fault, where zod would speak of its own
 * types.
 *
 * @returns undefined for the other kinds: zod's own words stand
 */
export function writeIssue(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === "invalid_type" && issue.input === undefined) return "This is missing";
  if (issue.code === "invalid_type" && issue.input === null) return "This is empty";
  if (issue.code === "invalid_value") return `Must be one of: ${issue.values.map(String).join(", ")}`;
  if (issue.code === "invalid_union") return "Must be one of: same, renamed, changed, new";
  return undefined;
}
