import type { EventKind } from "../core/workshop/event-kind";
import type { Db } from "../db/database";
import { listEventsAfter, readVersion } from "../db/events";
import { readCountAfter, readPulse, type Count, type Pulse } from "../db/workshop-pulse";
import { changesPage, countMessage, stateMessage, timerMessage, type LiveMessage, type LiveRole } from "./live-message";
import { onWake } from "./wake";

/** Members hear of at most one count in so many milliseconds: what is finer would show who answers when, and a phone pays for each. */
export const COUNT_EVERY = 3_000;

/** What happens within so many milliseconds of a publication is published together: a burst costs no more than its time. */
const PUBLISH_EVERY = 10;

/** Where nobody waits for each count: members hear of one now and then, and a process without a desk leaves its turns to those that save. */
const PUBLISH_EVERY_WITHOUT_DESK = 50;

/** When the database did not answer, it is asked again after so many milliseconds. */
const AGAIN_AFTER = 1_000;

/** A page that listens. */
export type Ear = {
  readonly role: LiveRole;
  readonly send: (message: LiveMessage) => void;
  /** Sends the page away: it may not listen any more. */
  readonly end: () => void;
};

/** Which of a workshop's ears may still be told. Asked before each publication. */
export type MayHear<E extends Ear> = (assessmentId: string, ears: readonly E[]) => Promise<ReadonlySet<E>>;

type Room<E extends Ear> = {
  readonly ears: Set<E>;
  /** The newest event that was published. */
  version: number;
  isPublishing: boolean;
  isWoken: boolean;
  countedAt: number;
  counting: NodeJS.Timeout | null;
  /** The count that members were told last, as text; null: none. */
  counted: string | null;
};

type HubParts<E extends Ear> = { readonly db: Db; readonly now: () => Date; readonly mayHear: MayHear<E>; readonly reportFault: (fault: unknown) => void };

/**
 * Tells the pages of this process what happens in their workshops. A wake-up only wakes: what is new is read from the database
 * by its number, so that nothing is missed and nothing is told before it is committed.
 */
