import { Text, View, type PageProps } from "@react-pdf/renderer";
import { Children, type ReactElement, type ReactNode } from "react";
import { colours } from "../../core/look/tokens";
import type { Paper } from "../../core/papers/paper";
import { rule, sheet, stack, type } from "./look";

/** What react-pdf hands to the frame of each page; the total is known in its second round only. */
type Frame = { readonly children: ReactNode; readonly pageNumber?: number; readonly totalPages?: number };

/**
 * Head, foot and watermark around each page's part of the flow. They are made after the structure tree, so that they
 * are decoration and never read out. The first page has a head of its own, in the flow.
 */
export function pageFrame(paper: Paper): NonNullable<PageProps["layout"]> {
  return function frame({ children, pageNumber = 1, totalPages = 1 }: Frame): ReactElement {
    return (
      <View style={{ flexGrow: 1, paddingTop: sheet.top, paddingBottom: sheet.bottom, paddingHorizontal: sheet.marginX }}>
        {paper.watermark !== null && <Watermark words={paper.watermark} />}
        {pageNumber > 1 && <RunningHead paper={paper} />}
        <View style={{ flexGrow: 1, ...stack }}>{Children.toArray(children)}</View>
        <Foot paper={paper} page={`Page ${pageNumber} of ${totalPages}`} />
      </View>
    );
  };
}

const barStyle = { flexDirection: "row", justifyContent: "space-between" } as const;

function RunningHead({ paper }: { readonly paper: Paper }) {
  return (
    <View style={{ ...barStyle, borderBottomWidth: rule.hair, borderBottomColor: colours.lineMid, paddingBottom: 4, marginBottom: 9 }}>
      <Text style={{ ...type.running, flex: 1, paddingRight: 12 }}>{paper.runningHead}</Text>
      <Text style={type.running}>{paper.marking}</Text>
    </View>
  );
}

function Foot({ paper, page }: { readonly paper: Paper; readonly page: string }) {
  return (
    <View style={{ ...barStyle, borderTopWidth: rule.hair, borderTopColor: colours.lineMid, paddingTop: 5, marginTop: 8 }}>
      <Text style={{ ...type.running, flex: 1, paddingRight: 16 }}>{paper.foot}</Text>
      <Text style={type.running}>{paper.paperNumber === null ? page : `${paper.paperNumber}   ${page}`}</Text>
    </View>
  );
}

function Watermark({ words }: { readonly words: string }) {
  return (
    <View style={{ position: "absolute", top: 330, left: 0, width: sheet.width, alignItems: "center" }}>
      <Text style={{ ...type.title, fontSize: 130, color: colours.wash, transform: "rotate(-40deg)" }}>{words}</Text>
    </View>
  );
}
