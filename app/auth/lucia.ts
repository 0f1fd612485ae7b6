import { Lucia, TimeSpan } from "lucia";
import type { Db } from "../db/database";
import type { StoredSession } from "../db/sessions";
import { IDLE_HOURS, sessionStore } from "./session-store";

type SessionAttributes = {
  readonly userAgent: string | null;
  readonly awaitsCode: boolean;
  readonly isDue: boolean;
  readonly replacedAt: Date | null;
  /** Whose beginning and end it has: its own, or, when it takes another's place, that one's. Null: it begins now. */
  readonly goesOnFrom: Pick<StoredSession, "createdAt" | "endsAt"> | null;
};

/** Lucia with our store. The cookie's __Host- name makes a browser refuse it from any other host or path. */
export function createLucia(db: Db, isSecure: boolean, now: () => Date) {
  return new Lucia(sessionStore(db, now), {
    sessionExpiresIn: new TimeSpan(IDLE_HOURS, "h"),
    sessionCookie: {
      name: isSecure ? "__Host-boardmark" : "boardmark",
      attributes: { secure: isSecure, sameSite: "lax", path: "/" },
    },
    getUserAttributes: ({ email, name, hasCodes }) => ({ email, name, hasCodes }),
    getSessionAttributes: ({ userAgent, awaitsCode, isDue, replacedAt, goesOnFrom }) => ({ userAgent, awaitsCode, isDue, replacedAt, goesOnFrom }),
  });
}

declare module "lucia" {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- augmenting Lucia's own interface
  interface Register {
    Lucia: ReturnType<typeof createLucia>;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: { readonly email: string; readonly name: string; readonly hasCodes: boolean };
  }
}
