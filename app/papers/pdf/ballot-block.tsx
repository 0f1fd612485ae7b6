import { Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { colours } from "../../core/look/tokens";
import type { Drawing } from "../../core/papers/drawing";
import type { Ballot } from "../../core/papers/paper-blocks";
import { rule, type } from "./look";
import { DrawnShapes } from "./shapes";
import { tagged } from "./tagging/tags";

const BOX: Drawing = { width: 11, height: 11, shapes: [{ kind: "square", x: 5.5, y: 5.5, half: 4.8, fill: colours.ground, edge: { colour: colours.ink, width: 1, dash: null } }] };

/** One question with its ways to answer, to be marked by hand; it stays whole on its page. */
export function BallotBlock({ ballot: { title, question, levels, others, confidence, reason } }: { readonly ballot: Ballot }) {
  return (
    <View wrap={false} style={{ marginTop: 9, borderTopWidth: rule.table, borderTopColor: colours.ink, paddingTop: 5 }}>
      <Text style={type.heading} {...tagged({ tag: "H3" })}>
        {title}
      </Text>
      <Text style={{ ...type.text, marginBottom: 2 }}>{question}</Text>
      <View {...tagged({ tag: "L", numbering: "None" })}>
        {levels.map(({ level, line }) => (
          <Choice key={level}>
            <Text style={{ ...type.text, fontWeight: 700, width: 13 }} {...tagged({ tag: "Lbl" })}>
              {level}
            </Text>
            <Text style={{ ...type.text, flex: 1 }} {...tagged({ tag: "LBody" })}>
              {line}
            </Text>
          </Choice>
        ))}
      </View>
      <Choices words={others} />
      <Text style={{ ...type.text, marginTop: 4 }}>{confidence.label}</Text>
      <Choices words={confidence.choices} />
      <Text style={{ ...type.text, marginTop: 5 }}>{reason.label}</Text>
      <View style={{ height: 20, borderBottomWidth: rule.hair, borderBottomColor: colours.lineStrong }} />
      <View style={{ marginTop: 4 }}>
        <Choices words={[reason.printable]} />
      </View>
    </View>
  );
}

/** Choices in a row, each a box and its words. */
function Choices({ words }: { readonly words: readonly string[] }) {
  return (
    <View style={{ flexDirection: "row", flexWrap: "wrap", columnGap: 22 }} {...tagged({ tag: "L", numbering: "None" })}>
      {words.map((each) => (
        <Choice key={each}>
          <Text style={type.text} {...tagged({ tag: "LBody" })}>
            {each}
          </Text>
        </Choice>
      ))}
    </View>
  );
}

function Choice({ children }: { readonly children: ReactNode }) {
  return (
    <View style={{ flexDirection: "row", marginTop: 3 }} {...tagged({ tag: "LI" })}>
      <View style={{ marginRight: 7, marginTop: 1 }}>
        <DrawnShapes drawing={BOX} />
      </View>
      {children}
    </View>
  );
}
