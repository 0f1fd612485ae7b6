import { AlignmentType, LevelFormat, type INumberingOptions, type IStylesOptions } from "docx";
import { colours } from "../../core/look/tokens";
import { inkOf, NUMBERED, quietInk } from "./text";

/** Sizes in half points. Arial, which every Word has. */
const FONT = "Arial";
const ink = inkOf(colours.ink);

/** Word's own styles, so that a reader's tools find headings, captions and lists where they look for them. */
export const paperStyles: IStylesOptions = {
  default: {
    document: { run: { font: FONT, size: 22, color: ink, language: { value: "en-GB" } }, paragraph: { spacing: { after: 80, line: 276, lineRule: "auto" } } },
    heading1: { run: { font: FONT, size: 40, bold: true, color: ink }, paragraph: { spacing: { before: 160, after: 120 }, keepNext: true } },
    heading2: { run: { font: FONT, size: 26, bold: true, color: ink }, paragraph: { spacing: { before: 280, after: 80 }, keepNext: true } },
    heading3: { run: { font: FONT, size: 22, bold: true, color: ink }, paragraph: { spacing: { before: 200, after: 60 }, keepNext: true } },
    hyperlink: { run: { color: inkOf(colours.blue), underline: { type: "single" } } },
  },
  paragraphStyles: [
    { id: "Caption", name: "caption", basedOn: "Normal", run: { size: 18, color: quietInk }, paragraph: { spacing: { before: 60, after: 40 } } },
    { id: "Note", name: "Note", basedOn: "Normal", run: { size: 18, color: quietInk } },
    { id: "TableHead", name: "Table head", basedOn: "Normal", run: { size: 18, bold: true }, paragraph: { spacing: { after: 0, line: 240, lineRule: "auto" } } },
    // A line of pictures is as tall as they are.
    { id: "Picture", name: "Picture", basedOn: "Normal", paragraph: { spacing: { after: 0, line: 240, lineRule: "auto" } } },
    { id: "TableText", name: "Table text", basedOn: "Normal", run: { size: 20 }, paragraph: { spacing: { after: 0, line: 252, lineRule: "auto" } } },
  ],
};

export const paperNumbering: INumberingOptions = {
  config: [
    {
      reference: NUMBERED,
      levels: [{ level: 0, format: LevelFormat.DECIMAL, text: "%1.", alignment: AlignmentType.START, style: { paragraph: { indent: { left: 360, hanging: 360 } }, run: { bold: true } } }],
    },
  ],
};
