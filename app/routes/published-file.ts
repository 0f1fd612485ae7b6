import type { LoaderFunctionArgs } from "@remix-run/node";
import { findPublishedPaper } from "../db/issued-papers";
import { readPaperBytes } from "../db/paper-store";
import { paperFile, paperFormOf } from "../web/paper-answers";
import { notFound } from "../web/responses";

/** A file of a published paper, as it was drawn once. Its hash is on the paper's page and in the header. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const form = paperFormOf(request.url);
  const paper = form && (await findPublishedPaper(context.db, params["reference"] ?? ""));
  const file = paper?.files.find((each) => each.form === form);
  const bytes = file && (await readPaperBytes(context.settings.dataDir, file.sha256));
  if (!form || !paper || !file || !bytes) throw notFound();
  return paperFile(bytes, form, paper.reference, { "X-Content-SHA256": file.sha256 });
}
