import type { Paper, PaperFigure } from "../../core/papers/paper";

const LAYERS: Readonly<Record<PaperFigure["layer"], string>> = {
  board: "Board’s own view",
  dma: "Official DMA",
  action: "Actions and benefits",
  "vital-sign": "Vital signs",
};

/** The columns of every table of figures, in order. */
export const FIGURE_COLUMNS = ["Reference", "Layer", "Subject", "Figure", "Value", "Printed as", "Rests on", "As at", "Source"] as const;

/** One figure a row: the value as a number where there is one, and as the paper prints it. */
export function figureRow(figure: PaperFigure): readonly (string | number | null)[] {
  const { reference, layer, subject, name, value, text, basis, asAt, source } = figure;
  return [reference, LAYERS[layer], subject, name, value, text, basis, asAt, source];
}

/** What a reader of the figures alone must know. */
export function figureNotes({ organisation, title, marking, asAt, foot, sources }: Paper): readonly (readonly [string, string])[] {
  return [
    ["Organisation", `${organisation.name} (${organisation.code})`],
    ["Paper", title],
    ["Marking", marking],
    ["As at", asAt],
    ["Wording", foot],
    ["Empty values", "A value is empty where the paper prints words: not agreed, not shown, too few, left out or in private session. Empty is never zero."],
    ["Layers", "The board’s own view and the official DMA are two layers on two scales. They are never added up, averaged or subtracted."],
    ...sources.map(({ reference, text, sha256 }) => [reference, sha256 === null ? text : `${text} SHA-256: ${sha256}`] as const),
  ];
}
