import type { PostKind } from "../../app/core/asks/post";

export type DemoPost = {
  readonly id: string;
  readonly kind: PostKind;
  readonly trustCode: string;
  readonly themeId: string;
  readonly title: string;
  readonly product: string | null;
  readonly worked: string | null;
  readonly failed: string | null;
  readonly capacity: string | null;
  readonly contact: string;
  readonly until: string;
  readonly postedOn: string;
};

/** What trusts of Moor and Vale ask of one another and offer, by their own choice. */
export const DEMO_POSTS: readonly DemoPost[] = [
  {
    id: "demo-ask-gp-data",
    kind: "ask",
    trustCode: "XB1",
    themeId: "healthy-populations",
    title: "We would like help to link GP and community data",
    product: null,
    worked: null,
    failed: "Two tries to match records by hand stopped after a month.",
    capacity: null,
    contact: "Head of data",
    until: "2027-04-30",
    postedOn: "2026-11-16",
  },
  {
    id: "demo-offer-way-in",
    kind: "offer",
    trustCode: "XH1",
    themeId: "empower-citizens",
    title: "A way in that is not digital: what worked, what failed",
    product: null,
    worked: "A named person on the telephone, and letters that say so first.",
    failed: "Tablets in the waiting room: nobody used them twice.",
    capacity: "Two visits",
    contact: "Head of patient access",
    until: "2027-03-31",
    postedOn: "2026-11-10",
  },
  {
    id: "demo-ask-champions",
    kind: "ask",
    trustCode: "XN1",
    themeId: "support-people",
    title: "We would like to see digital champions on wards",
    product: null,
    worked: null,
    failed: null,
    capacity: null,
    contact: "Chief nurse’s office",
    until: "2027-01-31",
    postedOn: "2026-10-29",
  },
  {
    id: "demo-offer-appraisal",
    kind: "offer",
    trustCode: "XV1",
    themeId: "well-led",
    title: "Digital goals at board appraisal, with our form",
    product: null,
    worked: "One goal each, agreed with the chair and read out at the end of the year.",
    failed: null,
    capacity: "One call a month",
    contact: "Company secretary",
    until: "2027-06-30",
    postedOn: "2026-10-20",
  },
];

/** Brought together by the system's lead. */
export const DEMO_TALK = { id: "demo-talk", postId: "demo-offer-way-in", trustCode: "XV1", broughtBy: "system-lead", requestedOn: "2026-11-18", requestedBy: "moor-and-vale-ics" } as const;
