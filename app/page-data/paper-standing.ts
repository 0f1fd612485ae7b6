import { formatInstant } from "../core/text/instants";
import type { PaperEnding } from "../web/paths";
import type { PaperPageProps } from "../ui/pages/paper-page";
import type { ShownPaper } from "./shown-paper";

const FORMS: readonly (readonly [PaperEnding, string])[] = [
  [".pdf", "PDF"],
  [".docx", "Word"],
  [".xlsx", "Figures (XLSX)"],
  [".csv", "Figures (CSV)"],
  [".json", "Data (JSON)"],
];

/** Every other form of a paper's page. @param address the page's own with another ending and the same query */
export function formsOf(address: (ending: PaperEnding) => string): PaperPageProps["forms"] {
  return FORMS.map(([ending, text]) => ({ href: address(ending), text }));
}

/** Whether a page shows a draft, an issued paper or one that was replaced. @param address of another version; null: the newest */
export function standingOf({ issued, newest }: ShownPaper, address: (version: string | null) => string): PaperPageProps["standing"] {
  if (issued === null) {
    if (newest === null) return null;
    return { kind: "care", title: `A draft of what would replace ${newest.reference}`, words: "It shows the record as it stands today.", link: { href: address(null), text: `Read ${newest.reference} as issued` } };
  }
  if (newest !== null && newest.version > issued.version) {
    return { kind: "late", title: `${issued.reference} has been superseded`, words: `${newest.reference} replaces it: ${newest.correction ?? ""}`, link: { href: address(null), text: `Read ${newest.reference}` } };
  }
  return { kind: "done", title: `Issued as ${issued.reference}`, words: `Frozen on ${formatInstant(issued.issuedAt)}. What is recorded since is not in it.`, link: { href: address("draft"), text: "See a draft of the record today" } };
}

/** The fields that are given, as the end of an address. */
export function queryOf(fields: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(fields).flatMap(([name, value]): [string, string][] => (value === null ? [] : [[name, value]]));
  return given.length === 0 ? "" : `?${new URLSearchParams(given).toString()}`;
}
