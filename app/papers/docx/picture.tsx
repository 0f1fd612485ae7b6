import { Resvg } from "@resvg/resvg-js";
import { ImageRun } from "docx";
import path from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import type { Drawing } from "../../core/papers/drawing";
import { DrawnShapes } from "../html/drawn-shapes";

/** Pixels a point, so that a picture stays sharp in print. */
const SHARPNESS = 4;
/** Word counts 96 pixels to the inch, a drawing 72 points. */
const PIXELS_A_POINT = 96 / 72;

/** Turns drawings into pictures with the paper's own font, and puts their words beside them. */
export type PictureMaker = (drawing: Drawing, alt: string | null) => ImageRun;

/** A maker of pictures that draws with the fonts of a folder and with nothing the machine may have. */
export function pictureMaker(fontFolder: string): PictureMaker {
  const fontFiles = ["LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"].map((file) => path.join(fontFolder, file));
  return function picture(drawing, alt) {
    const svg = renderToStaticMarkup(<DrawnShapes drawing={drawing} />);
    const image = new Resvg(svg, {
      font: { fontFiles, loadSystemFonts: false, defaultFontFamily: "Liberation Sans" },
      fitTo: { mode: "zoom", value: SHARPNESS },
    }).render();
    return new ImageRun({
      type: "png",
      data: image.asPng(),
      transformation: { width: drawing.width * PIXELS_A_POINT, height: drawing.height * PIXELS_A_POINT },
      ...(alt === null ? { decorative: true } : { altText: { name: "Figure", title: "", description: alt } }),
    });
  };
}
