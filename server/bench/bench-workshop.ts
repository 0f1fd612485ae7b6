import { randomUUID } from "node:crypto";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { countStored, prepareRoom, type BenchRoom } from "./bench-room";
import { driveRoom, quantile, type RoomFigures } from "./drive-room";
import type { Figure } from "./figure";
import { freePort, signInFacilitator, withBareBroadcaster, withBoardmark } from "./served";

/** windowSeconds 0: all at once. */
type Load = { readonly windowSeconds: number; readonly roundTrip: number };

const ANSWERS_EACH = 7;

/** Rooms of one size under each load, every time from the same beginning, beside the bare broadcaster driven the same way. */
export async function benchWorkshop(root: string, size: number, loads: readonly Load[], report: (figure: Figure) => void): Promise<void> {
  const begun = mkdtempSync(path.join(os.tmpdir(), "boardmark-bench-"));
  try {
    const room = await prepareRoom(root, begun, { size });
    for (const load of loads) {
      const baseline = await onBareBroadcaster(size, load);
      const { figures, lost } = await onBoardmark(root, begun, room, load);
      const name = `workshop n=${size} window=${load.windowSeconds}s rtt=${load.roundTrip}ms`;
      const both = (what: string, unit: string, of: (figures: RoomFigures) => number | null) => report({ name: `${name} ${what}`, value: of(figures), unit, baseline: of(baseline) });
      report({ name: `${name} answers lost`, value: lost, unit: "answers", baseline: baseline.sent - baseline.acknowledged });
      report({ name: `${name} foreign answer data`, value: figures.foreignBytes, unit: "bytes", baseline: null });
      both("answer to count p50", "ms", ({ delays }) => quantile(delays, 0.5));
      both("answer to count p95", "ms", ({ delays }) => quantile(delays, 0.95));
      both("answer to saved p95", "ms", ({ replies }) => quantile(replies, 0.95));
      both("first sent to last saved", "ms", ({ took }) => took);
      both("events a phone", "bytes", ({ bytesAPhone }) => bytesAPhone);
    }
  } finally {
    rmSync(begun, { recursive: true, force: true });
  }
}

async function onBoardmark(root: string, begun: string, room: BenchRoom, load: Load): Promise<{ readonly figures: RoomFigures; readonly lost: number }> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "boardmark-bench-"));
  try {
    cpSync(begun, dataDir, { recursive: true });
    const figures = await withBoardmark(root, dataDir, await freePort(), async (url) => {
      const cookie = await signInFacilitator(url);
      const base = `${url}/assessments/${room.assessmentId}`;
      const live = (as: string) => `${url}/live/${room.assessmentId}?as=${as}&after=999999`;
      return driveRoom({
        ...load,
        desk: { url: live("desk"), cookie, page: `${base}/workshop` },
        ears: room.seats.map((seat) => ({ url: live("room"), cookie: seat.cookie })),
        phones: room.seats.map((seat, place) =>
          room.themeIds.slice(0, ANSWERS_EACH).map((theme) => ({
            url: `${base}/answer/${theme}/save`,
            cookie: seat.cookie,
            body: new URLSearchParams({ choice: String((place % 5) + 1), commandId: randomUUID(), baseRevision: "0", round: "1", seat: seat.id }).toString(),
          })),
        ),
      });
    });
    return { figures, lost: figures.sent - (await countStored(dataDir, room)) };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function onBareBroadcaster(size: number, load: Load): Promise<RoomFigures> {
  return withBareBroadcaster((url) => {
    const phone = Array.from({ length: ANSWERS_EACH }, () => ({ url, cookie: "", body: "choice=3" }));
    return driveRoom({ ...load, desk: { url, cookie: "", page: null }, ears: Array.from({ length: size }, () => ({ url, cookie: "" })), phones: Array.from({ length: size }, () => phone) });
  });
}
