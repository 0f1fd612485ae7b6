import { Text, View } from "@react-pdf/renderer";
import { colours } from "../../core/look/tokens";
import { benefitCell } from "../../core/papers/benefit-figure";
import type { Actions } from "../../core/papers/paper-blocks";
import { keptWithNext, measure, rule, type } from "./look";
import { ProseText } from "./prose-text";
import { DrawnShapes } from "./shapes";
import { tagged } from "./tagging/tags";

const ACTION = 158;
const OWNER = 100;
const MOVE = 84;
const OUTCOME = measure - ACTION - OWNER - MOVE;
const PAD = 8;

/** Actions with owner, benefit and the level they should move. */
export function ActionsTable({ actions }: { readonly actions: Actions }) {
  const { columns, rows } = actions;
  return (
    <View {...tagged({ tag: "Table", summary: actions.caption })}>
      <View fixed wrap={false} {...keptWithNext} style={{ flexDirection: "row", marginTop: 1, borderBottomWidth: rule.table, borderBottomColor: colours.ink, paddingBottom: 2 }} {...tagged({ tag: "TR" })}>
        {([[columns.action, ACTION], [columns.owner, OWNER], [columns.outcome, OUTCOME], [columns.move, MOVE]] as const).map(([heading, width]) => (
          <Text key={heading} style={{ ...type.tableHead, width }} {...tagged({ tag: "TH", scope: "Column" })}>
            {heading}
          </Text>
        ))}
      </View>
      {rows.map((row, index) => (
        <View key={index} wrap={false} style={{ flexDirection: "row", borderBottomWidth: rule.hair, borderBottomColor: colours.line, paddingVertical: 3.5 }} {...tagged({ tag: "TR" })}>
          <Text style={{ ...type.table, width: ACTION, paddingRight: PAD }} {...tagged({ tag: "TH", scope: "Row" })}>
            <Text style={{ fontWeight: 700 }}>{row.title}</Text>
            <Text style={{ color: colours.inkQuiet }}> {row.tag}</Text>
          </Text>
          <View style={{ width: OWNER, paddingRight: PAD }} {...tagged({ tag: "TD" })}>
            <Text style={type.table}>{row.owner}</Text>
            <Text style={type.table}>
              {row.late === null ? row.due : `${row.due}, `}
              {row.late !== null && <Text style={{ fontWeight: 700 }}>{row.late}</Text>}
            </Text>
          </View>
          <View style={{ width: OUTCOME, paddingRight: PAD }} {...tagged({ tag: "TD" })}>
            <Outcome row={row} />
          </View>
          <View style={{ width: MOVE }} {...tagged({ tag: "TD" })}>
            {row.move.map((line) => (
              <Text key={line} style={type.table}>
                {line}
              </Text>
            ))}
          </View>
        </View>
      ))}
    </View>
  );
}

function Outcome({ row }: { readonly row: Actions["rows"][number] }) {
  if (row.benefit === null) return <Text style={type.table}>{row.outcomeGap ?? ""}</Text>;
  const drawing = benefitCell(row.benefit, { width: 76, height: 13 });
  return (
    <>
      {drawing !== null && <DrawnShapes drawing={drawing} />}
      <ProseText prose={row.benefit.prose} style={type.table} />
    </>
  );
}
