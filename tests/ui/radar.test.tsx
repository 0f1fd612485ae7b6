import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { radarFinding } from "../../app/core/text/radar-finding";
import { RadarChart } from "../../app/ui/charts/radar-chart";

const THEMES = [
  { id: "a", title: "Well led", agreed: 2, target: 4 },
  { id: "b", title: "Safe practice", agreed: 3, target: 3 },
  { id: "c", title: "Support people", agreed: 2, target: null },
  { id: "d", title: "Improve care", agreed: null, target: 3 },
] as const;

test("a radar says in words where it reaches furthest and least, and what it does not show", () => {
  expect(radarFinding(THEMES)).toBe("Furthest out: Safe practice, at 3. Closest in: Well led and Support people, at 2. At its own target or above on 1 of 2. 1 of 4 not shown.");
  expect(radarFinding(THEMES.filter(({ agreed }) => agreed === 2))).toBe("Every agreed theme is at 2. At its own target or above on 0 of 1.");
  expect(radarFinding([{ title: "Improve care", agreed: null, target: 3 }])).toBe("No level is agreed yet.");
});

test("a radar stands with its finding and a table of what it draws; what is not agreed is never a zero", () => {
  const shown = renderToStaticMarkup(<RadarChart id="radar" title="Level agreed and own target" themes={THEMES} />);
  expect(shown).toContain(radarFinding(THEMES));
  const rows = [...shown.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = ""]) => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = ""]) => cell.replaceAll(/<[^>]*>/g, "")));
  expect(rows.map((row) => row.map((cell) => cell.replace(/^(Theme|Agreed|Own target|Spoke):? ?/, "")).slice(0, 3)).slice(1)).toEqual([
    ["A", "Well led", "2"],
    ["B", "Safe practice", "3"],
    ["C", "Support people", "2"],
    ["D", "Improve care", expect.stringMatching(/^[^0-9]+$/)],
  ]);
});
