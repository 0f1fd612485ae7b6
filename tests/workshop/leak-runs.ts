import type { Level } from "../../app/core/scoring/level";
import { recordApproved } from "../../app/use-cases/record-approved";
import { answer, must, revisionOf } from "../support/board";
import { sendForm } from "../support/app";
import { plain, recordSurfaces, type Recording } from "./leak-surfaces";
import { answerAll, openLeakWorld, SEAT, type LeakWorld } from "./leak-world";
import { act, listen, read, saved } from "./served-room";

/** What one member says, whom nobody has seen anything of yet. */
export type Secret = { readonly level: Level; readonly reason: string; readonly edits: number };

/** Which of two members says what: everybody hears both, and nobody which of the two said it. */
export type Pair = { readonly one: readonly [Level, string]; readonly other: readonly [Level, string] };

/** What was sent to everybody, what pages with a leak planted in them would have sent, and the log. */
export type Run = { readonly sent: Recording; readonly planted: Recording; readonly logged: readonly string[] };

/** At which moments everybody is asked, and whether about everything. */
export type Looks = { readonly at: readonly string[]; readonly isEverything: boolean };

/** The member comes, answers, and changes their mind in the room; looked at up to the close, before anything is revealed. */
export async function runToTheClose(secret: Secret, looks: Looks): Promise<Run> {
  const world = await openLeakWorld();
  try {
    const { room } = world;
    const run = begin(world, looks);
    for (let seat = 1; seat < 8; seat += 1) await answerAll(world, seat, ((seat % 4) + 1) as Level, null);
    await answerAll(world, SEAT.secret, secret.level, secret.reason);
    await run.look("answered beforehand");
    await act(room, { intent: "open", minutes: "60" });
    await enter(world, [0, 1, 2, 3, 4, 5, 6, 7]);
    await act(room, { intent: "stage", to: "answering" });
    const stop = await listenToAll(world);
    for (let edit = 0; edit < secret.edits; edit += 1) must(saved(await answer(room.board, SEAT.secret, "well-led", { seat: seatId(world, SEAT.secret), choice: { kind: "cant-judge" }, baseRevision: edit + 1 })));
    await run.look("answering");
    await run.plant({
      "the member's own page": () => read(`${room.url}/assessments/${room.board.assessmentId}/answer/well-led`, room.seats[SEAT.secret] ?? ""),
      "how often answers were changed": ({ db }) => db.answer.aggregate({ _max: { revision: true } }),
      "a mean so far": ({ db }) => db.answer.aggregate({ _avg: { level: true } }),
      "seats in the order of what they said": async ({ db }) => (await db.answer.findMany({ where: { round: { themeId: "well-led" } }, orderBy: [{ level: "desc" }, { seat: { position: "asc" } }], select: { seat: { select: { title: true } } } })).map(({ seat }) => seat.title),
      "how many could not judge": ({ db }) => db.answer.count({ where: { kind: "cant-judge" } }),
    });
    await act(room, { intent: "close" });
    await run.look("closed");
    stop();
    return run.end();
  } finally {
    await world.close();
  }
}

/**
 * The whole workshop. One member answers beforehand and stays away: what they said is never revealed. Two others come, and what
 * they say is revealed without who said it; in the next round the same.
 */
