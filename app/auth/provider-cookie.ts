import { readPendingSignIn, type PendingSignIn } from "../core/accounts/pending-sign-in";
import { seal, unseal } from "./seal";

const MINUTES = 10;

/** The cookie of a sign-in at a provider that is under way, sealed: nobody else can begin or end one with it. No row is written for it: whoever begins and never returns leaves nothing behind. */
export function createProviderCookie(secret: string, isSecure: boolean, now: () => Date) {
  const name = isSecure ? "__Host-boardmark-provider" : "boardmark-provider";
  const attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure ? "; Secure" : ""}`;

  return {
    /** @returns the value of a Set-Cookie header. */
    write(pending: Omit<PendingSignIn, "until">): string {
      const until = now().getTime() + MINUTES * 60_000;
      return `${name}=${seal(JSON.stringify({ ...pending, until }), secret, "sign-in at a provider")}; ${attributes}; Max-Age=${MINUTES * 60}`;
    },
    /** What is under way in the browser; null: nothing, or no longer. */
    read(cookies: string | null): PendingSignIn | null {
      const sealed = (cookies ?? "").split(/;\s*/).find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1);
      const text = sealed === undefined ? null : unseal(sealed, secret, "sign-in at a provider");
      return text === null ? null : readPendingSignIn(text, now());
    },
    clear: `${name}=; ${attributes}; Max-Age=0`,
  };
}
