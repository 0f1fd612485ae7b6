import type { Response } from "express";
import type { StorageTrouble } from "../app/db/storage-trouble";
import { plainPage } from "./plain-page";

type Words = {
  /** For whoever runs it, in a line. */
  readonly line: string;
  readonly title: string;
  readonly text: string;
};

const NOT_SAVED = "What you just sent is not saved; everything that was saved before is kept. Go back, and send it again in a few minutes.";

/** What is wrong with the storage, in words: never a code, an address or a path. */
export const TROUBLE_IN_WORDS: Readonly<Record<StorageTrouble, Words>> = {
  away: { line: "the database does not answer", title: "Boardmark cannot reach its database", text: `${NOT_SAVED} Boardmark tries again by itself.` },
  full: { line: "the disk is full", title: "Boardmark cannot save: its disk is full", text: `${NOT_SAVED} It goes on by itself once whoever runs it has made room.` },
  "read-only": { line: "the disk can be read but not written", title: "Boardmark cannot save: its disk is read-only", text: `${NOT_SAVED} It goes on by itself once whoever runs it has mended the disk.` },
  broken: { line: "the disk or the database file is damaged", title: "Boardmark cannot read or save: its disk is at fault", text: `${NOT_SAVED} It goes on by itself once whoever runs it has mended the disk.` },
};

/** Answers a request that the storage kept from its work: temporary, and with no trace of the fault. */
export function troublePage(response: Response, trouble: StorageTrouble): void {
  const { title, text } = TROUBLE_IN_WORDS[trouble];
  plainPage(response.set("Retry-After", "30"), 503, title, text);
}
