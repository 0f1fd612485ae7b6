import { Text, View } from "@react-pdf/renderer";
import { Fragment } from "react";
import { colours } from "../../core/look/tokens";
import type { Appendix, PaperSection } from "../../core/papers/paper";
import { Blocks } from "./blocks";
import { keptWithNext, rule, stack, type } from "./look";
import { tagged } from "./tagging/tags";

/** Two sections stand side by side only while neither is longer than this, in characters. */
const SIDE_BY_SIDE = 900;

/** The sections after the front page; what changed and where views differ stand side by side when both are short. */
export function Sections({ sections }: { readonly sections: readonly PaperSection[] }) {
  const [first, second, ...rest] = sections;
  if (first === undefined || second === undefined || ![first, second].every(isShort)) {
    return (
      <>
        {sections.map((section) => (
          <Section key={section.id} section={section} />
        ))}
      </>
    );
  }
  return (
    <>
      <View wrap={false} style={{ flexDirection: "row" }}>
        <View style={{ flex: 1, marginRight: 21, ...stack }}>
          <Section section={first} />
        </View>
        <View style={{ flex: 1, ...stack }}>
          <Section section={second} />
        </View>
      </View>
      {rest.map((section) => (
        <Section key={section.id} section={section} />
      ))}
    </>
  );
}

function isShort({ blocks }: PaperSection): boolean {
  return blocks.every(({ kind }) => kind === "paragraph" || kind === "list") && lengthOf(blocks) < SIDE_BY_SIDE;
}

/** About how many letters a part of the model prints. */
export function lengthOf(part: object): number {
  return JSON.stringify(part).replace(/"\w+":|[^\p{L}\s]/gu, "").length;
}

/** One section under its heading. */
export function Section({ section }: { readonly section: PaperSection }) {
  return (
    <>
      <View wrap={false} {...keptWithNext} style={{ marginTop: 8, borderTopWidth: rule.section, borderTopColor: colours.ink, paddingTop: 4.5 }}>
        <Text style={type.heading} {...tagged({ tag: "H2" })}>
          {section.heading}
        </Text>
      </View>
      <Blocks blocks={section.blocks} />
    </>
  );
}

/** The appendices, each with its letter; links lead to their headings. */
export function Appendices({ appendices }: { readonly appendices: readonly Appendix[] }) {
  return (
    <>
      {appendices.map(({ letter, heading, blocks, parts }, index) => (
        <Fragment key={letter}>
          <View break={index === 0} wrap={false} {...keptWithNext} style={{ marginTop: index === 0 ? 0 : 13, borderTopWidth: rule.section, borderTopColor: colours.ink, paddingTop: 4.5 }}>
            <Text id={`appendix-${letter.toLowerCase()}`} style={type.heading} {...tagged({ tag: "H2" })}>
              Appendix {letter}. {heading}
            </Text>
          </View>
          <Blocks blocks={blocks} />
          {parts.map((part) => (
            <Fragment key={part.heading}>
              <Text {...keptWithNext} style={{ ...type.partHeading, marginTop: 6 }} {...tagged({ tag: "H3" })}>
                {part.heading}
              </Text>
              <Blocks blocks={part.blocks} />
            </Fragment>
          ))}
        </Fragment>
      ))}
    </>
  );
}
