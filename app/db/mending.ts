import { storageTroubleOf } from "./storage-trouble";
import { turnsBy, type Turns } from "./turns";

/** Milliseconds between two tries to open the file again. */
const EVERY = 1_000;

/** Connections to the file that are closed and opened together. */
export type Mendable = {
  readonly close: () => Promise<void>;
  /** Opens them anew, as they were. @throws when one cannot write. */
  readonly open: () => Promise<void>;
};

/**
 * Watches over the connections to an embedded database. A connection to a file on a disk that failed never writes again, not even once
 * the disk is mended, and a disk cannot be mended while a file on it is open. So after such a fault the connections are closed;
 * each who wants to write has them opened again, and is told what is wrong until that works. What is read meanwhile is read by a
 * connection of its own, closed at once.
 */
export type Mending = {
  readonly add: (part: Mendable) => void;
  /** Passes on what work comes to, and notes a fault of the storage. */
  readonly watch: <T>(work: () => Promise<T>) => Promise<T>;
  /** The same turns, each of which begins by mending what there is to mend. @throws what is wrong. */
  readonly inTurns: Turns;
};

export function createMending(turns: Turns): Mending {
  const parts: Mendable[] = [];
  let wrong: { readonly fault: unknown; isClosed: boolean } | null = null;
  let triedAt = -EVERY;

  async function watch<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (fault) {
      const trouble = storageTroubleOf(fault);
      // A full disk goes on by itself: its files stay what they are.
      if (trouble !== null && trouble !== "full" && wrong === null) {
        wrong = { fault, isClosed: false };
        // As soon as whoever is at work is done, so that the disk can be mended also when nobody writes.
        void turns.inTurn(closeAll);
      }
      throw fault;
    }
  }

  async function closeAll(): Promise<void> {
    if (wrong === null || wrong.isClosed) return;
    wrong.isClosed = true;
    for (const part of parts) await part.close();
  }

  async function mend(): Promise<void> {
    if (wrong === null) return;
    await closeAll();
    const now = performance.now();
    if (now - triedAt < EVERY) throw wrong.fault;
    triedAt = now;
    try {
      for (const part of parts) await part.open();
      wrong = null;
    } catch (fault) {
      for (const part of parts) await part.close();
      wrong = { fault, isClosed: true };
      throw fault;
    }
  }

  async function take(): Promise<() => void> {
    const letGo = await turns.take();
    try {
      await mend();
      return letGo;
    } catch (fault) {
      letGo();
      throw fault;
    }
  }

  return { add: (part) => void parts.push(part), watch, inTurns: turnsBy(take) };
}
