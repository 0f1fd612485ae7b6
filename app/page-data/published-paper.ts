import { publishedAfter } from "../core/papers/issued-paper";
import type { Paper } from "../core/papers/paper";
import { formatInstant } from "../core/text/instants";
import { roundHalfAway } from "../core/text/rounding";
import type { Queries } from "../db/database";
import { findPublishedPaper, listVersions } from "../db/issued-papers";
import type { PaperProof } from "../ui/pages/published-paper-page";
import { paths } from "../web/paths";
import { readIssuedModel } from "./shown-paper";

const FORM_NAMES = { pdf: "PDF", docx: "Word", xlsx: "Figures (XLSX)", csv: "Figures (CSV)", json: "Data (JSON)" } as const;

/** A published paper with what proves it; null for any other reference, whether there is such a paper or not. */
export async function readPublishedPaper({ db, dataDir }: { readonly db: Queries; readonly dataDir: string }, reference: string): Promise<{ readonly model: Paper; readonly proof: PaperProof } | null> {
  const paper = await findPublishedPaper(db, reference);
  if (paper === null || paper.publishedAt === null) return null;
  const versions = await listVersions(db, { organisationCode: paper.organisation.code, cycle: paper.cycle, kind: paper.kind, profile: paper.profile });
  const later = publishedAfter(paper, versions);
  return {
    model: await readIssuedModel(dataDir, paper),
    proof: {
      reference: paper.reference,
      organisation: paper.organisation.name,
      version: paper.version,
      correction: paper.correction,
      issued: formatInstant(paper.issuedAt),
      published: formatInstant(paper.publishedAt),
      modelSha256: paper.modelSha256,
      supersededBy: later && { reference: later.reference, href: paths.publishedPaper(later.reference), correction: later.correction },
      files: paper.files.map(({ form, sha256, size }) => ({ href: paths.publishedPaper(paper.reference, `.${form}`), text: FORM_NAMES[form], sha256, kilobytes: roundHalfAway(size / 1024, 0) })),
    },
  };
}
