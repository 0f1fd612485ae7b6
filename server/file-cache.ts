/** Keeps the files asked for last, up to a number of bytes. */
export type FileCache = {
  readonly get: (key: string) => Uint8Array | null;
  readonly put: (key: string, file: Uint8Array) => void;
};

/** An empty cache. A file larger than the whole of it is not kept. @param limit in bytes. */
export function fileCache(limit: number): FileCache {
  // A Map keeps the order of insertion: the first entry is the one not asked for longest.
  const files = new Map<string, Uint8Array>();
  let size = 0;

  function drop(key: string): void {
    size -= files.get(key)?.byteLength ?? 0;
    files.delete(key);
  }

  return {
    get(key) {
      const file = files.get(key) ?? null;
      if (file === null) return null;
      files.delete(key);
      files.set(key, file);
      return file;
    },
    put(key, file) {
      if (file.byteLength > limit) return;
      drop(key);
      files.set(key, file);
      size += file.byteLength;
      for (const oldest of files.keys()) {
        if (size <= limit) break;
        drop(oldest);
      }
    },
  };
}
