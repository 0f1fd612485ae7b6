import { Document, Link, Page, Text, View } from "@react-pdf/renderer";
import { colours } from "../../core/look/tokens";
import type { Paper } from "../../core/papers/paper";
import type { Drawing } from "../../core/papers/drawing";
import { fontFamily } from "./fonts";
import { FrontPage } from "./front-page";
import { rule, stack, type } from "./look";
import { pageFrame } from "./page-frame";
import { ProseText } from "./prose-text";
import { Appendices, lengthOf, Section, Sections } from "./sections";
import { DrawnShapes } from "./shapes";

type Props = { readonly paper: Paper; /** The published address as a drawing; null until there is one. */ readonly code: Drawing | null };

/** The whole paper: front sheet, ask and position; change, views, peers and actions; the ask again; appendices. */
export function PaperDocument({ paper, code }: Props) {
  return (
    <Document title={paper.title} language={paper.language}>
      <Page size="A4" layout={pageFrame(paper)} style={{ fontFamily }}>
        <FrontPage paper={paper} />
        <Core paper={paper} code={code} />
        <Appendices appendices={paper.appendices} />
      </Page>
    </Document>
  );
}

/** Actions and the ask stay together on one page, while they are short enough for one. */
const TOGETHER = 2400;

/** All before the appendices: what is asked is never parted from what will be done. */
function Core({ paper, code }: Props) {
  const last = paper.sections.at(-1);
  if (last?.id !== "actions" || lengthOf([last, paper.askAgain]) > TOGETHER) {
    return (
      <>
        <Sections sections={paper.sections} />
        <Closing paper={paper} code={code} />
      </>
    );
  }
  return (
    <>
      <Sections sections={paper.sections.slice(0, -1)} />
      <View wrap={false} style={stack}>
        <Section section={last} />
        <Closing paper={paper} code={code} />
      </View>
    </>
  );
}

function Closing({ paper, code }: Props) {
  if (paper.askAgain === null) return null;
  return (
    <View wrap={false} style={{ flexDirection: "row", marginTop: 9, borderTopWidth: rule.section, borderTopColor: colours.ink, paddingTop: 6 }}>
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
