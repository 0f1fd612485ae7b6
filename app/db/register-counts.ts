import type { Queries } from "./database";

/** How many organisations of each kind the register holds that are not closed, and proposals of membership a person has not decided on. */
export async function readRegisterCounts(db: Queries, today: string): Promise<{ readonly trusts: number; readonly systems: number; readonly proposals: number }> {
  const isOpen = { OR: [{ closed: null }, { closed: { gte: today } }] };
  const [trusts, systems, proposals] = await Promise.all([
    db.organisation.count({ where: { kind: "trust", ...isOpen } }),
    db.organisation.count({ where: { kind: { in: ["icb", "cluster", "provider-group"] }, ...isOpen } }),
    db.systemMembership.count({ where: { decision: "proposed" } }),
  ]);
  return { trusts, systems, proposals };
}
