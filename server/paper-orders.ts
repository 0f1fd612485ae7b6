import type { PaperForm } from "../app/web/paper-renderer";

/** What the worker is asked for: the model as JSON, so that it crosses as text and its hash names it. */
export type DrawingOrder = { readonly id: number; readonly model: string; readonly form: PaperForm };

/** What it answers; a fault of the drawing comes as words. */
export type DrawingAnswer =
  | { readonly id: number; readonly ok: true; readonly bytes: Uint8Array }
  | { readonly id: number; readonly ok: false; readonly message: string };

/** Why no file came. "failed" is a fault of the paper or its drawing; the others are limits kept. */
export type PaperRefusal = "queue-full" | "too-long" | "too-big" | "cancelled" | "closed" | "failed";

/** Thrown to whoever asked for a file that did not come. */
export class PaperError extends Error {
  constructor(
    readonly code: PaperRefusal,
    detail = "",
  ) {
    super(detail === "" ? WORDS[code] : `${WORDS[code]} ${detail}`);
    this.name = "PaperError";
  }
}

const WORDS: Readonly<Record<PaperRefusal, string>> = {
  "queue-full": "Too many papers are being drawn. Try again in a minute.",
  "too-long": "The paper took too long to draw.",
  "too-big": "The paper needed more memory than it may have.",
  cancelled: "Nobody waits for the paper any more.",
  closed: "The server is stopping.",
  failed: "The paper could not be drawn.",
};
