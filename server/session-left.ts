import type { RequestHandler } from "express";
import type { Auth } from "../app/auth/auth";

/**
 * Says how long a sign-in still holds, without moving its end on as every page would: whole seconds until it ends if nothing more
 * is asked for, and until it ends whatever is. Both 0 for nobody signed in.
 */
export function sessionLeft(auth: Pick<Auth, "timeLeft">): RequestHandler {
  return (request, response, next) => {
    const seconds = (milliseconds: number) => Math.max(0, Math.floor(milliseconds / 1_000));
    auth
      .timeLeft(request.headers.cookie ?? null)
      .then(({ unused, atMost }) => response.json({ unused: seconds(unused), atMost: seconds(atMost) }))
      .catch(next);
  };
}
