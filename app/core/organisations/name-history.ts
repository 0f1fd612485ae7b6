import { isSameName } from './normalise-name';

/** A name and when it was seen in use: from the first day it was seen, to the first day another was. */
export type DatedName = {
  readonly name: string;
  readonly from: string;
  /** Exclusive; null while it is the current name. */
  readonly to: string | null;
};

/** The names an organisation has been seen under, earliest first, without gaps; the last is current. */
export type NameHistory = readonly DatedName[];

/** The current name; null for an empty history. */
export function currentName(history: NameHistory): string | null {
  return history.at(-1)?.name ?? null;
}

/**
 * The history after an official file of a certain day showed a name. Files may come in any order: one older than
 * what is known adds a former name and never changes the current one.
 *
 * @param seenOn 'YYYY-MM-DD', the day of the file
 * @param knownUntil the day of the newest file before this one; null: none
 */
export function recordName(history: NameHistory, name: string, seenOn: string, knownUntil: string | null): NameHistory {
  const covering = history.find(({ from, to }) => from <= seenOn && (to === null || seenOn < to));
  if (covering === undefined) return extendBack(history, name, seenOn);
  if (isSameName(covering.name, name)) return history;
  // An older file with another name splits the period: the current name was seen again on the newest day.
  const isNewest = covering.to === null && (knownUntil === null || seenOn >= knownUntil);
  const until = isNewest ? null : (covering.to ?? knownUntil);
  const later = history.slice(history.indexOf(covering) + 1);
  return joinRepeats([
    ...history.slice(0, history.indexOf(covering)),
    ...(covering.from < seenOn ? [{ ...covering, to: seenOn }] : []),
    { name, from: seenOn, to: until },
    ...(until === covering.to ? [] : [{ ...covering, from: until ?? seenOn }]),
    ...later,
  ]);
}

/**
 * Whether a name was in use on a day. The first known name is taken to reach back to the beginning.
 *
 * @param date 'YYYY-MM-DD'
 */
export function wasNamed(history: NameHistory, name: string, date: string): boolean {
  return history.some(
    (known, index) => isSameName(known.name, name) && (index === 0 || known.from <= date) && (known.to === null || date < known.to),
  );
}

function extendBack(history: NameHistory, name: string, seenOn: string): NameHistory {
  const first = history[0];
  return joinRepeats([{ name, from: seenOn, to: first?.from ?? null }, ...history]);
}

function joinRepeats(history: NameHistory): NameHistory {
  return history.reduce<readonly DatedName[]>((joined, next) => {
    const last = joined.at(-1);
    if (last === undefined || !isSameName(last.name, next.name)) return [...joined, next];
    // The later spelling is the better known one.
    return [...joined.slice(0, -1), { name: next.name, from: last.from, to: next.to }];
  }, []);
}
