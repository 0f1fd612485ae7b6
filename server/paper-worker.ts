import { parentPort, workerData } from "node:worker_threads";
import { boardPaperSchema } from "../app/core/papers/board-paper";
import { paperCsv } from "../app/papers/data/paper-csv";
import { renderBoardPaperXlsx } from "../app/papers/data/render-board-paper-xlsx";
import { renderBoardPaperDocx } from "../app/papers/docx/render-board-paper-docx";
import { registerFonts } from "../app/papers/pdf/fonts";
import { renderBoardPaperPdf } from "../app/papers/pdf/render-board-paper-pdf";
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
  const paper = boardPaperSchema.parse(JSON.parse(model));
  const forms: Readonly<Record<PaperForm, () => Promise<Uint8Array>>> = {
    pdf: () => renderBoardPaperPdf(paper),
    docx: () => renderBoardPaperDocx(paper, fontFolder),
    xlsx: () => renderBoardPaperXlsx(paper),
    csv: async () => new TextEncoder().encode(paperCsv(paper)),
  };
  return forms[form]();
}

function answer(message: DrawingAnswer): void {
  parentPort?.postMessage(message);
}
