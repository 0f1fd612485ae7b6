import { z } from "zod";
import { compareQueryFields, withoutBlanks } from "./compare-query";

/** The orders in which trusts may be listed: never by level. */
export const TRUST_ORDERS = ["name", "setting", "date"] as const;

/** Whom the official figures are averaged over. A saved set is named by its id. */
export const PEER_CHOICES = ["like-for-like", "system", "region", "nation"] as const;

export type TrustOrder = (typeof TRUST_ORDERS)[number];
export type PeerChoiceName = (typeof PEER_CHOICES)[number] | `saved:${string}`;

const peersSchema = z.custom<PeerChoiceName>(
  (value) => PEER_CHOICES.some((one) => one === value) || (typeof value === "string" && /^saved:[\w-]{1,64}$/.test(value)),
  "Choose the peers like-for-like, system, region, nation or a set you saved",
);

/**
 * What the address of the comparison's page asks for: both layers at once. The board layer is grouped by today's
 * membership; `membership` and `basis` are those of the official layer.
 */
export const comparePageQuerySchema = z.preprocess(
  withoutBlanks,
  z.object({
    order: z.enum(TRUST_ORDERS, `Choose the order ${TRUST_ORDERS.join(", ")}`).default("name"),
    peers: peersSchema.default("like-for-like"),
    ...compareQueryFields,
  }),
);

export type ComparePageQuery = z.output<typeof comparePageQuerySchema>;
