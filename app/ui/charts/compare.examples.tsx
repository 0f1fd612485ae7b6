import type { Level } from "../../core/scoring/level";
import type { Example } from "../nhs/example";
import { ChartLinks } from "./chart-links";
import { DmaChangeDrawing } from "./dma-change-drawing";
import { DmaKey } from "./dma-key";
import { DmaTable } from "./dma-table";
import { HeatMap, type HeatMapRow } from "./heat-map";
import { LowInMany, type SharedTheme } from "./low-in-many";
import { TrustDots } from "./trust-dots";

const TITLES = ["Well led", "Smart foundations", "Safe practice", "Support people", "Empower citizens", "Improve care", "Healthy populations"];
const COLUMNS = TITLES.map((title) => ({ id: title, title, href: "#theme" }));
const NAMES = [
  { level: 1, name: "Starting point" },
  { level: 2, name: "Under way" },
  { level: 3, name: "Working in places" },
  { level: 4, name: "Working throughout" },
  { level: 5, name: "Improving and sharing" },
] as const;
const NONE: readonly null[] = TITLES.map(() => null);

const ROWS: readonly HeatMapRow[] = [
  { id: "xb1", name: "Beckside Community", note: "community", levels: NONE },
  { id: "xh1", name: "Harrowmere Partnership", note: "mental health", tag: "released to you only", levels: [3, 4, 3, 4, 5, 3, 3] },
  { id: "xm1", name: "Moor and Vale Ambulance", note: "ambulance", levels: NONE },
  { id: "xn1", name: "Northmoor Hospitals", note: "acute", levels: [3, 3, null, 2, 3, 3, 2] },
  { id: "xs1", name: "Stonebeck and Fellgate", note: "acute, merged 1 April 2026", levels: [2, 2, null, 2, 2, 2, 1] },
];

const SHARED: readonly SharedTheme[] = [
  { id: "support-people", title: "Support people", group: "In many: half or more of those sharing", levels: [2, 2, 3, 4], median: 2.5, words: "2 of the 4 sharing" },
  { id: "healthy-populations", title: "Healthy populations", group: "In many: half or more of those sharing", levels: [1, 2, 2, 3], median: 2, words: "3 of the 4 sharing" },
  { id: "well-led", title: "Well led", group: "In one", levels: [3, 2, 3, 4], median: 3, words: "1 of the 4 sharing" },
  { id: "safe-practice", title: "Safe practice", group: "In none", levels: [3, 3], median: 3, words: "0 of the 2 sharing" },
  { id: "improve-care", title: "Improve care", group: "None sharing", levels: [], median: null, words: "none sharing" },
];
const FOURTEEN: readonly Level[] = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];

const HEAT_FOOT = [
  { title: "2 or below, of those sharing", strong: true, cells: ["1 of 3", "1 of 3", "0 of 1", "2 of 3", "1 of 3", "1 of 3", "2 of 3"] },
  { title: "Median of those sharing", cells: ["3", "3", "3", "2", "3", "3", "2"] },
];

const CHANGE = { scale: { lowest: 0, highest: 5 }, heads: { before: "2024", now: "2025" } } as const;

export const examples: readonly Example[] = [
  {
    name: "A chart as files for a slide",
    shown: (
      <ChartLinks
        name="The measures by trust"
        links={[
          { href: "#svg", text: "SVG" },
          { href: "#png", text: "PNG" },
        ]}
      />
    ),
  },
  {
    name: "Two published figures that compare, one alone, and none",
    shown: (
      <>
        <DmaChangeDrawing id="change-both" name="Well led, both years" {...CHANGE} before={2.2} now={2.8} />
        <DmaChangeDrawing id="change-one" name="Well led, this year alone" {...CHANGE} before={null} now={2.8} />
        <DmaChangeDrawing id="change-none" name="Well led, neither year" {...CHANGE} before={null} now={null} />
      </>
    ),
  },
  {
    name: "Where the trusts of a system stand on one theme",
    shown: (
      <TrustDots
        id="trust-dots"
        theme="Support people"
        levelNames={NAMES}
        rows={[
          { id: "xb1", name: "Beckside Community", isOwn: false, level: null },
          { id: "xh1", name: "Harrowmere Partnership", isOwn: false, level: 4 },
          { id: "xn1", name: "Northmoor Hospitals", isOwn: true, level: 2 },
          { id: "xs1", name: "Stonebeck and Fellgate", isOwn: false, level: 2 },
        ]}
        counts={[
          { level: 2, trusts: 2 },
          { level: 4, trusts: 1 },
        ]}
        median="2"
        medianAt={2}
      />
    ),
  },
  { name: "One theme that no trust has released", shown: <TrustDots id="trust-dots-none" theme="Improve care" levelNames={NAMES} rows={[{ id: "xb1", name: "Beckside Community", isOwn: false, level: null }]} counts={[]} median={null} medianAt={null} /> },
  { name: "Heat map of released levels", shown: <HeatMap caption="Approved and released levels by trust and measure, 2026/27" columns={COLUMNS} rows={ROWS} foot={HEAT_FOOT} levelNames={NAMES} /> },
  {
    name: "Heat map when no trust shares",
    shown: <HeatMap caption="Approved and released levels, none shared" columns={COLUMNS} rows={[{ id: "xb1", name: "Beckside Community", levels: NONE }]} foot={[{ title: "Median of those sharing", cells: NONE }]} levelNames={NAMES} />,
  },
  { name: "Low in many places, or in one", shown: <LowInMany id="low" caption="Measures by how many of the trusts sharing are at 2 or below" themes={SHARED} /> },
  {
    name: "Low in all of fourteen",
    shown: <LowInMany id="low-all" caption="One measure, fourteen trusts sharing" themes={[{ id: "all", title: "Support people", group: "In many: half or more of those sharing", levels: FOURTEEN, median: 1, words: "14 of the 14 sharing" }]} />,
  },
  {
    name: "Official DMA figures, set apart",
    shown: (
      <section className="bm-official" aria-labelledby="official">
        <h2 id="official">Beside it, the official DMA 2025</h2>
        <DmaKey own="Northmoor, acute entry" peers="Valeside, Stonebeck, Fellgate (n 3, acute)" nationalMean="national acute mean, by entry (n 134)" />
        <DmaTable
          caption="DMA 2025 figures by entry and measure"
          columns={TITLES.map((title) => ({ id: title, title }))}
          scale={{ lowest: 1, highest: 5 }}
          groups={[
            {
              title: "Acute",
              rows: [
                { id: "northmoor", name: "Northmoor", kind: "entry", values: [2.6, 2.4, 2.1, 2.5, 2, 2.2, 1.8] },
                { id: "valeside", name: "Valeside", kind: "entry", values: [3, 2.6, 2.3, 2.6, 1.9, 2.5, null] },
                { id: "mean", name: "Acute mean, by entry, n 4", kind: "mean", values: [2.65, 2.4, 2.175, 2.45, 1.975, 2.275, 1.85] },
              ],
            },
            { title: "No other community entry in Moor and Vale: showing the region", rows: [{ id: "beckside", name: "Beckside", note: "community", kind: "entry", values: [2.4, 2.2, 2.6, 2.3, 1.7, 2.1, null] }] },
          ]}
          source="Source: NHS England, DMA 2025 results, data file version 2, as published. “Overall” is never recomputed."
        />
      </section>
    ),
  },
];
