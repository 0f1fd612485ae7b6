import { Image, Text, View } from "@react-pdf/renderer";
import { colours } from "../../core/look/tokens";
import type { Paper } from "../../core/papers/paper";
import type { Drawing } from "../../core/papers/drawing";
import { BulletList } from "./blocks";
import { rule, stack, type } from "./look";
import { ProfileTable } from "./profile-table";
import { ProseText } from "./prose-text";
import { DrawnShapes } from "./shapes";
import { tagged } from "./tagging/tags";

/** Longer than this, a field takes the whole width. */
const WIDE_FIELD = 38;

/** The front sheet, the ask, the summary and figure 1. */
export function FrontPage({ paper }: { readonly paper: Paper }) {
  return (
    <View>
      <Masthead paper={paper} />
      <Text style={{ ...type.title, marginTop: 10 }} {...tagged({ tag: "H1" })}>
        {paper.title}
      </Text>
      <FrontSheet paper={paper} />
      {paper.ask !== null && <Ask ask={paper.ask} />}
      {paper.summary.map((prose, index) => (
        <ProseText key={index} prose={prose} style={{ ...type.text, marginTop: index === 0 ? 8 : 4 }} />
      ))}
      {paper.position !== null && <ProfileTable profile={paper.position} />}
    </View>
  );
}

function Masthead({ paper }: { readonly paper: Paper }) {
  return (
    <View>
      <View style={{ flexDirection: "row", justifyContent: "space-between", alignItems: "flex-end", borderBottomWidth: rule.section, borderBottomColor: colours.ink, paddingBottom: 5 }}>
        {paper.logo !== null && <Logo logo={paper.logo} />}
        <Text style={{ ...type.heading, fontSize: 12.5, flex: 1, paddingRight: 16 }}>{paper.organisation.name}</Text>
        <Text style={{ ...type.text, fontWeight: 700, borderWidth: 1.1, borderColor: colours.ink, paddingHorizontal: 6, paddingTop: 2.5, paddingBottom: 0.5 }}>{paper.marking}</Text>
      </View>
      {paper.meeting.length > 0 && (
        <View style={{ flexDirection: "row", justifyContent: "space-between", flexWrap: "wrap", marginTop: 6, columnGap: 12 }}>
          {paper.meeting.map((part) => (
            <Text key={part} style={type.text}>
              {part}
            </Text>
          ))}
        </View>
      )}
    </View>
  );
}

/** The trust's own mark, beside its name: the name says the same, so the mark is not read out. */
function Logo({ logo }: { readonly logo: NonNullable<Paper["logo"]> }) {
  const zoom = Math.min(LOGO_BOX.width / logo.width, LOGO_BOX.height / logo.height, 1 / 3);
  return (
    <View style={{ marginRight: 10 }} {...tagged({ artifact: true })}>
      <Image src={`data:image/png;base64,${logo.png}`} style={{ width: logo.width * zoom, height: logo.height * zoom }} />
    </View>
  );
}

const LOGO_BOX = { width: 160, height: 44 };

function FrontSheet({ paper }: { readonly paper: Paper }) {
  const { purposes, fields } = paper;
  if (purposes === null && fields.length === 0) return null;
  return (
    <View style={{ marginTop: 9, borderTopWidth: rule.table, borderTopColor: colours.ink }}>
      {purposes !== null && (
        <View style={fieldStyle}>
          <Text style={labelStyle}>{purposes.label}</Text>
          <View style={{ flexDirection: "row", flexWrap: "wrap", flex: 1 }}>
            {purposes.choices.map(({ label, isChosen }) => (
              <View key={label} style={{ flexDirection: "row", alignItems: "center", marginRight: 15 }}>
                <DrawnShapes drawing={box(isChosen)} alt={isChosen ? "Chosen" : "Not chosen"} />
                <Text style={{ ...type.table, fontWeight: isChosen ? 700 : 400, marginLeft: 3 }}>{label}</Text>
              </View>
            ))}
          </View>
        </View>
      )}
      <View style={{ flexDirection: "row", flexWrap: "wrap", columnGap: 18 }}>
        {fields.map(({ label, value }, index) => (
          <View key={index} style={{ ...fieldStyle, width: isWide(fields, index) ? "100%" : HALF }}>
            <Text style={labelStyle}>{label}</Text>
            <Text style={{ ...type.table, flex: 1 }}>{value}</Text>
          </View>
        ))}
      </View>
    </View>
  );
}

/** Long values take a row; so does a short one that would stand alone beside nothing. */
function isWide(fields: Paper["fields"], index: number): boolean {
  const isLong = (field: Paper["fields"][number] | undefined) => field === undefined || field.value.length > WIDE_FIELD || field.label.length > 14;
  if (isLong(fields[index])) return true;
  let before = 0;
  for (let at = index - 1; at >= 0 && !isLong(fields[at]); at -= 1) before += 1;
  return before % 2 === 0 && isLong(fields[index + 1]);
}

const HALF = 242;
const fieldStyle = { flexDirection: "row", borderBottomWidth: rule.hair, borderBottomColor: colours.line, paddingVertical: 2.2 } as const;
const labelStyle = { ...type.table, color: colours.inkQuiet, width: 69, paddingRight: 6 } as const;

function box(isChosen: boolean): Drawing {
  const edge = { colour: colours.ink, width: 1, dash: null };
  return { width: 8, height: 8, shapes: [{ kind: "square", x: 4, y: 4, half: 3.2, fill: isChosen ? colours.ink : colours.ground, edge }] };
}

function Ask({ ask }: { readonly ask: NonNullable<Paper["ask"]> }) {
  return (
    <View wrap={false} style={{ marginTop: 10, ...stack, borderLeftWidth: 5.25, borderLeftColor: colours.blueDark, paddingLeft: 12, paddingVertical: 1 }}>
      <Text style={type.heading} {...tagged({ tag: "H2" })}>
        {ask.heading}
      </Text>
      <BulletList list={{ kind: "list", isOrdered: true, items: ask.items }} />
    </View>
  );
}
