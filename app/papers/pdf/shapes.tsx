import { Circle, Line, Path, Rect, Svg, Text } from "@react-pdf/renderer";
import type { Drawing, Edge, Shape } from "../../core/papers/drawing";
import { fontFamily } from "./fonts";
import { tagged } from "./tagging/tags";

/** A drawing as vector graphics. With `alt` it is a figure with words; without, decoration beside words that say the same. */
export function DrawnShapes({ drawing, alt = null }: { readonly drawing: Drawing; readonly alt?: string | null }) {
  const { width, height, shapes } = drawing;
  return (
    <Svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} {...(alt === null ? {} : tagged({ tag: "Figure", alt }))}>
      {shapes.map((shape, index) => (
        <DrawnShape key={index} shape={shape} />
      ))}
    </Svg>
  );
}

function DrawnShape({ shape }: { readonly shape: Shape }) {
  switch (shape.kind) {
    case "line":
      return <Line x1={shape.x1} y1={shape.y1} x2={shape.x2} y2={shape.y2} {...edgeProps(shape.edge)} />;
    case "circle":
      return <Circle cx={shape.x} cy={shape.y} r={shape.radius} {...fillProps(shape.fill)} {...edgeProps(shape.edge)} />;
    case "path":
      return <Path d={shape.d} transform={`translate(${shape.x}, ${shape.y})`} {...fillProps(shape.fill)} {...edgeProps(shape.edge)} />;
    case "square":
      return <Rect x={shape.x - shape.half} y={shape.y - shape.half} width={2 * shape.half} height={2 * shape.half} {...fillProps(shape.fill)} {...edgeProps(shape.edge)} />;
    case "words":
      // Text in a drawing inherits no font: it needs its own.
      return (
        <Text x={shape.x} y={shape.y} textAnchor="middle" fill={shape.fill} style={{ fontFamily, fontSize: shape.size, fontWeight: 700 }}>
          {shape.text}
        </Text>
      );
  }
}

function fillProps(fill: string | null) {
  return { fill: fill ?? "none" };
}

function edgeProps(edge: Edge | null) {
  if (edge === null) return {};
  return { stroke: edge.colour, strokeWidth: edge.width, ...(edge.dash === null ? {} : { strokeDasharray: edge.dash }) };
}
