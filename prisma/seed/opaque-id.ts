import { createHash } from "node:crypto";

/** An id that is the same at every run and tells nothing of what it was made from. */
export function opaqueId(...parts: readonly (string | number)[]): string {
  return createHash("sha256").update(parts.join("\0")).digest("hex").slice(0, 32);
}
