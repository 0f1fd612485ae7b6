import { existsSync, readFileSync, statSync } from "node:fs";
import { BrokenContentError } from "../../app/content/broken-content-error";
import { readFrameworkFile } from "../../app/content/framework-file";
import { nextVersion, publishFramework } from "../../app/content/publish-framework";
import { readPublishedVersions } from "../../app/content/published-versions";
import { readFrameworks } from "../../app/content/read-frameworks";
import type { Framework } from "../../app/core/framework/framework";
import { describeFramework } from "../../app/core/framework/describe-framework";
import { findFramework } from "../../app/core/framework/framework-library";
import type { FrameworkLibrary } from "../../app/core/framework/framework-library";

export type CommandIo = {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** The folder that holds app/content. */
  readonly root: string;
};

const USAGE = [
  "npm run framework -- check FILE     say every fault of a framework file",
  "npm run framework -- publish FILE   check it, then add it as the next version, which cannot change from then on",
];

/**
 * The author's command.
 *
 * @returns 0 done; 2 the file or the call is at fault, and nothing was written
 */
export async function runFramework(argv: readonly string[], io: CommandIo): Promise<number> {
  const [verb, file, ...more] = argv;
  if ((verb !== "check" && verb !== "publish") || file === undefined || more.length > 0) {
    USAGE.forEach(io.err);
    return 2;
  }
  if (!existsSync(file) || !statSync(file).isFile()) {
    io.err(`${file}: there is no such file`);
    return 2;
  }
  const library = readLibrary(io);
  if (library === null) return 2;
  const bytes = readFileSync(file);
  const framework = check(file, bytes.toString("utf8"), library, io);
  if (framework === null) return 2;
  return verb === "check" ? 0 : publish(file, framework, bytes, io);
}

function readLibrary(io: CommandIo): FrameworkLibrary | null {
  try {
    return readFrameworks(io.root);
  } catch (error) {
    if (!(error instanceof BrokenContentError)) throw error;
    io.err("The published frameworks are not sound:");
    error.message.split("\n").forEach(io.err);
    return null;
  }
}

function check(file: string, text: string, library: FrameworkLibrary, io: CommandIo): Framework | null {
  const read = readFrameworkFile(text, (ref) => findFramework(library, ref));
  if (read.ok) {
    io.out(`${file}: ${describeFramework(read.framework)}`);
    return read.framework;
  }
  for (const { line, text: fault } of read.faults) io.err(`${file}:${line}: ${fault}`);
  io.err(`${file}: ${read.faults.length} ${read.faults.length === 1 ? "fault" : "faults"}`);
  return null;
}

function publish(file: string, framework: Framework, bytes: Uint8Array, io: CommandIo): number {
  const outcome = publishFramework(io.root, framework, bytes);
  const name = `${framework.id} version ${framework.version}`;
  if (outcome.ok) {
    io.out(`${name} is published, held by SHA-256 ${outcome.value.sha256}`);
    io.out(`New assessments start on the version that app/content/frameworks/offered.yaml names.`);
    return 0;
  }
  const next = nextVersion(readPublishedVersions(io.root), framework.id);
  io.err(
    outcome.code === "not-next"
      ? `${file}: the next version of ${framework.id} is ${next}, not ${framework.version}`
      : `${file}: ${name} is published with other content and cannot change; number this version ${next}`,
  );
  return 2;
}
