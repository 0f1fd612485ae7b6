/** The kind of work that draws an issued paper's files; its subject is the paper's id. */
export const DRAWING = "draw-paper";
