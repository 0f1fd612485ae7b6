import type { Example } from "../nhs/example";
import { ProfileKey } from "./profile-key";
import { ProfileTable, type ProfileTheme } from "./profile-table";
import { RadarChart } from "./radar-chart";

const NAMES = ["Starting point", "Under way", "Working in places", "Working throughout", "Improving and sharing"];
const UP = { isProposed: false, isComparable: true };

const MEASURES: readonly ProfileTheme[] = [
  { ...UP, id: "well-led", title: "Well led", href: "#well-led", note: "Up one, one short of target", agreed: 3, earlier: 2, target: 4, spread: { tally: [0, 1, 7, 2, 0], median: 3 }, views: { word: "Broad agreement", lines: ["Median 3", "10 of 11 gave a level"] }, dma: { own: 2.6, peers: [2.2, 2.8, 3], nationalMean: 2.83 } },
  { ...UP, id: "smart-foundations", title: "Ensure smart foundations", href: "#smart-foundations", note: "No change, one short of target", agreed: 3, earlier: 3, target: 4, spread: { tally: [0, 3, 6, 2, 0], median: 3 }, views: { word: "Broad agreement", lines: ["Median 3", "11 of 11 gave a level"] }, dma: { own: 2.4, peers: [2.1, 2.5, 2.6], nationalMean: 2.65 } },
  { ...UP, id: "safe-practice", title: "Safe practice", href: "#safe-practice", note: "Up one, at target", agreed: 4, earlier: 3, target: 4, spread: { tally: [0, 0, 3, 7, 1], median: 4 }, views: { word: "Broad agreement", lines: ["Median 4", "11 of 11 gave a level"] }, dma: { own: 2.1, peers: [1.9, 2.3, 2.4], nationalMean: 2.37 } },
  { ...UP, id: "support-people", title: "Support people", href: "#support-people", note: "No change, two short of target", agreed: 2, earlier: 2, target: 4, spread: { tally: [3, 5, 1, 2, 0], median: 2 }, views: { word: "Mixed views", lines: ["Median 2", "11 of 11 gave a level"] }, dma: { own: 2.5, peers: [2, 2.6, 2.7], nationalMean: 2.61 } },
  { ...UP, id: "improve-care", title: "Improve care", href: "#improve-care", note: "Fell one, one beyond target", agreed: 3, earlier: 4, target: 2, spread: { tally: null, median: 2.5 }, views: { word: "Broad agreement", lines: ["Median 2.5", "a named view states a level"] }, dma: { own: null, peers: [], nationalMean: null } },
  { ...UP, id: "healthy-populations", title: "Healthy populations", href: "#healthy-populations", note: "No change, one short of target", agreed: 2, earlier: 2, target: 3, spread: null, hiddenWords: "– too few", views: { word: "Too few to show", lines: ["Fewer than five levels", <b key="cant-judge">7 of 11 can’t judge</b>] }, dma: { own: 1.8, peers: [1.5, 2, 2.1], nationalMean: 2.17 } },
];

const TRENDS: readonly ProfileTheme[] = [
  { ...UP, id: "beyond-technology", title: "Beyond technology", note: "No change, two short of target", agreed: 2, earlier: 2, target: 4, spread: { tally: [4, 2, 0, 4, 1], median: 2 }, views: { word: "Views differ", lines: ["Median 2", "11 of 11 gave a level"] } },
  { ...UP, id: "system-collaboration", title: "System-wide collaboration", note: "No change, at target", agreed: 3, earlier: 3, target: 3, spread: { tally: [0, 1, 7, 2, 0], median: 3 }, views: { word: "Broad agreement", lines: ["Median 3", "10 of 10, one recused"] } },
  { ...UP, id: "user-experience", title: "User experience", isComparable: false, note: "Question changed, one short of target", agreed: 2, earlier: 3, target: 3, spread: { tally: [1, 7, 3, 0, 0], median: 2 }, views: { word: "Broad agreement", lines: ["Median 2", "11 of 11 gave a level"] } },
  { ...UP, id: "prioritisation", title: "Prioritisation", note: "Put forward, not yet agreed", isProposed: true, agreed: 1, earlier: 2, target: 3, spread: { tally: [11, 0, 0, 0, 0], median: 1 }, views: { word: "Broad agreement", lines: ["Median 1", "11 of 11 gave a level"] } },
  { ...UP, id: "ownership", title: "Collective board ownership", note: "No level yet", agreed: null, earlier: 5, target: 5, spread: { tally: [0, 0, 0, 0, 11], median: 5 }, views: { word: "Broad agreement", lines: ["Median 5", "11 of 11 gave a level"] } },
];

export const examples: readonly Example[] = [
  { name: "How to read a row", shown: <ProfileKey withDma withBreak /> },
  {
    name: "Profile of the measures, the DMA set apart",
    shown: <ProfileTable id="measures" caption="Measures: agreed level, answers, target, last time, agreement, and the official DMA figure beside" themeHead="Measure" themes={MEASURES} levelNames={NAMES} seats={12} dma={{ head: "Official DMA 2025", note: "Acute entry, as published. Another scale, set apart", scale: { lowest: 1, highest: 5 } }} />,
  },
  {
    name: "Profile of the trends: a break, a level put forward, none yet, all at one end",
    shown: <ProfileTable id="trends" caption="Trends: agreed level, answers, target, last time and agreement" themeHead="Trend" themes={TRENDS} levelNames={NAMES} seats={12} />,
  },
  {
    name: "Radar, for who expects one",
    shown: <RadarChart id="radar" title="Levels agreed on the measures, as a radar" themes={MEASURES.map(({ id, title, agreed, target }, index) => ({ id, title, agreed: index === 5 ? null : agreed, target }))} />,
  },
];
