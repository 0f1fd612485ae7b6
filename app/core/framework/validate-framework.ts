import { checkFollows } from './check-follows';
import { checkIds } from './check-ids';
import { checkLevels } from './check-levels';
import { checkReferences } from './check-references';
import { deepFreeze } from './deep-freeze';
import { frameworkSchema } from './framework';
import type { Framework } from './framework';
import type { FrameworkFault } from './framework-fault';
import { outlineOf } from './framework-outline';

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
  const parsed = frameworkSchema.safeParse(data);
  const faults = [
    ...(parsed.error?.issues ?? []).map(({ path, message }) => ({ path: path.map(plainStep), message })),
    ...checkIds(outline),
    ...checkLevels(outline),
    ...checkReferences(outline),
    ...checkFollows(outline),
  ];
  if (!parsed.success || faults.length > 0) return { ok: false, faults };
  return { ok: true, framework: deepFreeze(parsed.data) };
}

function plainStep(step: PropertyKey): string | number {
  return typeof step === 'symbol' ? String(step) : step;
}
