import { createAccountLinks } from "./account-links";
import { createAuthTools, type AuthParts } from "./auth-tools";
import { createEmailChanges } from "./email-changes";
import { createOneTimeCodes } from "./one-time-codes";
import { createPasswords } from "./passwords";
import { createProviderSignIn } from "./provider-sign-in";
import { createVisits } from "./visits";

/** Accounts and sessions of one process, as every loader and action has them. */
export type Auth = ReturnType<typeof createAuth>;

/** Puts the parts of app/auth together over one database. */
export function createAuth(parts: AuthParts) {
  const tools = createAuthTools(parts);
  return {
    limits: tools.limits,
    ...createVisits(tools),
    ...createPasswords(tools),
    ...createAccountLinks(tools),
    ...createOneTimeCodes(tools),
    ...createEmailChanges(tools),
    ...createProviderSignIn(tools),
  };
}
