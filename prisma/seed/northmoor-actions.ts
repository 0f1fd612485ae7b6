import type { ActionStatus, BenefitStatus } from "../../app/core/actions/action";
import type { ChangeKind } from "../../app/core/charts/balance";
import type { PriorityDecision } from "../../app/core/actions/priorities";

export type DemoAction = {
  readonly id: string;
  readonly what: string;
  readonly ownerRole: string;
  readonly personId: string | null;
  readonly dueOn: string;
  readonly kind: ChangeKind;
  readonly themeIds: readonly string[];
  readonly people: number | null;
  readonly status: ActionStatus;
  /** Start, target and readings; null: no outcome measure yet. */
  readonly benefit: {
    readonly measure: string;
    readonly unit: string;
    readonly decimals: 0 | 1;
    readonly start: number;
    readonly target: number;
    readonly targetOn: string;
    readonly status: BenefitStatus;
    readonly readings: readonly (readonly [on: string, value: number, evidence: string])[];
  } | null;
  /** What was learnt of it; absent: nothing is written. */
  readonly lessons?: string;
  /** In the board's order for 2025/26; null: not placed, as it is closed. */
  readonly decision: readonly [PriorityDecision, reason: string | null] | null;
};

type Benefit = NonNullable<DemoAction["benefit"]>;

function benefit(measure: string, unit: string, start: number, target: number, targetOn: string, readings: Benefit["readings"], status: BenefitStatus = "too-early"): Benefit {
  return { measure, unit, decimals: Number.isInteger(start) && Number.isInteger(target) ? 0 : 1, start, target, targetOn, status, readings };
}

