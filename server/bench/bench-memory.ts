import { withEmbedded } from "./bench-database";
import { prepareRoom } from "./bench-room";
import { driveBoard } from "./bench-workshop";
import type { Figure } from "./figure";
import { withBoardmark } from "./served";
import { memoryOf } from "./served-country";

const LOOKS_EVERY = 200;
const ROUND_TRIP = 80;

/** What a process holds at rest, at most while a room of so many answers within so many seconds, and afterwards. */
export function benchMemory(root: string, size: number, windowSeconds: number, report: (figure: Figure) => void): Promise<void> {
  return withEmbedded(async (database) => {
    const room = await prepareRoom(root, database, { size });
    await withBoardmark(root, database, 1, async (urls, [pid = 0]) => {
      if ((await fetch(`${urls[0] ?? ""}/readyz`)).status !== 200) throw new Error("It started and is not ready");
      const atRest = memoryOf(pid);
      const held: number[] = [];
      const watch = setInterval(() => void held.push(memoryOf(pid) ?? 0), LOOKS_EVERY);
      const { acknowledged, sent } = await driveBoard(urls, room, { windowSeconds, roundTrip: ROUND_TRIP });
      clearInterval(watch);
      const after = memoryOf(pid);
      held.push(after ?? 0);
      const name = `memory n=${size} window=${windowSeconds}s`;
      report({ name: `${name} at rest`, value: atRest, unit: "MB", baseline: null });
      report({ name: `${name} most during the workshop`, value: after === null ? null : Math.max(...held), unit: "MB", baseline: atRest });
      report({ name: `${name} after it`, value: after, unit: "MB", baseline: atRest });
      report({ name: `${name} answers taken`, value: acknowledged, unit: "answers", baseline: sent });
    });
  });
}
