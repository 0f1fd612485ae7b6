import { Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { colours } from "../../core/look/tokens";
import type { Table } from "../../core/papers/paper-blocks";
import { keptWithNext, measure, rule, type } from "./look";
import { tagged } from "./tagging/tags";

const GAP = 8;
const TIGHT_GAP = 4;

/** A table whose head is printed again on every page it runs over and whose rows stay whole. */
export function DataTable({ table }: { readonly table: Table }) {
  const all = table.columns.reduce((sum, { share }) => sum + share, 0);
  const gap = table.isTight === true ? TIGHT_GAP : GAP;
  const widths = table.columns.map(({ share }) => (share / all) * measure);
  return (
    <View {...tagged({ tag: "Table", summary: table.caption })}>
      <View fixed wrap={false} {...keptWithNext} style={{ flexDirection: "row", marginTop: 1, borderBottomWidth: rule.table, borderBottomColor: colours.ink }} {...tagged({ tag: "TR" })}>
        {table.columns.map(({ heading, isNumber, layer }, index) => (
          <Cell key={index} width={widths[index] ?? 0} gap={gap} isHead>
            <Text style={{ ...type.tableHead, color: layer === "dma" ? colours.purple : colours.ink, textAlign: isNumber ? "right" : "left" }} {...tagged({ tag: "TH", scope: "Column" })}>
              {heading}
            </Text>
          </Cell>
        ))}
      </View>
      {table.rows.map(({ cells, isGroup }, rowIndex) => (
        <View key={rowIndex} wrap={false} {...(isGroup ? keptWithNext : {})} style={{ flexDirection: "row", borderBottomWidth: rule.hair, borderBottomColor: colours.line }} {...tagged({ tag: "TR" })}>
          {(isGroup ? cells.slice(0, 1) : cells).map((text, index) => (
            <Cell key={index} width={isGroup ? measure : (widths[index] ?? 0)} gap={gap}>
              <Text
                style={{ ...type.table, textAlign: table.columns[index]?.isNumber === true ? "right" : "left", fontWeight: isGroup ? 700 : 400 }}
                {...(index === 0 ? tagged({ tag: "TH", scope: "Row", ...(isGroup ? { colSpan: table.columns.length } : {}) }) : tagged({ tag: "TD" }))}
              >
                {text}
              </Text>
            </Cell>
          ))}
        </View>
      ))}
    </View>
  );
}

function Cell({ width, gap, isHead = false, children }: { readonly width: number; readonly gap: number; readonly isHead?: boolean; readonly children: ReactNode }) {
  return <View style={{ width, paddingRight: gap, paddingVertical: isHead ? 2 : 3, justifyContent: isHead ? "flex-end" : "flex-start" }}>{children}</View>;
}
