import { parentPort, workerData } from "node:worker_threads";
import { paperSchema } from "../app/core/papers/paper";
import { paperCsv } from "../app/papers/data/paper-csv";
import { renderPaperXlsx } from "../app/papers/data/render-paper-xlsx";
import { renderPaperDocx } from "../app/papers/docx/render-paper-docx";
import { registerFonts } from "../app/papers/pdf/fonts";
import { renderPaperPdf } from "../app/papers/pdf/render-paper-pdf";
import type { PaperForm } from "../app/web/paper-renderer";
import type { DrawingAnswer, DrawingOrder } from "./paper-orders";

const { fontFolder } = workerData as { readonly fontFolder: string };
registerFonts(fontFolder);

/** Draws one order at a time: rendering never yields, which is why it lives here and not beside the requests. */
parentPort?.on("message", (order: DrawingOrder) => {
  draw(order).then(
    (bytes) => answer({ id: order.id, ok: true, bytes }),
    (fault: unknown) => answer({ id: order.id, ok: false, message: fault instanceof Error ? fault.message : String(fault) }),
  );
});

async function draw({ model, form }: DrawingOrder): Promise<Uint8Array> {
  const paper = paperSchema.parse(JSON.parse(model));
  const forms: Readonly<Record<PaperForm, () => Promise<Uint8Array>>> = {
    pdf: () => renderPaperPdf(paper),
    docx: () => renderPaperDocx(paper, fontFolder),
    xlsx: () => renderPaperXlsx(paper),
    csv: async () => new TextEncoder().encode(paperCsv(paper)),
  };
  return forms[form]();
}

function answer(message: DrawingAnswer): void {
  parentPort?.postMessage(message);
}
