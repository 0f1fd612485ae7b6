import { create } from "qrcode";
import { colours } from "../../core/look/tokens";
import type { Drawing } from "../../core/papers/drawing";

const SIZE = 54;

/** An address as a QR code, in points, drawn as one path. */
export function addressCode(address: string): Drawing {
  const { size, data } = create(address, { errorCorrectionLevel: "M" }).modules;
  const unit = SIZE / size;
  const squares = Array.from(data, (isDark, index) => {
    const [x, y] = [(index % size) * unit, Math.floor(index / size) * unit];
    return isDark ? `M${x} ${y}h${unit}v${unit}h${-unit}Z` : "";
  });
  return { width: SIZE, height: SIZE, shapes: [{ kind: "path", d: squares.join(""), x: 0, y: 0, fill: colours.ink, edge: null }] };
}
