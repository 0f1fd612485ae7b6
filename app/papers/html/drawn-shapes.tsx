import type { Drawing, Edge, Shape } from "../../core/papers/drawing";

/** A drawing as SVG. With `alt` it is an image with words; without, decoration beside words that say the same. */
export function DrawnShapes({ drawing, alt = null }: { readonly drawing: Drawing; readonly alt?: string | null }) {
  const { width, height, shapes } = drawing;
  const frame = { xmlns: "http://www.w3.org/2000/svg", width: `${width}pt`, height: `${height}pt`, viewBox: `0 0 ${width} ${height}` };
  const drawn = shapes.map((shape, index) => <DrawnShape key={index} shape={shape} />);
  if (alt === null) {
    return (
      <svg {...frame} aria-hidden="true" focusable="false">
        {drawn}
      </svg>
    );
  }
  return (
    <svg {...frame} role="img" aria-label={alt}>
      {drawn}
    </svg>
  );
}

function DrawnShape({ shape }: { readonly shape: Shape }) {
  switch (shape.kind) {
    case "line":
      return <line x1={shape.x1} y1={shape.y1} x2={shape.x2} y2={shape.y2} {...edgeProps(shape.edge)} />;
    case "circle":
      return <circle cx={shape.x} cy={shape.y} r={shape.radius} fill={shape.fill ?? "none"} {...edgeProps(shape.edge)} />;
    case "path":
      return <path d={shape.d} transform={`translate(${shape.x} ${shape.y})`} fill={shape.fill ?? "none"} {...edgeProps(shape.edge)} />;
    case "square":
      return <rect x={shape.x - shape.half} y={shape.y - shape.half} width={2 * shape.half} height={2 * shape.half} fill={shape.fill ?? "none"} {...edgeProps(shape.edge)} />;
    case "words":
      return (
        <text x={shape.x} y={shape.y} textAnchor="middle" fill={shape.fill} fontSize={shape.size} fontWeight="700" fontFamily='Arial, "Liberation Sans", sans-serif'>
          {shape.text}
        </text>
      );
  }
}

function edgeProps(edge: Edge | null) {
  if (edge === null) return {};
  return { stroke: edge.colour, strokeWidth: edge.width, ...(edge.dash === null ? {} : { strokeDasharray: edge.dash }) };
}
