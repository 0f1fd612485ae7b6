/** One thing a member did: the fields of the form as they were. */
export type Command = {
  readonly fields: Readonly<Record<string, string>>;
  /** Sent at least once, so that the board may have it already. */
  readonly wasSent: boolean;
};

/** What one seat did to one theme and has not been told is saved. */
export type Entry = {
  /** Seat, address and round. */
  readonly key: string;
  readonly seat: string;
  /** Where it is sent. */
  readonly href: string;
  /** Oldest first. All but the last may have been sent; they are sent again before it, in order. */
  readonly queue: readonly Command[];
  /** Typed before anything was chosen: not an answer yet. Null: there is none. */
  readonly draft: Readonly<Record<string, string>> | null;
  /** Why it will never be saved; null: it may be. */
  readonly refusal: string | null;
};

const STORE = "entries";

/** What survives a closed tab, a reload and a sleeping phone. */
export type Outbox = {
  readonly read: (key: string) => Promise<Entry | null>;
  readonly readAll: (seat: string) => Promise<readonly Entry[]>;
  /** Changes an entry in one step, also beside other tabs; null removes it. */
  readonly change: (key: string, change: (entry: Entry | null) => Entry | null) => Promise<Entry | null>;
};

/** @throws when this browser keeps nothing, as in some private windows. */
export async function openOutbox(): Promise<Outbox> {
  const request = indexedDB.open("boardmark", 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "key" });
  const database = await done(request);

  return {
    async read(key) {
      return ((await done(database.transaction(STORE).objectStore(STORE).get(key))) as Entry | undefined) ?? null;
    },
    async readAll(seat) {
      const all = (await done(database.transaction(STORE).objectStore(STORE).getAll())) as readonly Entry[];
      return all.filter((entry) => entry.seat === seat);
    },
    async change(key, change) {
      const transaction = database.transaction(STORE, "readwrite");
      const store = transaction.objectStore(STORE);
      const changed = change(((await done(store.get(key))) as Entry | undefined) ?? null);
      if (changed === null) store.delete(key);
      else store.put(changed);
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error ?? new Error("The outbox could not be written"));
      });
      return changed;
    },
  };
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The outbox could not be read"));
  });
}
