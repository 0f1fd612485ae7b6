import type { CompareDocument } from "../comparison/compare-document";
import type { TidyFacts } from "../comparison/tidy-table";
import { formatDate } from "./dates";

/** What a downloaded comparison is and is not: a word and its meaning, line by line. */
export function comparisonNotes(document: CompareDocument, { release, membershipDate }: TidyFacts): readonly (readonly [word: string, meaning: string])[] {
  const isBoard = document.layer === "board";
  return [
    ["System", `${document.ics.name} (${document.ics.code})`],
    ["Layer", isBoard ? "The boards’ own view: approved levels that each trust released by name to the reader who downloaded this. Do not pass on what was released to you alone." : "The official Digital Maturity Assessment, as published. Public."],
    ["Release", isBoard ? `Cycle ${release}` : `${document.source.name}, as at ${formatDate(document.source.asAt)}`],
    ["Source file", document.source.file ?? "None: levels recorded in Boardmark"],
    ["SHA-256", document.source.sha256 ?? "None"],
    ["Care setting", document.setting],
    ["Basis", document.basis === "entry" ? "One row a provider and care setting." : "One row a provider: its settings are averaged first."],
    ["Membership", `${document.membership === "today" ? "Trusts grouped by the membership of the day" : "Trusts grouped as the release or cycle had them"}: ${formatDate(membershipDate)}.`],
    ["Level", isBoard ? "1 to 5, a whole number agreed by the board." : "As published, with fractions. Not rounded here."],
    ["Blank level", "Not shown: the same whatever the reason. Never zero."],
    ["Two layers", "The two layers are on scales of their own. Do not subtract one from the other or average them."],
    ["Level names", "Level names, bands and smallest numbers are Boardmark’s own."],
  ];
}
