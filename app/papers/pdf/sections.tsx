import { Text, View } from "@react-pdf/renderer";
import { Fragment } from "react";
import { colours } from "../../core/look/tokens";
import type { Appendix, PaperSection } from "../../core/papers/paper";
import type { Block } from "../../core/papers/paper-blocks";
import { Blocks } from "./blocks";
import { rule, type } from "./look";
import { tagged } from "./tagging/tags";

/**
 * The least that must follow a heading on its page, in points: two lines, or a table's head with a row. No more: within this space the
 * page may not end, so that a section shorter than it is tied to the next, and so on.
 */
const AHEAD = 26;
const AHEAD_OF: Readonly<Partial<Record<Block["kind"], number>>> = { table: 60, actions: 95, levels: 70 };
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
        <View style={{ flex: 1, marginRight: 21 }}>
          <Section section={first} />
        </View>
        <View style={{ flex: 1 }}>
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
      <View wrap={false} minPresenceAhead={aheadOf(section.blocks)} style={{ marginTop: 11, borderTopWidth: rule.section, borderTopColor: colours.ink, paddingTop: 4.5 }}>
        <Text style={type.heading} {...tagged({ tag: "H2" })}>
          {section.heading}
        </Text>
      </View>
      <Blocks blocks={section.blocks} />
    </>
  );
}

function aheadOf([first]: readonly Block[]): number {
  return (first === undefined ? undefined : AHEAD_OF[first.kind]) ?? AHEAD;
}

/** The appendices, each with its letter; links lead to their headings. */
export function Appendices({ appendices }: { readonly appendices: readonly Appendix[] }) {
  return (
    <>
      {appendices.map(({ letter, heading, blocks, parts }, index) => (
        <Fragment key={letter}>
          <View break={index === 0} wrap={false} minPresenceAhead={aheadOf(blocks)} style={{ marginTop: index === 0 ? 0 : 16, borderTopWidth: rule.section, borderTopColor: colours.ink, paddingTop: 4.5 }}>
            <Text id={`appendix-${letter.toLowerCase()}`} style={type.heading} {...tagged({ tag: "H2" })}>
              Appendix {letter}. {heading}
            </Text>
          </View>
          <Blocks blocks={blocks} />
          {parts.map((part) => (
            <Fragment key={part.heading}>
              <Text minPresenceAhead={aheadOf(part.blocks)} style={{ ...type.partHeading, marginTop: 9 }} {...tagged({ tag: "H3" })}>
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
