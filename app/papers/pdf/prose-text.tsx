import { Link, Text, type TextProps } from "@react-pdf/renderer";
import { colours } from "../../core/look/tokens";
import type { Prose } from "../../core/papers/prose";
import { keptWithNext } from "./look";

/** Prose as one text: strong words bold, links underlined. */
export function ProseText({ prose, style, isKeptWithNext = false }: { readonly prose: Prose; readonly style: NonNullable<TextProps["style"]>; readonly isKeptWithNext?: boolean }) {
  const [first] = prose;
  const kept = isKeptWithNext ? keptWithNext : {};
  const isPlain = prose.length === 1 && first !== undefined && !first.isStrong && first.link === null;
  return (
    <Text style={style} {...kept}>
      {isPlain ? first.text : prose.map(runOf)}
    </Text>
  );
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
