import { randomUUID } from "node:crypto";
import { cpSync } from "node:fs";
import { withEmbedded, withPostgres, type BenchDatabase } from "./bench-database";
import { countStored, prepareRoom, type BenchRoom, type BenchSeat } from "./bench-room";
import { driveRoom, quantile, type RoomFigures, type Write } from "./drive-room";
import type { Figure } from "./figure";
import { signInFacilitator, withBareBroadcaster, withBoardmark } from "./served";

/** windowSeconds 0: all at once. */
type Load = { readonly windowSeconds: number; readonly roundTrip: number };
type Report = (figure: Figure) => void;
type Measured = { readonly figures: RoomFigures; readonly lost: number };

const ANSWERS_EACH = 7;

/** Rooms of one size under each load, every time from the same beginning, beside the bare broadcaster driven the same way. */
export function benchWorkshop(root: string, size: number, loads: readonly Load[], report: Report): Promise<void> {
  return withEmbedded(async (begun) => {
    const room = await prepareRoom(root, begun, { size });
    for (const load of loads) {
      const baseline = await onBareBroadcaster(size, load);
      const measured = await withEmbedded((database) => {
        cpSync(begun.dataDir, database.dataDir, { recursive: true });
        return onBoardmark(root, database, 1, room, load);
      });
      reportRoom(`workshop n=${size} window=${load.windowSeconds}s rtt=${load.roundTrip}ms`, measured, baseline, report);
    }
  });
}

/** A room whose phones are spread over several processes on one PostgreSQL database, as a load balancer would. */
export async function benchProcesses(root: string, server: string, processes: number, loads: readonly Load[], report: Report): Promise<void> {
  const size = 100;
  for (const load of loads) {
    const baseline = await onBareBroadcaster(size, load);
    const measured = await withPostgres(server, async (database) => onBoardmark(root, database, processes, await prepareRoom(root, database, { size }), load));
    reportRoom(`workshop on PostgreSQL, ${processes} processes, n=${size} window=${load.windowSeconds}s rtt=${load.roundTrip}ms`, measured, baseline, report);
  }
}

function reportRoom(name: string, { figures, lost }: Measured, baseline: RoomFigures, report: Report): void {
  const both = (what: string, unit: string, of: (figures: RoomFigures) => number | null) => report({ name: `${name} ${what}`, value: of(figures), unit, baseline: of(baseline) });
  report({ name: `${name} answers lost`, value: lost, unit: "answers", baseline: baseline.sent - baseline.acknowledged });
  report({ name: `${name} foreign answer data`, value: figures.foreignBytes, unit: "bytes", baseline: null });
  both("answer to count p50", "ms", ({ delays }) => quantile(delays, 0.5));
  both("answer to count p95", "ms", ({ delays }) => quantile(delays, 0.95));
  both("answer to saved p95", "ms", ({ replies }) => quantile(replies, 0.95));
  both("first sent to last saved", "ms", ({ took }) => took);
  both("events a phone", "bytes", ({ bytesAPhone }) => bytesAPhone);
}

async function onBoardmark(root: string, database: BenchDatabase, processes: number, room: BenchRoom, load: Load): Promise<Measured> {
  const figures = await withBoardmark(root, database, processes, (urls) => driveBoard(urls, room, load));
  return { figures, lost: room.seats.length * (room.themeIds.length - ANSWERS_EACH) + figures.sent - (await countStored(database, room)) };
}

/** Has a prepared board answer over the addresses it is served at. */
export async function driveBoard(urls: readonly string[], room: BenchRoom, load: Load): Promise<RoomFigures> {
  const [first = ""] = urls;
  const cookie = await signInFacilitator(first);
  const at = (place: number) => urls[place % urls.length] ?? first;
  const live = (url: string, as: string) => `${url}/live/${room.assessmentId}?as=${as}&after=999999`;
  const write = (seat: BenchSeat, place: number, theme: string, turn: number, revision = 0): Write => ({
    url: `${at(place + turn)}/assessments/${room.assessmentId}/answer/${theme}/save`,
    cookie: seat.cookie,
    body: new URLSearchParams({ choice: String((place % 5) + 1), commandId: randomUUID(), baseRevision: String(revision), round: "1", seat: seat.id }).toString(),
  });
  const [themeIds, others] = [room.themeIds.slice(0, ANSWERS_EACH), room.themeIds.slice(ANSWERS_EACH)];
  return driveRoom({
    ...load,
    // Each phone opens and answers the other themes, at every process, so that each has served as much as one that has the room to itself.
    before: urls.flatMap((_url, process) =>
      others.flatMap((theme) => [
        room.seats.map((seat, place) => ({ url: `${at(place + process)}/assessments/${room.assessmentId}/answer/${theme}`, cookie: seat.cookie })),
        room.seats.map((seat, place) => write(seat, place, theme, process, process)),
      ]),
    ),
    desk: { url: live(first, "desk"), cookie, page: `${first}/assessments/${room.assessmentId}/workshop` },
    ears: room.seats.map((seat, place) => ({ url: live(at(place), "room"), cookie: seat.cookie })),
    phones: room.seats.map((seat, place) => themeIds.map((theme, turn) => write(seat, place, theme, turn))),
  });
}

function onBareBroadcaster(size: number, load: Load): Promise<RoomFigures> {
  return withBareBroadcaster((url) => {
    const phone = Array.from({ length: ANSWERS_EACH }, () => ({ url, cookie: "", body: "choice=3" }));
    return driveRoom({ ...load, before: [Array.from({ length: size }, () => phone[0] ?? []).flat()], desk: { url, cookie: "", page: null }, ears: Array.from({ length: size }, () => ({ url, cookie: "" })), phones: Array.from({ length: size }, () => phone) });
  });
}
