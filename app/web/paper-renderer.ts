/** The forms a paper is drawn in off the main thread. */
export type PaperForm = "pdf" | "docx" | "xlsx" | "csv";

/**
 * Draws a serialisable paper model away from the request thread.
 * Rejects when the queue is full, the limit of time or memory is reached, or the signal aborts.
 */
export type PaperRenderer = {
  readonly render: (model: unknown, form: PaperForm, options?: { readonly signal?: AbortSignal }) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
};
