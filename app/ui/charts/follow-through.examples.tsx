import type { Example } from "../nhs/example";
import { BalanceChart } from "./balance-chart";
import { BenefitDrawing } from "./benefit-drawing";
import { Figure } from "./figure";
import { GapLadderTable } from "./gap-ladder-table";
import { TrendFigure } from "./trend-figure";
import { ValueTrendChart } from "./value-trend-chart";

const CYCLES = ["2022/23", "2023/24", "2024/25", "2025/26", "2026/27"];

export const examples: readonly Example[] = [
  {
    name: "A vital sign over the years, with what to hold beside it",
    shown: (
      <ValueTrendChart
        id="value-trend"
        title="Digital share of spending"
        values={[
          { on: "2024-03-31", value: 2.1, words: "2.1%", dateWords: "31 March 2024" },
          { on: "2025-03-31", value: 2.4, words: "2.4%", dateWords: "31 March 2025" },
          { on: "2026-03-31", value: 2.7, words: "2.7%", dateWords: "31 March 2026" },
        ]}
        references={[{ value: 5, words: "5%: National Audit Office" }]}
      />
    ),
  },
  {
    name: "Gap ladder",
    shown: (
      <GapLadderTable
        caption="The way to our own target"
        themes={[
          { id: "support-people", title: "Support people", agreed: 2, target: 4, next: "Every ward has a named digital champion with time for it." },
          { id: "well-led", title: "Well led", agreed: 3, target: 4 },
          { id: "safe-practice", title: "Safe practice", agreed: 4, target: 4 },
          { id: "improve-care", title: "Improve care", agreed: 5, target: 3 },
          { id: "healthy-populations", title: "Healthy populations", agreed: null, target: 3 },
          { id: "prioritisation", title: "Prioritisation", agreed: 1, target: null },
        ]}
      />
    ),
  },
  {
    name: "Trend with a break and a missing cycle",
    shown: (
      <TrendFigure
        id="trend"
        finding="User experience is up one since the question changed"
        theme="User experience"
        cycles={CYCLES}
        points={[
          { level: 2, isComparable: true },
          { level: null, isComparable: true },
          { level: 3, isComparable: true },
          { level: 2, isComparable: false },
          { level: 3, isComparable: true },
        ]}
      />
    ),
  },
  {
    name: "Balance of change",
    shown: (
      <Figure id="balance" finding="More than half is technology. Is that where the change is needed?" subtitle="Nine open actions.">
        <BalanceChart label="Open actions by what they mostly change" counts={{ technology: 5, process: 2, culture: 1, skills: 1 }} />
      </Figure>
    ),
  },
  { name: "Balance with no action yet", shown: <BalanceChart label="No open actions" counts={{ technology: 0, process: 0, culture: 0, skills: 0 }} /> },
  {
    name: "Benefits: on the way, beyond target, worse than the start, no reading, no measure",
    shown: (
      <div className="grid gap-4">
        <BenefitDrawing id="b1" measure="Unsupported systems" readings={{ start: 41, now: 14, target: 0 }} words="41, now 14, target 0" />
        <BenefitDrawing id="b2" measure="Booking changes finished online" readings={{ start: 38, now: 71, target: 60 }} words="38%, now 71%, target 60%" />
        <BenefitDrawing id="b3" measure="Weeks from request to change" readings={{ start: 9, now: 11, target: 4 }} words="9, now 11, target 4" />
        <BenefitDrawing id="b4" measure="Benefits that met their target" readings={{ start: 30, now: null, target: 50 }} words="30%, no reading yet, target 50%" />
        <BenefitDrawing id="b5" measure="Publish what we stopped" readings={{ start: null, now: null, target: null }} words="" />
      </div>
    ),
  },
];
