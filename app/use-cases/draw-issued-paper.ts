import { KEPT_FORMS, type KeptForm } from "../core/papers/issued-paper";
import type { Db } from "../db/database";
import { addIssuedFile, findIssuedPaper } from "../db/issued-papers";
import { keepPaperBytes, readPaperBytes } from "../db/paper-store";
import { inTransaction } from "../db/transaction";

/** Draws one form of a paper's model away from the requests. */
export type DrawForm = (model: unknown, form: Exclude<KeptForm, "json">) => Promise<Uint8Array>;

type Parts = { readonly db: Db; readonly dataDir: string; readonly newId: () => string; readonly draw: DrawForm };

/**
 * Draws the files an issued paper lacks, each once, from its frozen model, and keeps them. Safe to begin again after a stop.
 *
 * @throws what the drawing throws; what was drawn before stays
 */
export async function drawIssuedPaper({ db, dataDir, newId, draw }: Parts, paperId: string): Promise<void> {
  const paper = await findIssuedPaper(db, paperId);
  if (paper === null) return;
  const bytes = await readPaperBytes(dataDir, paper.modelSha256);
  if (bytes === null) throw new Error(`The model of ${paper.reference} is not in the store`);
  const model: unknown = JSON.parse(new TextDecoder().decode(bytes));
  const isWithoutPdf = paper.formsExpected < KEPT_FORMS.length;
  for (const form of KEPT_FORMS) {
    if (paper.files.some((file) => file.form === form) || (form === "pdf" && isWithoutPdf)) continue;
    const file = form === "json" ? new TextEncoder().encode(`${JSON.stringify(model, null, 2)}\n`) : await draw(model, form);
    const sha256 = await keepPaperBytes(dataDir, file, newId);
    await inTransaction(db, (tx) => addIssuedFile(tx, paperId, { form, sha256, size: file.length }));
  }
}
