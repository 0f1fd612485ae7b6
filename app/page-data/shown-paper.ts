import type { Assessment } from "../core/assessment/assessment";
import type { FrameworkLibrary } from "../core/framework/framework-library";
import { paperSchema, type Paper } from "../core/papers/paper";
import type { PaperProfile } from "../core/papers/board-paper-source";
import type { IssuedPaper } from "../core/papers/issued-paper";
import type { Queries } from "../db/database";
import { listVersions, type PaperSeries } from "../db/issued-papers";
import { readPaperBytes } from "../db/paper-store";
import { readBoardPaper } from "./board-paper";

type Store = { readonly db: Queries; readonly dataDir: string };
type Reading = Store & { readonly frameworks: FrameworkLibrary; readonly today: string };

/** A paper as its address shows it: a version that was issued, from the store, or the draft as it stands. */
export type ShownPaper = { readonly model: Paper; readonly issued: IssuedPaper | null; readonly newest: IssuedPaper | null };

/**
 * The paper of an assessment in one profile: the newest issued version, or the draft until there is one.
 *
 * @param version "draft", a version's number, or null for the newest
 * @returns null when there is no such version
 */
export function readShownPaper(reading: Reading, assessment: Assessment, profile: PaperProfile, version: string | null): Promise<ShownPaper | null> {
  const series = { organisationCode: assessment.trust.code, cycle: assessment.cycle, kind: "board-paper", profile } as const;
  return readShownVersion(reading, series, version, () => readBoardPaper(reading, assessment, profile));
}

/** The same of any series of papers. @param draft composes the paper as it stands */
export async function readShownVersion({ db, dataDir }: Store, series: PaperSeries, version: string | null, draft: () => Promise<Paper>): Promise<ShownPaper | null> {
  const versions = await listVersions(db, series);
  const newest = versions.at(-1) ?? null;
  if (version === "draft" || (version === null && newest === null)) return { model: await draft(), issued: null, newest };
  const issued = version === null ? newest : (versions.find((each) => String(each.version) === version) ?? null);
  return issued && { model: await readIssuedModel(dataDir, issued), issued, newest };
}

/** The frozen model of an issued paper. @throws {Error} when the store has lost it. */
export async function readIssuedModel(dataDir: string, { reference, modelSha256 }: Pick<IssuedPaper, "reference" | "modelSha256">): Promise<Paper> {
  const bytes = await readPaperBytes(dataDir, modelSha256);
  if (bytes === null) throw new Error(`The model of ${reference} is not in the store`);
  return paperSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
}
