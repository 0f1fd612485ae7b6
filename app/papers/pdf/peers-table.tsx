import { Text, View } from "@react-pdf/renderer";
import { colours } from "../../core/look/tokens";
import type { Peers } from "../../core/papers/paper-blocks";
import { peersCell, peersLegendMark, scaleHeads } from "../../core/papers/peers-figure";
import { measure, type } from "./look";
import { ProseText } from "./prose-text";
import { DrawnShapes } from "./shapes";
import { tagged } from "./tagging/tags";

const TABLE = 302;
const TITLE = 122;
const GAP = 20;
const ROW = 18;

/** The official result beside its peers, a table whose second column is drawn; the legend and caveats beside it. */
export function PeersTable({ peers }: { readonly peers: Peers }) {
  const drawn = { width: TABLE - TITLE, height: ROW };
  return (
    <View wrap={false} style={{ flexDirection: "row", marginTop: 1 }}>
      <View style={{ width: TABLE }} {...tagged({ tag: "Table", summary: peers.caption })}>
        <View style={{ flexDirection: "row", alignItems: "flex-end" }} {...tagged({ tag: "TR" })}>
          <Text style={{ ...type.tableHead, color: colours.purple, width: TITLE, paddingBottom: 2 }} {...tagged({ tag: "TH", scope: "Column" })}>
            {peers.label}
          </Text>
          <View {...tagged({ tag: "TH", scope: "Column" })}>
            <DrawnShapes drawing={scaleHeads(peers.scale, { ...drawn, height: 13 })} alt={peers.caption} />
          </View>
        </View>
        {peers.rows.map((row) => (
          <View key={row.title} style={{ flexDirection: "row", alignItems: "center" }} {...tagged({ tag: "TR" })}>
            <Text style={{ ...type.table, width: TITLE }} {...tagged({ tag: "TH", scope: "Row" })}>
              {row.title}
            </Text>
            <View {...tagged({ tag: "TD" })}>
              <DrawnShapes drawing={peersCell(row, peers.scale, drawn)} alt={row.alternative} />
            </View>
          </View>
        ))}
      </View>
      <View style={{ width: measure - TABLE - GAP, marginLeft: GAP }}>
        {(["own", "peers", "national"] as const).map((name) => {
          const words = peers.legend[name];
          return words === null ? null : (
            <View key={name} style={{ flexDirection: "row", marginBottom: 2 }}>
              <DrawnShapes drawing={peersLegendMark(name)} />
              <Text style={{ ...type.note, color: colours.ink, marginLeft: 5, flex: 1 }}>{words}</Text>
            </View>
          );
        })}
        {peers.beside.map(({ prose, isNote }, index) => (
          <ProseText key={index} prose={prose} style={{ ...(isNote ? type.note : type.text), marginTop: 5 }} />
        ))}
      </View>
    </View>
  );
}
