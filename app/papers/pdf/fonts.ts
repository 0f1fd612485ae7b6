import { Font } from "@react-pdf/renderer";
import path from "node:path";

/** Arial's measures first; then what has the signs Arial lacks. Both are embedded. */
export const fontFamily = ["Liberation Sans", "DejaVu Sans"];

/**
 * Makes the paper's fonts known to the renderer. Words are never broken by hyphens: a name stays whole.
 *
 * @param folder where the font files lie, the licence beside them
 */
export function registerFonts(folder: string): void {
  register("Liberation Sans", folder, "LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf");
  register("DejaVu Sans", folder, "DejaVuSans.ttf", "DejaVuSans-Bold.ttf");
  Font.registerHyphenationCallback((word) => [word]);
}

function register(family: string, folder: string, regular: string, bold: string): void {
  Font.register({
    family,
    fonts: [
      { src: path.join(folder, regular), fontWeight: 400 },
      { src: path.join(folder, bold), fontWeight: 700 },
    ],
  });
}
