import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

/** A disk of a few megabytes, with a file system of its own. */
export type SmallDisk = {
  readonly folder: string;
  /** Takes all that is left of it but so many kilobytes. */
  readonly fill: (leave: number) => void;
  /** Gives that back. */
  readonly makeRoom: () => void;
  /** Has the file system refuse every write from now on, as it does when its disk fails under it. */
  readonly fail: () => void;
  /** Mends it; nobody may be using it. */
  readonly mend: () => void;
};

/** @returns null where none can be made: that takes Linux, its loop devices and the right to mount. */
export function makeSmallDisk(megabytes: number): SmallDisk | null {
  const place = mkdtempSync(path.join(os.tmpdir(), "boardmark-disk-"));
  const [image, folder] = [path.join(place, "image"), path.join(place, "disk")];
  mkdirSync(folder);
  let isMounted = false;
  function mount(): boolean {
    isMounted = run("mount", "-o", "loop,errors=remount-ro", image, folder);
    return isMounted;
  }
  function unmount(): void {
    if (isMounted && !run("umount", folder)) throw new Error(`${folder} is still in use`);
    isMounted = false;
  }
  onTestFinished(() => {
    unmount();
    rmSync(place, { recursive: true, force: true });
  });
  if (!run("truncate", "-s", `${megabytes}M`, image) || !run("mkfs.ext4", "-q", "-F", "-m", "0", image) || !mount()) return null;
  const ballast = path.join(folder, "ballast");
  return {
    folder,
    fill(leave) {
      const { stdout } = spawnSync("df", ["--output=avail", "-k", folder], { encoding: "utf8" });
      const free = Number(/\d+/.exec(stdout)?.[0] ?? 0) - leave;
      if (!run("fallocate", "-l", `${free}K`, ballast)) throw new Error(`${free} kB could not be taken`);
    },
    makeRoom: () => rmSync(ballast),
    fail: () => void run("mount", "-o", "remount,abort", folder),
    mend() {
      unmount();
      // It ends with 1 when it mended something.
      run("e2fsck", "-fy", image);
      if (!mount()) throw new Error("The disk could not be mounted again");
    },
  };
}

function run(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}
