import { levelsInSystem } from "../core/disclosure/readable-levels";
import { readerOnPagesOf, type Reader } from "../core/disclosure/reader";
import type { FrameworkLibrary } from "../core/framework/framework-library";
import type { System } from "../core/organisations/organisation";
import type { Viewer } from "../core/permissions/viewer";
import type { Queries } from "../db/database";
import { byName, findSystem } from "../db/organisations";
import { findOrganisationNames } from "../db/places";
import { findReader, readReadableBoards, type ReadableBoards } from "../db/readable";

/** What every page of a system is read with. */
export type IcsTools = { readonly db: Queries; readonly frameworks: FrameworkLibrary; readonly today: string };

/** A system as one reader meets it: all there is of its boards for this reader is in `boards`. */
export type IcsPlace = {
  readonly system: System;
  readonly viewer: Viewer;
  readonly reader: Reader;
  /** The reader leads the system, or is of one of its trusts today. */
  readonly belongs: boolean;
  readonly boards: ReadableBoards;
  /** The systems the reader leads, in order of name. */
  readonly led: readonly { readonly code: string; readonly name: string }[];
};

/** A system's page for this reader; null when there is no such system. */
export async function readIcsPlace(tools: IcsTools, viewer: Viewer, code: string): Promise<IcsPlace | null> {
  const { db } = tools;
  const system = await findSystem(db, code);
  if (system === null) return null;
  const { reader, boards } = await readIcsBoards(tools, viewer, code);
  const leads = viewer.roles.filter(({ role }) => role === "system-lead").map(({ organisationCode }) => organisationCode);
  const led = [...(await findOrganisationNames(db, leads))].map(([ledCode, { name }]) => ({ code: ledCode, name })).toSorted(byName);
  return { system, viewer, led, reader, belongs: reader.ledSystems.length + reader.peerSystems.length > 0, boards };
}

/** Who a reader is on the pages of a system, and all there is of its boards for them. */
export async function readIcsBoards({ db, today }: IcsTools, viewer: Viewer, code: string): Promise<Pick<IcsPlace, "reader" | "boards">> {
  const reader = readerOnPagesOf(await findReader(db, viewer, today), code);
  const boards = await readReadableBoards(db, reader);
  return { reader, boards: { ...boards, levels: levelsInSystem(boards.levels, code) } };
}
