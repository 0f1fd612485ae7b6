/** How colours are seen: by most, by readers without red, green or blue cones, and on a grey printer. */
export const VISIONS = ["most", "protanopia", "deuteranopia", "tritanopia", "grey"] as const;

export type Vision = (typeof VISIONS)[number];

type Row = readonly [number, number, number];

const GREY: Row = [0.2126, 0.7152, 0.0722];

/** Over linear light. The three dichromacies: Machado, Oliveira and Fernandes (2009), IEEE TVCG 15:1291-1298, severity 1.0. */
const SEEN: Readonly<Record<Vision, readonly [Row, Row, Row]>> = {
  most: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
  grey: [GREY, GREY, GREY],
};

/** WCAG 2.2 contrast ratio of two colours as they are seen, 1 to 21. */
export function contrast(one: string, other: string, vision: Vision = "most"): number {
  const [darker = 0, lighter = 0] = [luminance(one, vision), luminance(other, vision)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance as seen, 0 to 1. @param hex "#rrggbb". */
export function luminance(hex: string, vision: Vision = "most"): number {
  const light = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return weigh(GREY, SEEN[vision].map((row) => Math.min(1, Math.max(0, weigh(row, light)))));
}

function weigh(weights: Row, parts: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (parts[index] ?? 0), 0);
}
