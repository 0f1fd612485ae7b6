import { createHash, randomBytes } from "node:crypto";
import type { Seat } from "../core/assessment/seat";
import type { Db, Queries } from "../db/database";
import { findOwnSeat } from "../db/own-seat";
import { findSeatSession, findSentAwayFrom, findSessionSeat, type SeatSession } from "../db/seat-sessions";
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
export async function findBrowserSession(visit: Omit<SeatVisit, "viewer">, assessmentId: string): Promise<SeatSession | null> {
  const id = shownSession(visit, assessmentId);
  return id === null ? null : findSeatSession(visit.db.direct, id, assessmentId, visit.now());
}

/**
 * The seat a request answers for: the one its browser was given, else the signed-in person's own. A seat that is on paper
 * today has no browser.
 */
export async function findRoomSeat(visit: SeatVisit, assessmentId: string): Promise<Seat | null> {
  const { viewer, now } = visit;
  const { direct } = visit.db;
  const id = shownSession(visit, assessmentId);
  const session = id === null ? null : await findSessionSeat(direct, id, assessmentId, now());
  const own = session?.isSeated === true ? session.own : viewer === null ? null : await findOwnSeat(direct, assessmentId, viewer.personId);
  return own === null || own.presence === "paper" ? null : own.seat;
}

/** Why a browser's seat is no longer open to it; null: it never was, or it still is. */
export async function findWhySentAway(visit: Omit<SeatVisit, "viewer">, assessmentId: string): Promise<"link" | "paper" | null> {
  const id = shownSession(visit, assessmentId);
  const seatId = id === null ? null : await findSentAwayFrom(visit.db.direct, id, assessmentId, visit.now());
  if (seatId === null) return null;
  return (await readPresences(visit.db, assessmentId)).get(seatId) === "paper" ? "paper" : "link";
}

/** The id of the session that a browser shows, whether or not there is one; null: it shows none. */
function shownSession({ settings, cookies }: Pick<SeatVisit, "settings" | "cookies">, assessmentId: string): string | null {
  const token = readCookie(cookies ?? "", cookieName(settings.publicUrl?.startsWith("https:") ?? false, assessmentId));
  return token === null ? null : hashOfToken(token);
}

function cookieName(isSecure: boolean, assessmentId: string): string {
  const id = createHash("sha256").update(assessmentId).digest("hex").slice(0, 16);
  return `${isSecure ? "__Host-" : ""}boardmark-seat-${id}`;
}
