/**
 * The answer of a rule that may refuse. `code` names the refusal (kebab-case, stable, never shown as it is);
 * the page that answers turns it into words. A fault is thrown, never returned.
 */
export type Result<T, E extends string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: E };

/** Wraps what a rule allowed. */
export function accept<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** Wraps the reason, as a code, for which a rule said no. */
export function refuse<E extends string>(code: E): { readonly ok: false; readonly code: E } {
  return { ok: false, code };
}