export function createHub<E extends Ear>({ db, now, mayHear, reportFault }: HubParts<E>) {
  const rooms = new Map<string, Room<E>>();
  /** What a member's page may know of the counts, kept for as long as members may not be told anew. */
  const shown = new Map<string, { readonly at: number; readonly pulse: Pulse | null }>();
  const stop = onWake(db, wakeUp);

  function wakeUp(assessmentId: string): void {
    const room = rooms.get(assessmentId);
    if (room === undefined) return;
    room.isWoken = true;
    if (!room.isPublishing) publish(assessmentId, room).catch(reportFault);
  }

  async function publish(assessmentId: string, room: Room<E>): Promise<void> {
    room.isPublishing = true;
    room.isWoken = false;
    let wait = [...room.ears].some(({ role }) => role === "desk") ? PUBLISH_EVERY : PUBLISH_EVERY_WITHOUT_DESK;
    try {
      const events = await listEventsAfter(db.direct, assessmentId, room.version);
      const last = events.at(-1);
      if (last === undefined) return;
      await tell(assessmentId, room, last.number, new Set(events.map(({ kind }) => kind)));
      // Only now: what was told to nobody, because the database went away meanwhile, is told when it is back.
      room.version = last.number;
    } catch (fault) {
      [room.isWoken, wait] = [true, AGAIN_AFTER];
      throw fault;
    } finally {
      setTimeout(() => {
        room.isPublishing = false;
        if (room.isWoken && room.ears.size > 0) publish(assessmentId, room).catch(reportFault);
      }, wait).unref();
    }
  }

  async function tell(assessmentId: string, room: Room<E>, version: number, kinds: ReadonlySet<EventKind>): Promise<void> {
    const [isCounted, isTimed] = [kinds.has("answered"), kinds.has("timer")];
    const isChanged = ({ role }: Ear) => [...kinds].some((kind) => changesPage(kind, role));
    const isCountTold = isCounted && [...room.ears].some(({ role }) => role === "desk");
    // Side by side: the desk waits for each count. Who may not hear it any more is told nothing of it.
    const [ears, count] = await Promise.all([
      admitted(assessmentId, room, (ear) => isChanged(ear) || isTimed || (isCounted && ear.role === "desk")),
      isCountTold ? readCountAfter(db, assessmentId, version) : null,
    ]);
    const desk = ears.filter(({ role }) => role === "desk");
    const pulse = isTimed && ears.length > 0 ? await readPulse(db, assessmentId) : null;
    // Another round may count to the same number: then it is news.
    if ([...kinds].some((kind) => changesPage(kind, "room"))) room.counted = null;
    for (const ear of ears) if (isChanged(ear)) ear.send(stateMessage(version));
    if (pulse !== null) for (const ear of ears) ear.send(timerMessage(pulse, now()));
    if (count !== null) for (const ear of desk) ear.send(countMessage(count));
    if (isCounted && [...room.ears].some(({ role }) => role === "room")) countLater(assessmentId, room);
  }

  /** Of some ears those that may still hear; the others are sent away. Whoever is told nothing is asked nothing. */
  async function admitted(assessmentId: string, room: Room<E>, isTold: (ear: E) => boolean): Promise<readonly E[]> {
    const ears = [...room.ears].filter(isTold);
    if (ears.length === 0) return [];
    const may = await mayHear(assessmentId, ears);
    for (const ear of ears.filter((one) => !may.has(one))) ear.end();
    return ears.filter((ear) => may.has(ear) && room.ears.has(ear));
  }

  function countLater(assessmentId: string, room: Room<E>): void {
    if (room.counting !== null) return;
    const wait = Math.max(0, room.countedAt + COUNT_EVERY - Date.now());
    room.counting = setTimeout(() => {
      room.counting = null;
      room.countedAt = Date.now();
      countNow(assessmentId, room).catch(reportFault);
    }, wait);
  }

  /** Most answers leave "answered k of n" as it was, as a seat counts once it has answered all it is asked: then nothing is sent. */
  async function countNow(assessmentId: string, room: Room<E>): Promise<void> {
    const pulse = await readPulse(db, assessmentId);
    shown.set(assessmentId, { at: Date.now(), pulse });
    const text = pulse && `${pulse.answered} ${pulse.seats}`;
    if (pulse === null || text === room.counted) return;
    const ears = await admitted(assessmentId, room, ({ role }) => role === "room");
    for (const ear of ears) ear.send(countMessage(pulse));
    room.counted = text;
  }

  async function pulseFor(assessmentId: string, role: LiveRole): Promise<Pulse | null> {
    if (role === "desk") return readPulse(db, assessmentId);
    const known = shown.get(assessmentId);
    if (known !== undefined && Date.now() - known.at < COUNT_EVERY) return known.pulse;
    const pulse = await readPulse(db, assessmentId);
    shown.set(assessmentId, { at: Date.now(), pulse });
    return pulse;
  }

  return {
    /** Lets a page listen from an event on: it is told at once when something has happened since. @returns how to stop. */
    async listen(assessmentId: string, ear: E, after: number): Promise<() => void> {
      const room = rooms.get(assessmentId) ?? { ears: new Set<E>(), version: (await readVersion(db.direct, assessmentId)) ?? 0, isPublishing: false, isWoken: false, countedAt: 0, counting: null, counted: null };
      // Another page may have opened the room while its version was read.
      const standing = rooms.get(assessmentId) ?? room;
      rooms.set(assessmentId, standing);
      standing.ears.add(ear);
      const missed = await listEventsAfter(db.direct, assessmentId, after);
      const last = missed.at(-1);
      if (last !== undefined) {
        if (missed.some(({ kind }) => changesPage(kind, ear.role))) ear.send(stateMessage(last.number));
        else tellCount(await pulseFor(assessmentId, ear.role), ear);
      }
      return () => {
        standing.ears.delete(ear);
        if (standing.ears.size > 0) return;
        if (standing.counting !== null) clearTimeout(standing.counting);
        standing.counting = null;
        if (rooms.get(assessmentId) === standing) rooms.delete(assessmentId);
        shown.delete(assessmentId);
      };
    },

    /** How it stands, for pages that ask instead of listening; members are told nothing finer than their streams are. */
    pulse: pulseFor,

    /** Wakes one workshop, or all that are listened to, as another process or a mended connection asks for. */
    wake(assessmentId: string | null): void {
      for (const id of assessmentId === null ? [...rooms.keys()] : [assessmentId]) wakeUp(id);
    },

    close(): void {
      stop();
      for (const room of rooms.values()) for (const ear of [...room.ears]) ear.end();
    },
  };
}

function tellCount(count: Count | null, ear: Ear): void {
  if (count !== null) ear.send(countMessage(count));
}
