import { Lucia, TimeSpan } from "lucia";
import type { Db } from "../db/database";
import { IDLE_HOURS, sessionStore } from "./session-store";

/** Lucia with our store. The cookie's __Host- name makes a browser refuse it from any other host or path. */
export function createLucia(db: Db, isSecure: boolean, now: () => Date) {
  return new Lucia(sessionStore(db, now), {
    sessionExpiresIn: new TimeSpan(IDLE_HOURS, "h"),
    sessionCookie: {
      name: isSecure ? "__Host-boardmark" : "boardmark",
      attributes: { secure: isSecure, sameSite: "lax", path: "/" },
    },
    getUserAttributes: ({ email, name, hasCodes }) => ({ email, name, hasCodes }),
    getSessionAttributes: ({ awaitsCode }) => ({ awaitsCode }),
  });
}

declare module "lucia" {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- augmenting Lucia's own interface
  interface Register {
    Lucia: ReturnType<typeof createLucia>;
    DatabaseSessionAttributes: { readonly userAgent: string | null; readonly awaitsCode: boolean };
    DatabaseUserAttributes: { readonly email: string; readonly name: string; readonly hasCodes: boolean };
  }
}
