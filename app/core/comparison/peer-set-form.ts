import { z } from "zod";

/** Most trusts in a set: more is the nation. */
const MOST_PEERS = 60;
/** The longest name of a set, in characters. */
export const LONGEST_SET_NAME = 60;

/** A set of peers as a person writes it: a name, and codes with spaces, commas or lines between. */
export const peerSetFormSchema = z.object({
  name: z.string("Name the set").trim().min(1, "Name the set").max(LONGEST_SET_NAME, `Shorten the name to ${LONGEST_SET_NAME} characters`),
  trustCodes: z
    .string("Give at least two ODS codes")
    .max(2_000)
    .transform((text) => [...new Set(text.toUpperCase().split(/[\s,;]+/).filter((code) => code !== ""))])
    .pipe(z.array(z.string().regex(/^[A-Z0-9]{3,5}$/, "An ODS code is three to five letters and digits, such as RCF")).min(2, "Give at least two ODS codes").max(MOST_PEERS, `Give at most ${MOST_PEERS} codes`)),
});

export type PeerSetForm = z.output<typeof peerSetFormSchema>;
