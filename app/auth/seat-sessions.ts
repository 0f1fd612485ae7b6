import { createHash, randomBytes } from "node:crypto";
import type { Seat } from "../core/assessment/seat";
import type { Db, Queries } from "../db/database";
import { findOwnSeat } from "../db/own-seat";
import { findSeatSession, findSentAwayFrom, type SeatSession } from "../db/seat-sessions";
import { readPresences } from "../db/workshop-seats";
import type { Viewer } from "../core/permissions/viewer";
import type { Settings } from "../web/settings";
import { readCookie } from "./read-cookie";

/** A link's seat stays open in a browser for as long as answers may be kept; a phone that waits, for a day. */
const SEATED_DAYS = 90;
const WAITING_HOURS = 24;
const HOUR = 3_600_000;

/** What a request must bring for its seat to be known. */
export type SeatVisit = {
  readonly db: Queries & Pick<Db, "direct">;
  readonly viewer: Viewer | null;
  readonly now: () => Date;
  readonly settings: Pick<Settings, "publicUrl">;
  readonly cookies: string | null;
};

/** A new token: the browser is given it, the database its hash alone. */
export function newToken(): { readonly token: string; readonly hash: string } {
  const token = randomBytes(24).toString("base64url");
  return { token, hash: hashOfToken(token) };
}

/** What is stored in place of a token. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** When a session that begins now ends. */
export function seatSessionEnd(now: Date, isSeated: boolean): Date {
  return new Date(now.getTime() + (isSeated ? SEATED_DAYS * 24 : WAITING_HOURS) * HOUR);
}

/** The Set-Cookie of a seat's session. One cookie an assessment: a person may sit on two boards. */
export function seatCookie(settings: Pick<Settings, "publicUrl">, assessmentId: string, token: string): string {
  const isSecure = settings.publicUrl?.startsWith("https:") ?? false;
  return `${cookieName(isSecure, assessmentId)}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${SEATED_DAYS * 24 * 3600}${isSecure ? "; Secure" : ""}`;
}

/** The session a browser shows for an assessment: seated or waiting; null: none. */
export async function findBrowserSession({ db, now, settings, cookies }: Omit<SeatVisit, "viewer">, assessmentId: string): Promise<SeatSession | null> {
  const name = cookieName(settings.publicUrl?.startsWith("https:") ?? false, assessmentId);
  const token = readCookie(cookies ?? "", name);
  return token === null ? null : findSeatSession(db.direct, hashOfToken(token), assessmentId, now());
}

/**
 * The seat a request answers for: the one its browser was given, else the signed-in person's own. A seat that is on paper
 * today has no browser.
 */
export async function findRoomSeat(visit: SeatVisit, assessmentId: string): Promise<Seat | null> {
  const session = await findBrowserSession(visit, assessmentId);
  const given = session?.seatId ?? null;
  const owner = given !== null ? { seatId: given } : visit.viewer === null ? null : { personId: visit.viewer.personId };
  const own = owner === null ? null : await findOwnSeat(visit.db.direct, assessmentId, owner);
  return own === null || own.presence === "paper" ? null : own.seat;
}

/** Why a browser's seat is no longer open to it; null: it never was, or it still is. */
export async function findWhySentAway({ db, now, settings, cookies }: Omit<SeatVisit, "viewer">, assessmentId: string): Promise<"link" | "paper" | null> {
  const token = readCookie(cookies ?? "", cookieName(settings.publicUrl?.startsWith("https:") ?? false, assessmentId));
  const seatId = token === null ? null : await findSentAwayFrom(db.direct, hashOfToken(token), assessmentId, now());
  if (seatId === null) return null;
  return (await readPresences(db, assessmentId)).get(seatId) === "paper" ? "paper" : "link";
}

function cookieName(isSecure: boolean, assessmentId: string): string {
  const id = createHash("sha256").update(assessmentId).digest("hex").slice(0, 16);
  return `${isSecure ? "__Host-" : ""}boardmark-seat-${id}`;
}
