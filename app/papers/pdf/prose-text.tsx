import { Link, Text, type TextProps } from "@react-pdf/renderer";
import { colours } from "../../core/look/tokens";
import type { Prose } from "../../core/papers/prose";

/** Prose as one text: strong words bold, links underlined. */
export function ProseText({ prose, style }: { readonly prose: Prose; readonly style: NonNullable<TextProps["style"]> }) {
  const [first] = prose;
  if (prose.length === 1 && first !== undefined && !first.isStrong && first.link === null) return <Text style={style}>{first.text}</Text>;
  return <Text style={style}>{prose.map(runOf)}</Text>;
}

function runOf({ text, isStrong, link }: Prose[number], index: number) {
  const weight = { fontWeight: isStrong ? 700 : 400 } as const;
  if (link === null) {
    return (
      <Text key={index} style={weight}>
        {text}
      </Text>
    );
  }
  return (
    <Link key={index} src={link} style={{ ...weight, color: colours.blue, textDecoration: "underline" }}>
      {text}
    </Link>
  );
}
