import { Text, View } from "@react-pdf/renderer";
import { colours } from "../../core/look/tokens";
import { balanceCell } from "../../core/papers/balance-figure";
import type { Balance } from "../../core/papers/paper-blocks";
import { rule, type } from "./look";
import { DrawnShapes } from "./shapes";
import { tagged } from "./tagging/tags";

const KIND = 150;
const COUNT = 60;
const BAR = 220;

/** What the actions mostly change: the numbers, and a bar for each kind beside them. */
export function BalanceTable({ balance: { caption, columns, rows } }: { readonly balance: Balance }) {
  return (
    <View wrap={false} style={{ marginTop: 1 }} {...tagged({ tag: "Table", summary: caption })}>
      <View style={{ flexDirection: "row", borderBottomWidth: rule.table, borderBottomColor: colours.ink, paddingBottom: 2 }} {...tagged({ tag: "TR" })}>
        {([[columns.kind, KIND, "left"], [columns.count, COUNT, "right"], [columns.share, BAR, "left"]] as const).map(([heading, width, textAlign]) => (
          <Text key={heading} style={{ ...type.tableHead, width, textAlign, paddingRight: 12 }} {...tagged({ tag: "TH", scope: "Column" })}>
            {heading}
          </Text>
        ))}
      </View>
      {rows.map(({ kind, count, length }) => (
        <View key={kind} style={{ flexDirection: "row", borderBottomWidth: rule.hair, borderBottomColor: colours.line, paddingVertical: 3.5 }} {...tagged({ tag: "TR" })}>
          <Text style={{ ...type.table, width: KIND, paddingRight: 12 }} {...tagged({ tag: "TH", scope: "Row" })}>
            {kind}
          </Text>
          <Text style={{ ...type.table, width: COUNT, textAlign: "right", paddingRight: 12 }} {...tagged({ tag: "TD" })}>
            {count}
          </Text>
          <View style={{ width: BAR }} {...tagged({ tag: "TD" })}>
            <DrawnShapes drawing={balanceCell(length, { width: BAR, height: 13 })} />
          </View>
        </View>
      ))}
    </View>
  );
}