/** What Northmoor promised in 2025/26: nine open, four done, one stopped. More than half of the open ones are technology. */
export const NORTHMOOR_ACTIONS: readonly DemoAction[] = [
  {
    id: "northmoor-unsupported",
    what: "Remove the last unsupported systems",
    ownerRole: "Chief digital and information officer",
    personId: "northmoor-cdio",
    dueOn: "2026-10-31",
    kind: "technology",
    themeIds: ["smart-foundations", "safe-practice"],
    people: 2,
    status: "under-way",
    benefit: benefit("Unsupported systems", "", 41, 0, "2026-10-31", [["2026-03-31", 26, "List of main systems"], ["2026-09-18", 14, "List of main systems"]]),
    decision: ["do", null],
  },
  {
    id: "northmoor-champions",
    what: "Name a digital champion on every ward",
    ownerRole: "Chief nurse",
    personId: "northmoor-cno",
    dueOn: "2026-11-30",
    kind: "skills",
    themeIds: ["support-people"],
    people: 0.5,
    status: "under-way",
    benefit: benefit("Staff rating of digital tools", "of 10", 5.1, 6.5, "2027-03-31", [["2026-03-12", 5.6, "Staff survey on digital tools"]]),
    decision: ["do", null],
  },
  {
    id: "northmoor-redesign",
    what: "Pharmacy and estates redesign requests with digital",
    ownerRole: "Chief operating officer",
    personId: null,
    dueOn: "2027-01-31",
    kind: "process",
    themeIds: ["joined-up-teams"],
    people: 1,
    status: "under-way",
    benefit: benefit("Weeks from request to change", "weeks", 11, 4, "2027-01-31", [["2026-09-30", 9, "Request log"]]),
    decision: ["do", null],
  },
  {
    id: "northmoor-stopped-list",
    what: "Publish what we stopped, and why",
    ownerRole: "Chief executive",
    personId: "northmoor-ceo",
    dueOn: "2027-03-31",
    kind: "culture",
    themeIds: ["prioritisation"],
    people: null,
    status: "not-begun",
    benefit: null,
    decision: ["do", null],
  },
  {
    id: "northmoor-letters",
    what: "Letters and results in the NHS App in every suitable specialty",
    ownerRole: "Chief nurse",
    personId: "northmoor-cno",
    dueOn: "2027-09-30",
    kind: "process",
    themeIds: ["empower-citizens"],
    people: 2,
    status: "under-way",
    benefit: benefit("Booking changes finished online", "%", 38, 60, "2027-09-30", []),
    decision: ["do", null],
  },
  {
    id: "northmoor-sign-on",
    what: "One sign-on for clinical staff",
    ownerRole: "Chief digital and information officer",
    personId: "northmoor-cdio",
    dueOn: "2027-06-30",
    kind: "technology",
    themeIds: ["support-people", "smart-foundations"],
    people: 3,
    status: "under-way",
    benefit: benefit("Minutes lost to log-ins in a shift", "minutes", 20, 5, "2027-06-30", [["2026-09-30", 17, "Observed on three wards"]]),
    decision: ["do", null],
  },
  {
    id: "northmoor-network",
    what: "Close the gaps in the ward network",
    ownerRole: "Chief digital and information officer",
    personId: "northmoor-cdio",
    dueOn: "2027-02-28",
    kind: "technology",
    themeIds: ["smart-foundations"],
    people: 1,
    status: "under-way",
    benefit: benefit("Wards with a gap", "", 9, 0, "2027-02-28", [["2026-08-31", 4, "Network survey"]]),
    decision: ["later", "Two wards move in spring; their gaps close with the move."],
  },
  {
    id: "northmoor-tablets",
    what: "Tablets on every ward",
    ownerRole: "Chief digital and information officer",
    personId: "northmoor-cdio",
    dueOn: "2027-03-31",
    kind: "technology",
    themeIds: ["support-people"],
    people: 1,
    status: "not-begun",
    benefit: null,
    decision: ["pause", "No owner on the wards until 2028."],
  },
  {
    id: "northmoor-own-app",
    what: "A second version of our patient app",
    ownerRole: "Chief digital and information officer",
    personId: "northmoor-cdio",
    dueOn: "2027-03-31",
    kind: "technology",
    themeIds: ["empower-citizens"],
    people: 2,
    status: "not-begun",
    benefit: null,
    decision: ["stop", "It repeats the NHS App."],
  },
  {
    id: "northmoor-strategy",
    what: "Give each aim of the digital strategy a cost and an owner",
    ownerRole: "Chief finance officer",
    personId: "northmoor-cfo",
    dueOn: "2026-07-31",
    kind: "process",
    themeIds: ["well-led"],
    people: 0.5,
    status: "done",
    benefit: benefit("Aims with a cost, funding and an owner", "%", 20, 100, "2026-07-31", [["2026-07-30", 100, "Digital strategy"]], "realised"),
    decision: null,
  },
  {
    id: "northmoor-virtual-ward",
    what: "A virtual ward for people with heart failure",
    ownerRole: "Medical director",
    personId: "northmoor-cmo",
    dueOn: "2026-06-30",
    kind: "process",
    themeIds: ["improve-care"],
    people: 2,
    status: "done",
    benefit: benefit("Emergency admissions a month", "", 34, 24, "2026-09-30", [["2026-09-30", 25, "Virtual ward report"]], "partly"),
    lessons: "Fewer referrals came from practices that had not met the team.",
    decision: null,
  },
  {
    id: "northmoor-kiosks",
    what: "Check-in screens in outpatients",
    ownerRole: "Chief operating officer",
    personId: null,
    dueOn: "2026-05-31",
    kind: "technology",
    themeIds: ["empower-citizens"],
    people: 1,
    status: "done",
    benefit: benefit("People who check in by themselves", "%", 0, 50, "2026-08-31", [["2026-08-31", 9, "Outpatient figures"]], "not-realised"),
    lessons: "We bought the screens before we asked people why they queue.",
    decision: null,
  },
  {
    id: "northmoor-board-session",
    what: "A board session on data and its limits",
    ownerRole: "Chair",
    personId: "northmoor-chair",
    dueOn: "2026-07-31",
    kind: "skills",
    themeIds: ["well-led", "collective-ownership"],
    people: null,
    status: "done",
    benefit: null,
    decision: null,
  },
  {
    id: "northmoor-dashboard",
    what: "A dashboard for every division",
    ownerRole: "Chief digital and information officer",
    personId: "northmoor-cdio",
    dueOn: "2026-09-30",
    kind: "technology",
    themeIds: ["healthy-populations"],
    people: 1,
    status: "stopped",
    benefit: null,
    lessons: "Divisions had five dashboards already. We had not asked which decision still lacked a figure.",
    decision: null,
  },
];

/** People for whole-time work that the board has for its actions. */
export const NORTHMOOR_CAPACITY = { people: 10, pounds: null } as const;

/** Lessons that were shared with the trusts of Moor and Vale: Northmoor's of its screens, Valeside's of its dictation. */
export const DEMO_LESSONS = {
  kiosks: { actionId: "northmoor-kiosks", trustCode: "XN1", sharedOn: "2026-10-20", lesson: null },
  dictation: { actionId: "valeside-dictation", trustCode: "XV1", sharedOn: "2026-11-04", lesson: "It heard the letters well and the clinic badly: nobody had tried it beside an open door." },
} as const;
