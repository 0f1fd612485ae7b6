import { findUnprintableText, unprintableInWords } from "../core/papers/unprintable-text";
import { readPaperBytes } from "../db/paper-store";
import { isTooMuch, noPaperFile, paperFile } from "../web/paper-answers";
import type { PaperForm, PaperRenderer } from "../web/paper-renderer";
import type { ShownPaper } from "./shown-paper";

type Tools = { readonly papers: PaperRenderer; readonly dataDir: string; readonly signal: AbortSignal };

/**
 * A paper as a file: an issued one as it was drawn once, a draft drawn now.
 *
 * @param name of a draft's file, without its ending
 */
export async function answerPaperFile({ papers, dataDir, signal }: Tools, { model, issued }: ShownPaper, form: PaperForm | "json", name: string): Promise<Response> {
  if (issued !== null) {
    const file = issued.files.find((each) => each.form === form);
    const bytes = file && (await readPaperBytes(dataDir, file.sha256));
    if (!file || !bytes) return noPaperFile(503, "This paper has been issued and its files are still being drawn. Try again in a minute; the page itself can be read meanwhile.");
    return paperFile(bytes, form, issued.reference, { "X-Content-SHA256": file.sha256 });
  }
  if (form === "json") return paperFile(JSON.stringify(model), "json", name);
  const unprintable = form === "pdf" ? findUnprintableText(model) : [];
  if (unprintable.length > 0) return noPaperFile(409, `The PDF cannot be drawn: ${unprintable.map(unprintableInWords).join("; ")}. The page and the Word file carry these words.`);
  try {
    return paperFile(await papers.render(model, form, { signal }), form, name);
  } catch (fault) {
    if (isTooMuch(fault)) return noPaperFile(503, "Too many papers are being drawn just now, or this one takes too long. Try again in a minute; the page itself can be read meanwhile.");
    throw fault;
  }
}
