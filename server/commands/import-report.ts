import { currentName } from "../../app/core/organisations/name-history";
import { formatDate } from "../../app/core/text/dates";
import { listInWords } from "../../app/core/text/lists";
import { counted } from "../../app/core/text/counts";
import type { DecisionOutcome } from "../../app/db/membership-records";
import type { OdsReport } from "../../app/imports/ods/apply-file";
import type { Completion } from "../../app/imports/ods/complete-from-register";
import type { GeographyNotice } from "../../app/imports/ods/geography-notices";
import type { DmaReport } from "../../app/use-cases/import-dma";

/** What an import of ODS lists prints. */
export function describeOds(reports: readonly OdsReport[], completions: readonly Completion[]): readonly string[] {
  return [
    ...reports.flatMap(describeFile),
    ...completions.flatMap(describeCompletion),
  ];
}

/** What an import of the DMA's results prints. */
export function describeDma(report: DmaReport): readonly string[] {
  const { release, replaced } = report;
  return [
    `${release.fileName} (${release.name}, published ${formatDate(release.asAt)}, SHA-256 ${release.sha256})`,
    `entries ${report.entries}, providers ${report.providers}, ICBs ${report.boards}, ICBs' own results ${report.icbResults}, primary care ${report.primaryCare}`,
    ...(replaced === null ? [] : [`  replaces the import of ${replaced.fileName}${replaced.sha256 === release.sha256 ? ", the same file" : ` (SHA-256 ${replaced.sha256})`}`]),
    report.strangers.length === 0 ? "every provider was joined to a code" : `names not matched to a code: ${report.strangers.length}`,
    ...report.strangers.map(({ name, rows }) => `  ${name} (row ${listInWords(rows.map(String))})`),
    ...report.unknownAreas.map((name) => `  not in Boardmark's register of boards and regions: ${name}`),
  ];
}

/** What an import of memberships prints. */
export function describeMemberships(fileName: string, { added, changed, unchanged }: Readonly<Record<DecisionOutcome, number>>): string {
  return `${fileName}: added ${added}, changed ${changed}, unchanged ${unchanged}`;
}

function describeFile({ fileName, issuedOn, counts, welsh, renamed, closingLater, geography }: OdsReport): readonly string[] {
  const { added, changed, closed, unchanged } = counts;
  return [
    `${fileName} (issued ${formatDate(issuedOn)}): added ${added}, changed ${changed}, renamed ${counts.renamed}, closed ${closed}, unchanged ${unchanged}${welsh === 0 ? "" : `; Welsh, passed over ${welsh}`}`,
    ...renamed.map(({ code, before, after }) => `  renamed: ${code} ${before} is now ${after}`),
    ...closingLater.map(({ code, name, on }) => `  closes later: ${code} ${name}, ${formatDate(on)}; open until then`),
    ...geography.map(describeGeography),
  ];
}

/** Told apart from the counts: these rows stand in no list that was given. */
function describeCompletion({ record, formerName, isClosed }: Completion): readonly string[] {
  const name = currentName(record.names) ?? record.code;
  return [
    ...(formerName === null ? [] : [`  from Boardmark's register, as no later list carries it: ${record.code} ${formerName} is now ${name}`]),
    ...(isClosed ? [`  from Boardmark's register, as no later list carries it: ${record.code} ${name} closed, ${formatDate(record.closed)}`] : []),
  ];
}

function describeGeography({ icbCode, trusts, board }: GeographyNotice): string {
  const places = `${counted(trusts, "trust")} by postcode in ${icbCode}`;
  if (board === null) return `  ${places}, which is no board Boardmark knows: kept as a hint`;
  return `  ${places}, ${board.name}, closed on ${formatDate(board.closed)} (followed by ${listInWords(board.successors)}): kept as a hint`;
}
