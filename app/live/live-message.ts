import type { EventKind } from "../core/workshop/event-kind";
import { secondsLeft } from "../core/workshop/timer";
import type { Count, Pulse } from "../db/workshop-pulse";

/** desk: the facilitator's console and the projector; room: everybody else's page. */
export type LiveRole = "desk" | "room";

/** One event as it goes over the wire. It carries numbers alone: never an answer, a name or a reason. */
export type LiveMessage =
  | { readonly event: "state"; readonly id: number; readonly data: { readonly version: number } }
  | { readonly event: "count"; readonly id: number; readonly data: { readonly version: number; readonly answered: number; readonly seats: number } }
  | { readonly event: "timer"; readonly id: number; readonly data: { readonly version: number; readonly left: number | null; readonly runs: boolean } };

/** Whether a kind of event makes a role's page out of date. */
export function changesPage(kind: EventKind, role: LiveRole): boolean {
  return kind === "room" || (kind === "desk" && role === "desk");
}

/** "Something changed: ask for the page." */
export function stateMessage(version: number): LiveMessage {
  return { event: "state", id: version, data: { version } };
}

/** "Answered k of n". */
export function countMessage({ version, answered, seats }: Count): LiveMessage {
  return { event: "count", id: version, data: { version, answered, seats } };
}

/** The clock as it stands now. */
export function timerMessage({ version, timer }: Pulse, now: Date): LiveMessage {
  return { event: "timer", id: version, data: { version, left: timer && secondsLeft(timer, now), runs: timer !== null && timer.endsAt !== null } };
}

/** A message as server-sent events write it. */
export function toWire({ event, id, data }: LiveMessage): string {
  return `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
