import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAssessment } from "../auth/require-assessment";
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
  const bytes = await context.papers.render(model, form as PaperForm, { signal: request.signal });
  return answer(bytes, TYPES[form as PaperForm], `${nameOf(assessment)}.${form}`);
}

function nameOf({ trust, cycle }: { readonly trust: { readonly code: string }; readonly cycle: string }): string {
  return `boardmark-${trust.code.toLowerCase()}-${cycle}`;
}

function answer(body: string | Uint8Array, type: string, fileName: string): Response {
  return new Response(body as BodyInit, {
    headers: { "Content-Type": type, "Content-Disposition": `attachment; filename="${fileName}"`, "Cache-Control": "no-store" },
  });
}
