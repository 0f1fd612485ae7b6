import { Text, View } from "@react-pdf/renderer";
import { colours } from "../../core/look/tokens";
import type { Block, List, Priorities } from "../../core/papers/paper-blocks";
import { setAsideSign } from "../../core/papers/set-aside-sign";
import { ActionsTable } from "./actions-table";
import { BalanceTable } from "./balance-table";
import { BallotBlock } from "./ballot-block";
import { LevelsTable } from "./levels-table";
import { type } from "./look";
import { PeersTable } from "./peers-table";
import { ProseText } from "./prose-text";
import { DrawnShapes } from "./shapes";
import { DataTable } from "./table";
import { tagged } from "./tagging/tags";

/** The parts of a section, one under the other. */
export function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((block, index) => (
        <OneBlock key={index} block={block} next={blocks[index + 1] ?? null} />
      ))}
    </>
  );
}

function OneBlock({ block, next }: { readonly block: Block; readonly next: Block | null }) {
  switch (block.kind) {
    case "paragraph":
      // Words before a list or a table lead into it.
      return <ProseText prose={block.prose} style={block.isNote ? type.note : type.text} isKeptWithNext={next !== null && next.kind !== "paragraph"} />;
    case "list":
      return <BulletList list={block} />;
    case "table":
      return <DataTable table={block} />;
    case "peers":
      return <PeersTable peers={block} />;
    case "priorities":
      return <PriorityLists priorities={block} />;
    case "actions":
      return <ActionsTable actions={block} />;
    case "balance":
      return <BalanceTable balance={block} />;
    case "levels":
      return <LevelsTable levels={block} />;
    case "ballot":
      return <BallotBlock ballot={block} />;
  }
}

/** A real list: label and body of each item apart. */
export function BulletList({ list }: { readonly list: List }) {
  return (
    <View style={{ rowGap: 1.5 }} {...tagged({ tag: "L", numbering: list.isOrdered ? "Decimal" : "Disc" })}>
      {list.items.map((prose, index) => (
        <View key={index} style={{ flexDirection: "row" }} {...tagged({ tag: "LI" })}>
          <Text style={{ ...type.text, width: 13, fontWeight: list.isOrdered ? 700 : 400 }} {...tagged({ tag: "Lbl" })}>
            {list.isOrdered ? `${index + 1}.` : "•"}
          </Text>
          <View style={{ flex: 1 }} {...tagged({ tag: "LBody" })}>
            <ProseText prose={prose} style={type.text} />
          </View>
        </View>
      ))}
    </View>
  );
}

function PriorityLists({ priorities }: { readonly priorities: Priorities }) {
  const { ranked, setAside } = priorities;
  return (
    <View style={{ flexDirection: "row" }}>
      {ranked.length > 0 && (
        <View style={{ flex: 1, paddingRight: 18 }} {...tagged({ tag: "L", numbering: "Decimal" })}>
          {ranked.map((prose, index) => (
            <View key={index} wrap={false} style={{ flexDirection: "row", marginTop: 3 }} {...tagged({ tag: "LI" })}>
              <View style={{ ...signStyle, backgroundColor: colours.ink }}>
                <Text style={{ ...type.table, fontWeight: 700, color: colours.ground, lineHeight: 1 }} {...tagged({ tag: "Lbl" })}>
                  {index + 1}
                </Text>
              </View>
              <View style={{ flex: 1 }} {...tagged({ tag: "LBody" })}>
                <ProseText prose={prose} style={type.text} />
              </View>
            </View>
          ))}
        </View>
      )}
      {setAside.length > 0 && (
        <View style={{ flex: 1 }} {...tagged({ tag: "L", numbering: "None" })}>
          {setAside.map(({ decision, prose }, index) => (
            <View key={index} wrap={false} style={{ flexDirection: "row", marginTop: 3 }} {...tagged({ tag: "LI" })}>
              <View style={{ marginRight: 8 }}>
                <DrawnShapes drawing={setAsideSign(decision)} />
              </View>
              <View style={{ flex: 1 }} {...tagged({ tag: "LBody" })}>
                <ProseText prose={prose} style={type.text} />
              </View>
            </View>
          ))}
        </View>
      )}
    </View>
  );
}

const signStyle = { width: 14.5, height: 14.5, marginRight: 8, alignItems: "center", justifyContent: "center", paddingTop: 1.5 } as const;
