import { create } from "qrcode";
import { qrPath } from "../core/workshop/qr-path";

const SVG = "http://www.w3.org/2000/svg";

/** Text as a QR code, drawn here and nowhere else. */
export function drawCode(text: string, label: string): SVGElement {
  const { size, data } = create(text, { errorCorrectionLevel: "M" }).modules;
  const svg = make("svg", { viewBox: `-2 -2 ${size + 4} ${size + 4}`, role: "img", "aria-label": label, "shape-rendering": "crispEdges" });
  svg.append(make("rect", { x: "-2", y: "-2", width: String(size + 4), height: String(size + 4), fill: "#fff" }), make("path", { d: qrPath(size, (index) => data[index] === 1), fill: "#212b32" }));
  return svg;
}

function make(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
