import { Document, Link, Page, Text, View } from "@react-pdf/renderer";
import { colours } from "../../core/look/tokens";
import type { Paper } from "../../core/papers/paper";
import type { Drawing } from "../../core/papers/drawing";
import { fontFamily } from "./fonts";
import { FrontPage } from "./front-page";
import { rule, type } from "./look";
import { pageFrame } from "./page-frame";
import { ProseText } from "./prose-text";
import { Appendices, Sections } from "./sections";
import { DrawnShapes } from "./shapes";

type Props = { readonly paper: Paper; /** The published address as a drawing; null until there is one. */ readonly code: Drawing | null };

/** The whole paper: front sheet, ask and position; change, views, peers and actions; the ask again; appendices. */
export function PaperDocument({ paper, code }: Props) {
  return (
    <Document title={paper.title} language={paper.language}>
      <Page size="A4" layout={pageFrame(paper)} style={{ fontFamily }}>
        <FrontPage paper={paper} />
        <Sections sections={paper.sections} />
        <Closing paper={paper} code={code} />
        <Appendices appendices={paper.appendices} />
      </Page>
    </Document>
  );
}

function Closing({ paper, code }: Props) {
  if (paper.askAgain === null) return null;
  return (
    <View wrap={false} style={{ flexDirection: "row", marginTop: 12, borderTopWidth: rule.section, borderTopColor: colours.ink, paddingTop: 6 }}>
      <View style={{ flex: 1, paddingRight: code === null ? 0 : 18 }}>
        <ProseText prose={paper.askAgain} style={type.text} />
        {paper.publishedAddress !== null && (
          <Link src={paper.publishedAddress} style={{ ...type.note, color: colours.blue, textDecoration: "underline", marginTop: 3 }}>
            <Text>{paper.publishedAddress}</Text>
          </Link>
        )}
      </View>
      {code !== null && <DrawnShapes drawing={code} alt={`QR code that leads to ${paper.publishedAddress ?? ""}`} />}
    </View>
  );
}
