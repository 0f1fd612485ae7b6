import type { CycleId } from "../cycle";
import type { PaperProfile } from "./board-paper-source";

/** The forms an issued paper is kept in, in the order they are offered. */
export const KEPT_FORMS = ["pdf", "docx", "xlsx", "csv", "json"] as const;
export type KeptForm = (typeof KEPT_FORMS)[number];

export const PAPER_KINDS = ["board-paper", "system-paper"] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** One form of an issued paper as it was drawn; size in bytes. */
export type IssuedFile = { readonly form: KeptForm; readonly sha256: string; readonly size: number };

/** An issued paper. Only publication is added to it, and files while they are drawn. */
export type IssuedPaper = {
  readonly id: string;
  /** "XN1-2026-27-P1": printed on the paper and in its address. */
  readonly reference: string;
  readonly kind: PaperKind;
  readonly organisation: { readonly code: string; readonly name: string };
  readonly assessmentId: string | null;
  readonly cycle: CycleId;
  readonly profile: PaperProfile;
  /** From 1. */
  readonly version: number;
  /** What this version changes; null on the first. */
  readonly correction: string | null;
  readonly title: string;
  readonly modelSha256: string;
  readonly formsExpected: number;
  readonly files: readonly IssuedFile[];
  readonly issuedAt: Date;
  /** Null: nobody outside may read it. */
  readonly publishedAt: Date | null;
};

const LETTERS: Readonly<Record<PaperKind, Readonly<Record<PaperProfile, string>>>> = {
  "board-paper": { board: "B", public: "P" },
  "system-paper": { board: "SB", public: "S" },
};

/** "XN1-2026-27-P1": whose, of which cycle, for whom, which version. */
export function referenceOf({ organisationCode, cycle, kind, profile, version }: { readonly organisationCode: string; readonly cycle: CycleId; readonly kind: PaperKind; readonly profile: PaperProfile; readonly version: number }): string {
  return `${organisationCode}-${cycle}-${LETTERS[kind][profile]}${version}`;
}

/** Whether all of a paper's files are drawn. */
export function isDrawn({ files, formsExpected }: Pick<IssuedPaper, "files" | "formsExpected">): boolean {
  return files.length >= formsExpected;
}

/**
 * The published version that replaces this one for a reader outside; null: this is the current one. A version that is issued and not
 * published is nothing a reader outside may know of.
 */
export function publishedAfter(paper: Pick<IssuedPaper, "version">, versions: readonly IssuedPaper[]): IssuedPaper | null {
  return versions.filter(({ version, publishedAt }) => version > paper.version && publishedAt !== null).toSorted((a, b) => b.version - a.version)[0] ?? null;
}
