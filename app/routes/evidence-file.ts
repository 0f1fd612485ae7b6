import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAssessment } from "../auth/require-assessment";
import { readEvidenceBytes } from "../db/evidence-bytes";
import { findEvidenceFile } from "../db/evidence-files";
import { paths } from "../web/paths";
import { seeOther } from "../web/responses";

/** A file of evidence, to keep and never to run in the page. One that is shown no longer leads back to the evidence. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { assessment } = await requireAssessment(context, "read-trust", params["id"]);
  const file = await findEvidenceFile(context.db, assessment.id, params["file"] ?? "");
  const bytes = file && (await readEvidenceBytes(context.settings.dataDir, file.id));
  if (file === null || bytes === null) return seeOther(paths.evidence(assessment.id));
  return new Response(bytes as BodyInit, {
    headers: {
      "Content-Type": file.mediaType,
      "Content-Disposition": `attachment; filename="evidence"; filename*=UTF-8''${encodeURIComponent(file.fileName).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)}`,
      "Cache-Control": "no-store",
    },
  });
}
