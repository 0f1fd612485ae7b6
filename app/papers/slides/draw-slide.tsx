import path from "node:path";
import { renderAsync } from "@resvg/resvg-js";
import { renderToStaticMarkup } from "react-dom/server";
import type { Slide, SlideShape } from "../../core/charts/slides/slide";

/** Pixels drawn a pixel of the slide, so that it stays sharp on a large screen. */
const SHARPNESS = 2;
const FONT = 'Arial, "Liberation Sans", sans-serif';

/** A slide as SVG of its own, with its title and numbers in words. It fetches nothing. */
export function drawSlideSvg({ title, description, width, height, shapes }: Slide): string {
  const svg = (
    <svg xmlns="http://www.w3.org/2000/svg" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby="title desc" fontFamily={FONT}>
      <title id="title">{title}</title>
      <desc id="desc">{description}</desc>
      {shapes.map((shape, index) => (
        <SlideMark key={index} shape={shape} />
      ))}
    </svg>
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${renderToStaticMarkup(svg)}\n`;
}

/** A slide as PNG, drawn off the request's thread with the product's own fonts and none of the machine's. */
export async function drawSlidePng(slide: Slide, fontFolder: string): Promise<Uint8Array> {
  const fontFiles = ["LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"].map((file) => path.join(fontFolder, file));
  const image = await renderAsync(drawSlideSvg(slide), { font: { fontFiles, loadSystemFonts: false, defaultFontFamily: "Liberation Sans" }, fitTo: { mode: "zoom", value: SHARPNESS } });
  return image.asPng();
}

function SlideMark({ shape }: { readonly shape: SlideShape }) {
  const edge = "edge" in shape && shape.edge !== undefined ? { stroke: shape.edge, strokeWidth: shape.kind === "path" ? 2 : 1 } : {};
  switch (shape.kind) {
    case "rect":
      return <rect x={shape.x} y={shape.y} width={shape.width} height={shape.height} fill={shape.fill} {...edge} />;
    case "line":
      return <line x1={shape.x1} y1={shape.y1} x2={shape.x2} y2={shape.y2} stroke={shape.colour} strokeWidth={shape.width} />;
    case "circle":
      return <circle cx={shape.x} cy={shape.y} r={shape.radius} fill={shape.fill} {...edge} />;
    case "path":
      return <path d={shape.d} transform={`translate(${shape.x} ${shape.y})`} fill={shape.fill} {...edge} />;
    case "text":
      return (
        <text x={shape.x} y={shape.y} fontSize={shape.size} fill={shape.fill} textAnchor={shape.anchor} fontWeight={shape.isBold ? 700 : 400}>
          {shape.text}
        </text>
      );
  }
}
