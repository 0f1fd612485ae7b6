import { createHash } from "node:crypto";
import { Writable } from "node:stream";
import pino from "pino";
import type { RoleName } from "../../app/core/permissions/viewer";
import { findAssessment } from "../../app/db/assessments";
import type { Db } from "../../app/db/database";
import { answer, must, THEME_IDS } from "../support/board";
import { addPerson } from "../support/people";
import type { Level } from "../../app/core/scoring/level";
import { saved, serveRoom, type ServedRoom } from "./served-room";

/** Somebody whose every byte is recorded. */
export type Reader = { readonly name: string; readonly cookie: string };

/** A workshop with somebody in every role there is, beside the members whose answers the worlds differ in. */
export type LeakWorld = {
  readonly room: ServedRoom;
  readonly readers: readonly Reader[];
  readonly trust: string;
  /** What the process has written to its log so far, a line an entry, without its time and ids. */
  readonly logged: () => readonly string[];
  readonly close: () => Promise<void>;
};

/** Seats by what they are here. The members whose answers differ are executives all, so that no comparison of groups tells them apart. */
export const SEAT = { secret: 0, one: 1, other: 2, reader: 3, account: 4, chair: 5, observer: 8 } as const;

/** The same in every world, so that what is packed with it packs alike. */
const TRUST = "XNM";
const SYSTEM = "XLS";
const ELSEWHERE = "XOT";

/** Opens it with the workshop not yet open and nothing answered. */
export async function openLeakWorld(): Promise<LeakWorld> {
  const lines: string[] = [];
  const log = pino({ level: "trace" }, new Writable({ write: (line: Buffer, _, done) => (lines.push(line.toString()), done()) }));
  const room = await serveRoom(8, 1, { log, code: TRUST });
  const { db } = room.board.tools;
  const trust = (await findAssessment(db, room.board.assessmentId))?.trust.code ?? "";
  await db.organisation.create({ data: { code: SYSTEM, kind: "icb", name: "Moor and Vale", source: "test" } });
  await db.systemMembership.create({ data: { id: "membership", memberCode: trust, systemCode: SYSTEM, from: "2020-01-01", to: null, isPrincipal: true, source: "test", decision: "decided" } });
  const readers = await signReadersIn(room, trust);
  return { room, readers, trust, logged: () => lines.map(withoutTime), close: room.close };
}

export const PLACES = { system: SYSTEM, trust: ELSEWHERE };

async function signReadersIn(room: ServedRoom, trust: string): Promise<readonly Reader[]> {
  const { board, facilitator, seats } = room;
  const { db } = board.tools;
  const name = facilitator.split("=")[0] ?? "";
  const add = async (email: string, role: RoleName, organisationCode: string, seat?: number): Promise<string> => {
    const personId = await addPerson(db, email, [{ role, organisationCode }]);
    if (seat !== undefined) await db.seat.update({ where: { id: board.seatIds[seat] ?? "" }, data: { personId } });
    return `${name}=${await openSession(db, personId)}`;
  };
  return [
    { name: "member by link", cookie: seats[SEAT.reader] ?? "" },
    { name: "member with an account", cookie: await add("ned1@northmoor.example", "board-member", trust, SEAT.account) },
    { name: "chair", cookie: await add("chair@northmoor.example", "board-member", trust, SEAT.chair) },
    { name: "facilitator", cookie: facilitator },
    { name: "co-facilitator", cookie: await add("co@northmoor.example", "facilitator", trust) },
    { name: "trust lead", cookie: await add("lead@northmoor.example", "trust-lead", trust) },
    { name: "digital team", cookie: await add("digital@northmoor.example", "digital-team", trust) },
    { name: "observer", cookie: await add("observer@northmoor.example", "observer", trust, SEAT.observer) },
    { name: "system lead", cookie: await add("ics@moorandvale.example", "system-lead", SYSTEM) },
    { name: "service administrator", cookie: await add("admin@boardmark.example", "service-administrator", "XSV") },
    { name: "another trust's lead", cookie: await add("lead@valeside.example", "trust-lead", ELSEWHERE) },
    { name: "stranger", cookie: "" },
  ];
}

/** A session as signing in makes it, without the work of a password. @returns its token. */
async function openSession(db: Db, personId: string): Promise<string> {
  const token = createHash("sha256").update(personId).digest("hex").slice(0, 40);
  await db.session.create({ data: { id: createHash("sha256").update(token).digest("hex"), personId, createdAt: new Date("2026-01-01"), expiresAt: new Date("2035-01-01"), endsAt: new Date("2035-01-01") } });
  return token;
}

/** Has a seat answer every theme, the first with a level and a reason of its own. */
export async function answerAll({ room }: LeakWorld, seat: number, first: Level, reason: string | null): Promise<void> {
  for (const theme of THEME_IDS) {
    const isFirst = theme === THEME_IDS[0];
    must(saved(await answer(room.board, seat, theme, { seat: room.board.seatIds[seat] ?? "", choice: { kind: "level", level: isFirst ? first : 3 }, reason: isFirst ? reason : null })));
  }
}

function withoutTime(line: string): string {
  const { time: _time, pid: _pid, hostname: _hostname, id: _id, ms: _ms, ...entry } = JSON.parse(line) as Record<string, unknown>;
  return JSON.stringify(entry);
}
