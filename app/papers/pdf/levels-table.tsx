import { Text, View } from "@react-pdf/renderer";
import { colours, levelColours } from "../../core/look/tokens";
import type { Levels } from "../../core/papers/paper-blocks";
import { hatch } from "../../core/papers/profile-figure";
import { keptWithNext, measure, rule, type } from "./look";
import { DrawnShapes } from "./shapes";
import { tagged } from "./tagging/tags";

const NAME = 124;
/** White between two cells. */
const GAP = 2;
const ROW = 26;
/** A name that takes a third line needs it. */
const TALL_ROW = 39;
const TWO_LINES = 40;

/** Levels of several trusts: the number first, the ink second; what is not shown is a hatch and a dash. */
export function LevelsTable({ levels: { caption, rowHead, columns, rows, gap, foot } }: { readonly levels: Levels }) {
  const width = (measure - NAME) / columns.length;
  return (
    <View {...tagged({ tag: "Table", summary: caption })}>
      <View fixed wrap={false} {...keptWithNext} style={{ flexDirection: "row", marginTop: 3, borderBottomWidth: rule.table, borderBottomColor: colours.ink, paddingBottom: 2, marginBottom: 2 }} {...tagged({ tag: "TR" })}>
        {[rowHead, ...columns].map((heading, index) => (
          <View key={index} style={{ width: index === 0 ? NAME : width, justifyContent: "flex-end", paddingRight: GAP }}>
            <Text style={{ ...type.tableHead, textAlign: index === 0 ? "left" : "center" }} {...tagged({ tag: "TH", scope: "Column" })}>
              {heading}
            </Text>
          </View>
        ))}
      </View>
      {rows.map(({ name, note, levels }, index) => {
        const height = name.length + note.length > TWO_LINES ? TALL_ROW : ROW;
        return (
        <View key={index} wrap={false} style={{ flexDirection: "row", minHeight: height, marginBottom: GAP }} {...tagged({ tag: "TR" })}>
          <View style={{ width: NAME, paddingRight: 8, justifyContent: "center" }}>
            <Text style={{ ...type.table, lineHeight: 1.2 }} {...tagged({ tag: "TH", scope: "Row" })}>
              <Text style={{ fontWeight: 700 }}>{name}</Text>
              {note !== "" && <Text style={{ color: colours.inkQuiet }}> {note}</Text>}
            </Text>
          </View>
          {levels.map((level, place) => (
            <View key={place} style={{ width, paddingRight: GAP }}>
              <View style={{ flexGrow: 1, minHeight: height, alignItems: "center", justifyContent: "center", backgroundColor: level === null ? colours.ground : levelColours[level].fill }}>
                {level === null && (
                  <View style={{ position: "absolute", top: 0, left: 0 }}>
                    <DrawnShapes drawing={hatch({ width: width - GAP, height })} />
                  </View>
                )}
                <Text style={{ ...type.table, fontWeight: level === null ? 400 : 700, color: level === null ? colours.inkQuiet : levelColours[level].text, backgroundColor: level === null ? colours.ground : levelColours[level].fill, paddingHorizontal: 4 }} {...tagged({ tag: "TD" })}>
                  {level ?? gap}
                </Text>
              </View>
            </View>
          ))}
        </View>
        );
      })}
      {foot.map(({ title, cells }) => (
        <View key={title} wrap={false} style={{ flexDirection: "row", borderTopWidth: rule.hair, borderTopColor: colours.lineMid, paddingVertical: 3 }} {...tagged({ tag: "TR" })}>
          <Text style={{ ...type.table, width: NAME, paddingRight: 8 }} {...tagged({ tag: "TH", scope: "Row" })}>
            {title}
          </Text>
          {cells.map((cell, place) => (
            <Text key={place} style={{ ...type.table, width, textAlign: "center", fontWeight: 700 }} {...tagged({ tag: "TD" })}>
              {cell}
            </Text>
          ))}
        </View>
      ))}
    </View>
  );
}
