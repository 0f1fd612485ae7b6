/** One round as it was frozen. */
export type DemoSpread = {
  /** Seats per level, lowest first. */
  readonly levels: readonly [number, number, number, number, number];
  readonly cantJudge: number;
  readonly seats: number;
};

function spread(levels: DemoSpread["levels"], cantJudge = 0): DemoSpread {
  return { levels, cantJudge, seats: levels.reduce((sum, count) => sum + count, cantJudge) };
}

export type DemoRecord = {
  /** The first spread, and the second where the board answered again. */
  readonly rounds: readonly DemoSpread[];
  readonly rationale: string;
  readonly elementsLevel: 1 | 2 | 3 | null;
  readonly reasons?: readonly (readonly [text: string, isPrintable: boolean])[];
  readonly view?: { readonly text: string; readonly holder: string | null };
};

/** Northmoor in 2025/26: eleven of twelve seats present, one recused on system-wide collaboration. */
export const NORTHMOOR_2025: Readonly<Record<string, DemoRecord>> = {
  "well-led": { rounds: [spread([1, 6, 3, 0, 0], 1)], rationale: "We set digital aims and one director answers for them. The strategy is not costed yet.", elementsLevel: 2 },
  "smart-foundations": { rounds: [spread([0, 3, 6, 2, 0])], rationale: "The electronic record works in the main specialties. Forty-one systems are without support.", elementsLevel: 2 },
  "safe-practice": { rounds: [spread([0, 2, 7, 2, 0])], rationale: "The yearly return is in, and every gap has an action with an owner.", elementsLevel: 3 },
  "support-people": {
    rounds: [spread([3, 5, 2, 1, 0]), spread([2, 7, 1, 1, 0])],
    rationale: "Training exists and staff rate their tools 5.1 of 10. Nobody can yet point to a service where it is good.",
    elementsLevel: 2,
    reasons: [
      ["Ward computers take minutes to start.", true],
      ["Training is offered and rota gaps stop people going.", false],
      ["The service desk is quicker than a year ago.", true],
    ],
  },
  "empower-citizens": {
    rounds: [spread([3, 4, 2, 1, 0], 1), spread([1, 7, 2, 0, 0], 1)],
    rationale: "Letters are online in one specialty. People without the internet are not counted.",
    elementsLevel: 2,
    reasons: [
      ["One clinic is not a service.", false],
      ["Patients ask me for this every week.", true],
      ["We do not know who is left out.", true],
    ],
    view: { text: "Two of the points we lean on are promises, not facts.", holder: null },
  },
  "improve-care": { rounds: [spread([1, 7, 3, 0, 0])], rationale: "Video clinics are offered in some services. What they change for patients is not measured.", elementsLevel: 2 },
  "healthy-populations": { rounds: [spread([1, 4, 1, 0, 0], 5)], rationale: "Data is shared with partners once a year. The board wants to see more before it says more.", elementsLevel: null },
  "collective-ownership": { rounds: [spread([2, 6, 2, 0, 0], 1)], rationale: "Digital comes to the board with the budget and seldom with results.", elementsLevel: 2 },
  "joined-up-teams": { rounds: [spread([2, 7, 2, 0, 0])], rationale: "One project team is mixed. Most requests still wait in a queue.", elementsLevel: 2 },
  "beyond-technology": {
    rounds: [spread([4, 3, 1, 3, 0]), spread([3, 5, 1, 2, 0])],
    rationale: "Programmes start with the technology. Two have a plan for how work will change.",
    elementsLevel: 2,
    view: { text: "Two programmes already report benefits at 12 months.", holder: "Chief operating officer" },
  },
  "system-collaboration": { rounds: [spread([0, 2, 6, 2, 0])], rationale: "We plan with partners, share the record with two of them and meet each month.", elementsLevel: 3 },
  "user-experience": { rounds: [spread([1, 7, 3, 0, 0])], rationale: "New services are tested with users now and then, and the results are kept.", elementsLevel: 2 },
  prioritisation: { rounds: [spread([2, 6, 2, 0, 0], 1)], rationale: "There is one list of projects. Nothing on it has been stopped this year.", elementsLevel: 2 },
};

/** On how many themes the non-executives' median was lower, of those where both groups gave at least five levels. */
export const NORTHMOOR_2025_GROUPS = { lowerOn: 4, themes: 10 } as const;
