import { z } from "zod";

/** A sign-in provider by OpenID Connect discovery, as configured. */
export type SignInProvider = {
  /** In addresses: lower-case letters, digits and hyphens. */
  readonly id: string;
  /** On the button: "Sign in with ...". */
  readonly name: string;
  /** Where the discovery document is, without /.well-known/openid-configuration. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Whether this provider's e-mail addresses count as proved even where it does not say so with each sign-in. */
  readonly provesEmail: boolean;
};

/** Who has come, as far as it is believed. No claim ever gives a role. */
export type Arrival = {
  readonly issuer: string;
  /** The provider's lasting name of the person. */
  readonly subject: string;
  /** Lower case; null when there is none or it is not proved. */
  readonly email: string | null;
  readonly name: string;
};

const LONGEST_NAME = 200;
const LONGEST_SUBJECT = 255;

const claimsSchema = z.object({
  iss: z.string().min(1),
  sub: z.string().min(1).max(LONGEST_SUBJECT),
  email: z.email().max(320).optional().catch(undefined),
  // Some providers send the word instead of the value.
  email_verified: z.union([z.boolean(), z.literal("true").transform(() => true)]).optional().catch(undefined),
  name: z.string().trim().min(1).max(LONGEST_NAME).optional().catch(undefined),
});

/**
 * Reads the claims of an ID token that was already checked.
 * An e-mail counts only when the provider says it proved it, or is configured to prove all: elsewhere a person may type any.
 * @returns null when the claims do not say who it is.
 */
export function readArrival(claims: unknown, provider: Pick<SignInProvider, "provesEmail">): Arrival | null {
  const read = claimsSchema.safeParse(claims);
  if (!read.success) return null;
  const { iss, sub, email, email_verified: isVerified, name } = read.data;
  const proved = email !== undefined && (isVerified === true || (isVerified === undefined && provider.provesEmail)) ? email.toLowerCase() : null;
  return { issuer: iss, subject: sub, email: proved, name: name ?? proved?.split("@")[0] ?? "Somebody new" };
}
