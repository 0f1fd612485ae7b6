import { z } from "zod";
import { PRIORITY_DECISIONS, type PriorityPlan } from "./priorities";

/** What an order's history keeps: the capacity, and every action with its decision and reason. */
export type KeptPlan = Pick<PriorityPlan, "capacity" | "items">;

const schema: z.ZodType<KeptPlan> = z.object({
  capacity: z.object({ people: z.number().nullable(), pounds: z.number().nullable() }),
  items: z.array(z.object({ actionId: z.string(), decision: z.enum(PRIORITY_DECISIONS), reason: z.string().nullable() })),
});

/** An order as text for its history. */
export function writePlan({ capacity, items }: KeptPlan): string {
  return JSON.stringify(schema.parse({ capacity, items }));
}

/**
 * An earlier order out of its history.
 * @throws {Error} when the text is not one: histories are written by `writePlan` alone.
 */
export function readPlan(text: string): KeptPlan {
  return schema.parse(JSON.parse(text));
}
