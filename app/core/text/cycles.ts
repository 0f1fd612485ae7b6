import type { CycleId } from "../cycle";

/** A cycle for print: "2026/27". */
export function formatCycle(cycle: CycleId): string {
  return cycle.replace("-", "/");
}
