import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAssessment } from "../auth/require-assessment";
import { findUnprintableText, unprintableInWords } from "../core/papers/unprintable-text";
import { dateInEngland } from "../core/text/instants";
import { profileIn, readBoardPaper } from "../page-data/board-paper";
import type { PaperForm } from "../web/paper-renderer";
import { notFound } from "../web/responses";

const TYPES: Readonly<Record<PaperForm, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
};

/** The board paper as a file: its ending says in which form. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { assessment } = await requireAssessment(context, "read-draft-paper", params["id"]);
  const profile = profileIn(request.url);
  if (profile === null) throw new Response("profile is board or public\n", { status: 400 });
  const form = new URL(request.url).pathname.split(".").at(-1) ?? "";
  const model = await readBoardPaper({ ...context, today: dateInEngland(context.now()) }, assessment, profile);
  if (form === "json") return answer(JSON.stringify(model), "application/json; charset=utf-8", `${nameOf(assessment)}.json`);
  if (!Object.hasOwn(TYPES, form)) throw notFound();
  const unprintable = form === "pdf" ? findUnprintableText(model) : [];
  if (unprintable.length > 0) return refuse(409, `The PDF cannot be drawn: ${unprintable.map(unprintableInWords).join("; ")}. The page and the Word file carry these words.`);
  try {
    const bytes = await context.papers.render(model, form as PaperForm, { signal: request.signal });
    return answer(bytes, TYPES[form as PaperForm], `${nameOf(assessment)}.${form}`);
  } catch (fault) {
    if (isTooMuch(fault)) return refuse(503, "Too many papers are being drawn just now, or this one takes too long. Try again in a minute; the page itself can be read meanwhile.");
    throw fault;
  }
}

/** The renderer is full or has given up: nothing is wrong with the paper. */
function isTooMuch(fault: unknown): boolean {
  return fault instanceof Error && "code" in fault && ["queue-full", "too-long", "too-big", "closed"].includes(String(fault.code));
}

function refuse(status: number, words: string): Response {
  return new Response(`${words}\n`, { status, headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store", ...(status === 503 ? { "Retry-After": "60" } : {}) } });
}

function nameOf({ trust, cycle }: { readonly trust: { readonly code: string }; readonly cycle: string }): string {
  return `boardmark-${trust.code.toLowerCase()}-${cycle}`;
}

function answer(body: string | Uint8Array, type: string, fileName: string): Response {
  return new Response(body as BodyInit, {
    headers: { "Content-Type": type, "Content-Disposition": `attachment; filename="${fileName}"`, "Cache-Control": "no-store" },
  });
}