export async function runToTheApproval(absent: Secret, { one, other }: Pair, looks: Looks): Promise<Run> {
  const world = await openLeakWorld();
  try {
    const { room } = world;
    const { board } = room;
    const run = begin(world, looks);
    await answerAll(world, SEAT.secret, absent.level, absent.reason);
    for (let edit = 0; edit < absent.edits; edit += 1) must(saved(await answer(board, SEAT.secret, "well-led", { seat: seatId(world, SEAT.secret), choice: { kind: "cant-judge" }, baseRevision: edit + 1 })));
    await answerAll(world, SEAT.one, ...one);
    await answerAll(world, SEAT.other, ...other);
    for (let seat = 3; seat < 8; seat += 1) await answerAll(world, seat, ((seat % 4) + 1) as Level, `Reason of the ${seat}`);
    await act(room, { intent: "open", minutes: "60" });
    await enter(world, [1, 2, 3, 4, 5, 6, 7]);
    await act(room, { intent: "stage", to: "answering" });
    const stop = await listenToAll(world);
    await act(room, { intent: "close" });
    await act(room, { intent: "reveal" });
    await run.look("revealed");
    await act(room, { intent: "chair", seatId: seatId(world, SEAT.chair) });
    await act(room, { intent: "together", "levels.safe-practice": "3" });
    await act(room, { intent: "take", themeId: "well-led" });
    await act(room, { intent: "again", themeId: "well-led" });
    const again = async (seat: number, level: Level, reason: string | null) => must(saved(await answer(board, seat, "well-led", { seat: seatId(world, seat), round: 2, choice: { kind: "level", level }, reason })));
    await again(SEAT.one, ...one);
    await again(SEAT.other, ...other);
    await run.look("answering again");
    for (let seat = 3; seat < 8; seat += 1) await again(seat, 3, `Reason of the ${seat}`);
    await act(room, { intent: "finish", themeId: "well-led" });
    await run.plant({
      "who said what": async ({ db }) => (await db.answer.findMany({ where: { round: { themeId: "well-led" } }, orderBy: [{ round: { number: "asc" } }, { seat: { position: "asc" } }], select: { level: true, seat: { select: { title: true } } } })).map(({ seat, level }) => `${seat.title}: ${level}`),
      "a reason with its seat": async ({ db }) => (await db.answer.findFirst({ where: { reason: "Reason of the first" }, select: { seat: { select: { title: true } } } }))?.seat.title,
      "reasons in the board's order": async ({ db }) => (await db.answer.findMany({ where: { round: { themeId: "well-led", number: 1 } }, orderBy: { seat: { position: "asc" } }, select: { level: true } })).map(({ level }) => level),
      "who has moved furthest": async ({ db }) => (await db.answer.groupBy({ by: ["seatId"], where: { round: { themeId: "well-led" } }, _sum: { level: true }, orderBy: { _sum: { level: "desc" } } })).map(({ seatId: id }) => board.seatIds.indexOf(id)),
    });
    await act(room, { intent: "agree", themeId: "well-led", level: "3", rationale: "As the room saw it.", baseRevision: "0" });
    await sendForm(room.room, { intent: "confirm", "confirm.well-led": "1", "confirm.safe-practice": "1" }, world.readers.find(({ name }) => name === "chair")?.cookie);
    await run.look("agreed");
    await act(room, { intent: "carry-to", carryTo: "Digital Committee" });
    await act(room, { intent: "end" });
    must(await recordApproved({ ...board.tools, now: () => new Date("2026-10-02T12:00:00Z") }, board.assessmentId, { approvedOn: "2026-10-02", minute: "26/114", revision: await revisionOf(board) }));
    await run.look("approved");
    stop();
    return run.end();
  } finally {
    await world.close();
  }
}

function begin(world: LeakWorld, looks: Looks) {
  const { room, trust } = world;
  const [sent, planted]: [Recording, Recording] = [new Map(), new Map()];
  const { db } = room.board.tools;
  return {
    look: async (moment: string): Promise<void> => {
      if (!looks.at.includes(moment)) return;
      await recordSurfaces(world, sent, moment, looks.isEverything);
      // Events as they are stored: which came, and in which order.
      sent.set(`${moment} | everybody | events`, JSON.stringify(await db.workshopEvent.findMany({ select: { number: true, kind: true }, orderBy: { number: "asc" } })));
    },
    plant: async (leaks: Readonly<Record<string, (at: { readonly db: typeof db }) => Promise<unknown>>>): Promise<void> => {
      for (const [name, leak] of Object.entries(leaks)) planted.set(name, plain(JSON.stringify((await leak({ db })) ?? null, (_, value: unknown) => (typeof value === "bigint" ? Number(value) : value)), { ...room.board, trust }));
    },
    end: (): Run => ({ sent, planted, logged: world.logged() }),
  };
}

const seatId = ({ room }: LeakWorld, seat: number): string => room.board.seatIds[seat] ?? "";

async function enter({ room }: LeakWorld, seats: readonly number[]): Promise<void> {
  for (const seat of seats) await sendForm(room.room, { intent: "enter" }, room.seats[seat]);
}

/** Streams of the desk and of a member. How counts fall together in time is not the same twice; what may be in them is. */
async function listenToAll({ room }: LeakWorld): Promise<() => void> {
  const { board, url, facilitator, seats } = room;
  const after = (await board.tools.db.workshop.findUniqueOrThrow({ where: { assessmentId: board.assessmentId } })).version;
  const at = (as: string) => `${url}/live/${board.assessmentId}?as=${as}&after=${after}`;
  const streams = [await listen(at("desk"), facilitator), await listen(at("room"), seats[SEAT.reader] ?? "")];
  return () => {
    for (const { heard, stop } of streams) {
      stop();
      for (const line of heard().split("\n")) if (!ON_THE_WIRE.test(line)) throw new Error(`An event carried what it may not: ${line}`);
    }
  };
}

const ON_THE_WIRE = /^(|:|retry: \d+|id: \d+|event: (state|count|timer)|data: \{"version":\d+(,"answered":\d+,"seats":\d+|,"left":(\d+|null),"runs":(true|false))?\})$/;
