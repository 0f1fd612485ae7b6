import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAssessment } from "../auth/require-assessment";
import { findUnprintableText, unprintableInWords } from "../core/papers/unprintable-text";
import { dateInEngland } from "../core/text/instants";
import { readPaperBytes } from "../db/paper-store";
import { profileIn } from "../page-data/board-paper";
import { readShownPaper } from "../page-data/shown-paper";
import { isTooMuch, noPaperFile, paperFile, paperFormOf } from "../web/paper-answers";
import { notFound } from "../web/responses";

/** The board paper as a file, its ending says in which form: an issued one as it was drawn once, a draft drawn now. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { assessment } = await requireAssessment(context, "read-draft-paper", params["id"]);
  const profile = profileIn(request.url);
  if (profile === null) throw new Response("profile is board or public\n", { status: 400 });
  const form = paperFormOf(request.url);
  if (form === null) throw notFound();
  const { dataDir } = context.settings;
  const shown = await readShownPaper({ ...context, dataDir, today: dateInEngland(context.now()) }, assessment, profile, new URL(request.url).searchParams.get("version"));
  if (shown === null) throw notFound();
  const { model, issued } = shown;
  if (issued !== null) {
    const file = issued.files.find((each) => each.form === form);
    const bytes = file && (await readPaperBytes(dataDir, file.sha256));
    if (!file || !bytes) return noPaperFile(503, "This paper has been issued and its files are still being drawn. Try again in a minute; the page itself can be read meanwhile.");
    return paperFile(bytes, form, issued.reference, { "X-Content-SHA256": file.sha256 });
  }
  const name = `boardmark-${assessment.trust.code.toLowerCase()}-${assessment.cycle}`;
  if (form === "json") return paperFile(JSON.stringify(model), "json", name);
  const unprintable = form === "pdf" ? findUnprintableText(model) : [];
  if (unprintable.length > 0) return noPaperFile(409, `The PDF cannot be drawn: ${unprintable.map(unprintableInWords).join("; ")}. The page and the Word file carry these words.`);
  try {
    return paperFile(await context.papers.render(model, form, { signal: request.signal }), form, name);
  } catch (fault) {
    if (isTooMuch(fault)) return noPaperFile(503, "Too many papers are being drawn just now, or this one takes too long. Try again in a minute; the page itself can be read meanwhile.");
    throw fault;
  }
}
