import { parse } from "node-html-parser";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DifferentViews, type StoredView } from "../../app/ui/pages/different-views";

const STORED: readonly StoredView[] = ["Too high for the wards", "Too low for the clinics", "Not yet known"].map((text) => ({ text, holder: "", statedLevel: "2" }));

function viewsOf(least: number, stored: readonly StoredView[]): readonly string[] {
  const shown = renderToStaticMarkup(<DifferentViews least={least} levels={[{ level: 1 }, { level: 2 }]} stored={stored} value={(_, fallback) => fallback} errors={{}} />);
  return parse(shown).querySelectorAll("fieldset").map((fieldset) => fieldset.querySelector("textarea, input")?.getAttribute("value") ?? fieldset.querySelector("textarea")?.text ?? "");
}

test("every view that is stored has its place, so that recording a level again loses none", () => {
  expect(viewsOf(2, STORED)).toEqual(STORED.map(({ text }) => text));
  expect(viewsOf(2, [])).toEqual(["", ""]);
  expect(viewsOf(3, STORED.slice(0, 1))).toEqual(["Too high for the wards", "", ""]);
});
