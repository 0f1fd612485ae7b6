import { z } from "zod";

const pendingSchema = z.object({
  providerId: z.string(),
  /** What only this browser and the provider's answer together can show. */
  secrets: z.object({ state: z.string(), nonce: z.string(), verifier: z.string() }),
  /** A path of ours to go on to. */
  to: z.string(),
  /** Whose account the provider is to be connected to; null: somebody signs in. */
  personId: z.string().nullable(),
  /** In milliseconds since 1970. */
  until: z.number(),
});

/** A sign-in at a provider that is under way in one browser. */
export type PendingSignIn = Readonly<z.infer<typeof pendingSchema>>;

/**
 * Reads what a browser kept and sent back unchanged.
 * @returns null once its time is over. @throws {ZodError} for what was never written.
 */
export function readPendingSignIn(text: string, now: Date): PendingSignIn | null {
  const pending = pendingSchema.parse(JSON.parse(text));
  return pending.until > now.getTime() ? pending : null;
}
