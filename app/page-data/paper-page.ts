import type { Assessment } from "../core/assessment/assessment";
import type { PaperProfile } from "../core/papers/board-paper-source";
import { findUnprintableText, unprintableInWords } from "../core/papers/unprintable-text";
import type { Viewer } from "../core/permissions/viewer";
import { formatInstant } from "../core/text/instants";
import type { Paper } from "../core/papers/paper";
import type { PaperPageProps } from "../ui/pages/paper-page";
import { trustFrame } from "../web/frames";
import { paths } from "../web/paths";
import { paperWay } from "./paper-way";
import { readShownPaper, type ShownPaper } from "./shown-paper";

const FORMS = [
  [".pdf", "PDF"],
  [".docx", "Word"],
  [".xlsx", "Figures (XLSX)"],
  [".csv", "Figures (CSV)"],
  [".json", "Data (JSON)"],
] as const;

/** The page of a board paper, issued or drafted; null when there is no such version. */
export async function readPaperPage(
  reading: Parameters<typeof readShownPaper>[0],
  viewer: Viewer,
  assessment: Assessment,
  profile: PaperProfile,
  version: string | null,
): Promise<(PaperPageProps & { readonly model: Paper }) | null> {
  const shown = await readShownPaper(reading, assessment, profile, version);
  if (shown === null) return null;
  const query = queryOf({ profile: profile === "public" ? "public" : null, version });
  return {
    model: shown.model,
    frame: trustFrame(viewer, assessment.trust, { assessmentId: assessment.id, current: "Paper" }),
    way: paperWay(viewer, assessment, "read"),
    standing: standingOf(shown, assessment, profile),
    unprintable: findUnprintableText(shown.model).map(unprintableInWords),
    forms: FORMS.map(([ending, text]) => ({ href: `${paths.paper(assessment.id, ending)}${query}`, text })),
    other: profile === "board" ? { href: `${paths.paper(assessment.id)}?profile=public`, text: "See the public version" } : { href: paths.paper(assessment.id), text: "See the board’s version" },
  };
}

function standingOf({ issued, newest }: ShownPaper, { id }: Assessment, profile: PaperProfile): PaperPageProps["standing"] {
  const address = (version: string | null) => `${paths.paper(id)}${queryOf({ profile: profile === "public" ? "public" : null, version })}`;
  if (issued === null) {
    if (newest === null) return null;
    return { kind: "care", title: `A draft of what would replace ${newest.reference}`, words: "It shows the record as it stands today.", link: { href: address(null), text: `Read ${newest.reference} as issued` } };
  }
  if (newest !== null && newest.version > issued.version) {
    return { kind: "late", title: `${issued.reference} has been superseded`, words: `${newest.reference} replaces it: ${newest.correction ?? ""}`, link: { href: address(null), text: `Read ${newest.reference}` } };
  }
  return { kind: "done", title: `Issued as ${issued.reference}`, words: `Frozen on ${formatInstant(issued.issuedAt)}. What is recorded since is not in it.`, link: { href: address("draft"), text: "See a draft of the record today" } };
}

function queryOf(fields: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(fields).flatMap(([name, value]): [string, string][] => (value === null ? [] : [[name, value]]));
  return given.length === 0 ? "" : `?${new URLSearchParams(given).toString()}`;
}
