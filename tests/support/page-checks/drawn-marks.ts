/**
 * Looks at the marks and words of a page's drawings, within the page, and finds words that cannot be read. In the page's own colours it
 * keeps which shapes stand out from what they stand on; in forced colours it finds those that no longer do.
 */
export function lookAtMarks(when: "own colours" | "forced colours"): readonly string[] {
  type Point = { readonly x: number; readonly y: number };
  const LEAST = 3;
  const SHAPES = "rect, circle, ellipse, path, line, polygon, polyline";

  const lightOf = (colour: string): number | null => {
    const [r, g, b, a] = (/^rgba?\(([^)]+)\)$/.exec(colour)?.[1] ?? "").split(",").map(Number);
    if (r === undefined || g === undefined || b === undefined || Number.isNaN(r) || a === 0) return null;
    const [x = 0, y = 0, z = 0] = [r, g, b].map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const contrast = (one: number, other: number) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  const nameOf = (drawing: Element) => drawing.getAttribute("class") ?? `a drawing in ${drawing.parentElement?.getAttribute("class") ?? "a box without a name"}`;
  /** Of the nearest box around a mark that is painted, its own drawing among them. */
  const groundOf = (mark: Element): number => {
    for (let box: Element | null = mark.closest("svg"); box !== null; box = box.parentElement) {
      const light = lightOf(getComputedStyle(box).backgroundColor);
      if (light !== null) return light;
    }
    return lightOf(getComputedStyle(document.documentElement).backgroundColor) ?? 1;
  };
  const onScreen = ({ x, y }: Point, mark: SVGGraphicsElement) => new DOMPoint(x, y).matrixTransform(mark.getScreenCTM() ?? undefined);
  const isFilledAt = (shape: SVGGeometryElement, point: DOMPoint) => {
    const { left, top, right, bottom } = shape.getBoundingClientRect();
    if (point.x < left || point.x > right || point.y < top || point.y > bottom) return false;
    const { fill, fillOpacity } = getComputedStyle(shape);
    const matrix = shape.getScreenCTM();
    return lightOf(fill) !== null && fillOpacity === "1" && matrix !== null && shape.isPointInFill(point.matrixTransform(matrix.inverse()));
  };
  /** What a mark stands on at a point: the last shape drawn before it that is filled there, or the ground of its drawing. */
  const behind = (mark: SVGGraphicsElement, point: Point, shapes: readonly SVGGeometryElement[]): number => {
    const at = onScreen(point, mark);
    const under = shapes.findLast((shape) => shape !== mark && (shape.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && isFilledAt(shape, at));
    return (under === undefined ? null : lightOf(getComputedStyle(under).fill)) ?? groundOf(mark);
  };
  /** A point of a shape that is drawn: its middle, or one on its line. */
  const pointOf = (shape: SVGGeometryElement): Point => {
    const { x, y, width, height } = shape.getBBox();
    const middle = new DOMPoint(x + width / 2, y + height / 2);
    return getComputedStyle(shape).fill !== "none" && shape.isPointInFill(middle) ? middle : shape.getPointAtLength(shape.getTotalLength() / 2);
  };
  const isSeen = (shape: SVGGeometryElement, shapes: readonly SVGGeometryElement[]) => {
    const { fill, stroke, strokeWidth } = getComputedStyle(shape);
    const { width, height } = shape.getBBox();
    // A line has no area, whatever it is filled with.
    const inks = [...(width > 0 && height > 0 ? [fill] : []), ...(Number.parseFloat(strokeWidth) > 0 ? [stroke] : [])];
    const ground = behind(shape, pointOf(shape), shapes);
    return inks.some((ink) => (ink.startsWith("url(") ? when === "forced colours" : contrast(lightOf(ink) ?? ground, ground) >= LEAST));
  };

  const faults: string[] = [];
  for (const drawing of document.querySelectorAll<SVGSVGElement>(":not(svg, svg *) > svg")) {
    if (!drawing.checkVisibility()) continue;
    const shapes = [...drawing.querySelectorAll<SVGGeometryElement>(SHAPES)].filter((shape) => shape.closest("defs, clipPath, mask, pattern") === null && shape.checkVisibility() && shape.getTotalLength() > 0);
    for (const shape of shapes) {
      const stands = isSeen(shape, shapes);
      if (when === "own colours") shape.toggleAttribute("data-mark", stands);
      else if (shape.hasAttribute("data-mark") && !stands) faults.push(`a ${shape.tagName} of ${nameOf(drawing)} vanishes`);
    }
    for (const words of drawing.querySelectorAll("text")) {
      const ink = lightOf(getComputedStyle(words).fill);
      const { x, y, width, height } = words.getBBox();
      if (ink === null || width === 0 || !words.checkVisibility()) continue;
      if (contrast(ink, behind(words, { x: x + width / 2, y: y + height / 2 }, shapes)) < LEAST) faults.push(`the words “${(words.textContent ?? "").slice(0, 30)}” of ${nameOf(drawing)} cannot be read`);
    }
  }
  return faults;
}
