import type { Example } from "../nhs/example";
import { RoundsDrawing } from "./rounds-drawing";
import { RoundsFigure } from "./rounds-figure";

const NAMES = ["Starting point", "Under way", "Working in places", "Working throughout", "Improving and sharing"];
const FIRST = { tally: [2, 4, 1, 3, 0], median: 2 };
const SECOND = { tally: [0, 3, 6, 1, 0], median: 3 };

export const examples: readonly Example[] = [
  {
    name: "First spread",
    shown: <RoundsFigure id="one" theme="Empower citizens" finding="Views on Empower citizens are mixed: from 1 to 4" subtitle="10 of 11 gave a level." rounds={[FIRST]} roundNames={["round 1, n 11"]} seats={12} levelNames={NAMES} />,
  },
  {
    name: "Two rounds side by side",
    shown: <RoundsFigure id="two" theme="Empower citizens" finding="Closer than before: nobody is at 1 now, and most are at 3" subtitle="The same 11 seats in both rounds; 10 gave a level each time." rounds={[FIRST, SECOND]} roundNames={["round 1, n 11", "round 2, n 11"]} seats={12} levelNames={NAMES} />,
  },
  {
    name: "The second spread is not shown",
    shown: <RoundsFigure id="kept" theme="Empower citizens" finding="The second spread is not shown" subtitle="The level the board agreed is." rounds={[FIRST, null]} roundNames={["round 1, n 11", "round 2"]} seats={12} levelNames={NAMES} />,
  },
  {
    name: "Too few to show",
    shown: <RoundsFigure id="few" theme="Healthy populations" finding="Too few to show without showing who" subtitle="Four gave a level; seven can’t judge." rounds={[null]} roundNames={["round 1"]} seats={12} levelNames={NAMES} />,
  },
  {
    name: "The largest stack: all of sixteen at one level",
    shown: <RoundsFigure id="all" theme="Safe practice" finding="All sixteen gave 5" rounds={[{ tally: [0, 0, 1, 0, 15], median: 5 }, { tally: [0, 0, 0, 0, 16], median: 5 }]} roundNames={["round 1, n 16", "round 2, n 16"]} seats={16} levelNames={NAMES} />,
  },
  {
    name: "On the projector, in the dark",
    shown: (
      <section className="bm-dark overflow-x-auto p-6" aria-label="On the projector, in the dark" tabIndex={0}>
        <div className="w-305">
          <RoundsDrawing id="wall" theme="Empower citizens" rounds={[FIRST, SECOND]} seats={12} levelNames={NAMES} scale="projector" />
        </div>
      </section>
    ),
  },
];
