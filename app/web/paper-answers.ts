import type { PaperForm } from "./paper-renderer";

const TYPES: Readonly<Record<PaperForm | "json", string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
};

/** The form an address asks for by its ending, in letters of either size, as routes are found; null: none of a paper's. */
export function paperFormOf(url: string): PaperForm | "json" | null {
  const ending = (new URL(url).pathname.split(".").at(-1) ?? "").toLowerCase();
  return Object.hasOwn(TYPES, ending) ? (ending as PaperForm | "json") : null;
}

/** A paper as a file to keep. @param name without its ending */
export function paperFile(body: string | Uint8Array, form: PaperForm | "json", name: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(body as BodyInit, {
    headers: { "Content-Type": TYPES[form], "Content-Disposition": `attachment; filename="${name}.${form}"`, "Cache-Control": "no-store", ...headers },
  });
}

/** Why there is no file, in words; 503 says when to try again. */
export function noPaperFile(status: number, words: string): Response {
  return new Response(`${words}\n`, { status, headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store", ...(status === 503 ? { "Retry-After": "60" } : {}) } });
}

/** The renderer is full or has given up: nothing is wrong with the paper. */
export function isTooMuch(fault: unknown): boolean {
  return fault instanceof Error && "code" in fault && ["queue-full", "too-long", "too-big", "closed"].includes(String(fault.code));
}
