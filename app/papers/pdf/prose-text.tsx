import { Link, Text, type TextProps } from "@react-pdf/renderer";
import { colours } from "../../core/look/tokens";
import type { Prose } from "../../core/papers/prose";

/** Prose as one text: strong words bold, links underlined. */
export function ProseText({ prose, style, ...rest }: { readonly prose: Prose; readonly style: NonNullable<TextProps["style"]> }) {
  return (
    <Text style={style} {...rest}>
      {prose.map(({ text, isStrong, link }, index) => {
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
      })}
    </Text>
  );
}
