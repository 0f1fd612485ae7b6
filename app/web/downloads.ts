import type { FieldErrors } from "./forms";

const TYPES = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  zip: "application/zip",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

export type TableEnding = keyof typeof TYPES;

/** The form an address asks for by its ending, in letters of either size, as routes are found; null when it is none of a table's. */
export function endingOf(url: string): TableEnding | null {
  const ending = (new URL(url).pathname.split(".").at(-1) ?? "").toLowerCase();
  return Object.hasOwn(TYPES, ending) ? (ending as TableEnding) : null;
}

/** A file to keep, under a name that says what it is. No proxy or browser stores it: it is about one reader at one moment. */
export function download(body: string | Uint8Array, ending: TableEnding, name: string): Response {
  return new Response(body as BodyInit, { headers: { "Content-Type": TYPES[ending], "Content-Disposition": `attachment; filename="${name}.${ending}"`, "Cache-Control": "no-store" } });
}

/** A chart to keep, under a name that says what it is; as private as any file. */
export function picture(body: string | Uint8Array, ending: "svg" | "png", name: string): Response {
  const type = ending === "svg" ? "image/svg+xml; charset=utf-8" : "image/png";
  return new Response(body as BodyInit, { headers: { "Content-Type": type, "Content-Disposition": `attachment; filename="${name}.${ending}"`, "Cache-Control": "no-store" } });
}

/** An answer for scripts, in full precision. */
export function jsonAnswer(value: unknown): Response {
  return new Response(`${JSON.stringify(value, null, 2)}\n`, { headers: { "Content-Type": TYPES.json, "Cache-Control": "no-store" } });
}

/** A query that cannot be read: a message for each field, in the form of the file that was asked for. */
export function refusedQuery(errors: FieldErrors, ending: TableEnding): Response {
  const lines = Object.entries(errors).map(([field, message]) => `${field}: ${message}\n`);
  const [body, type] = ending === "json" ? [`${JSON.stringify({ errors }, null, 2)}\n`, TYPES.json] : [lines.join(""), "text/plain; charset=utf-8"];
  return new Response(body, { status: 400, headers: { "Content-Type": type, "Cache-Control": "no-store" } });
}
