import { randomUUID } from "node:crypto";
import { unlink, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Db } from "../app/db/database";
import { probeDatabase } from "../app/db/reach-database";
import { storageTroubleOf } from "../app/db/storage-trouble";
import { TROUBLE_IN_WORDS } from "./trouble-page";

/** Milliseconds for which an answer holds: however often it is asked, the disk is written once in that time. */
const HOLDS = 1_000;
/** Milliseconds after which no answer is one. */
const PATIENCE = 5_000;
/** Bytes that must find room beside the database, for papers and evidence. */
const ROOM = 65_536;

type Parts = { readonly db: Db; readonly dataDir: string; readonly reportFault: (fault: unknown) => void };

/**
 * Whether work can be done: the database takes a write, and the data folder a file.
 * @returns asks; what is wrong in words, empty when nothing is.
 */
export function readiness({ db, dataDir, reportFault }: Parts): () => Promise<readonly string[]> {
  let last: { readonly at: number; readonly answer: Promise<readonly string[]> } | null = null;

  async function look(): Promise<readonly string[]> {
    const wrong = await Promise.all([inTime(probeDatabase(db, randomUUID())).then(nothing, inWords("the database does not answer")), probeFolder(dataDir).then(nothing, inWords("the data folder cannot be written"))]);
    return [...new Set(wrong.flat())];
  }
  function inWords(otherwise: string): (fault: unknown) => readonly string[] {
    return (fault) => {
      reportFault(fault);
      const trouble = storageTroubleOf(fault);
      return [trouble === null ? otherwise : TROUBLE_IN_WORDS[trouble].line];
    };
  }
  return () => {
    // By a clock that is never set: a step of the other one would hold an answer for ever.
    const at = performance.now();
    if (last === null || at - last.at > HOLDS) last = { at, answer: look() };
    return last.answer;
  };
}

async function probeFolder(dataDir: string): Promise<void> {
  const file = path.join(dataDir, `.room-${randomUUID()}`);
  try {
    await writeFile(file, Buffer.alloc(ROOM), { flush: true });
  } finally {
    await unlink(file).catch((fault: NodeJS.ErrnoException) => {
      if (fault.code !== "ENOENT" && fault.code !== "EROFS") throw fault;
    });
  }
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("The database does not answer in time")), PATIENCE);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function nothing(): readonly string[] {
  return [];
}
