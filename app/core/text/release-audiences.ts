import type { ReleaseAudience } from "../assessment/release-form";

type AudienceWords = {
  /** At the head of a line: "The ICS lead". */
  readonly name: string;
  /** In a sentence: "the lead of Moor and Vale ICS". */
  readonly inSentence: (system: string) => string;
  /** Who that is and what they get, as sentences. */
  readonly means: (system: string) => string;
};

const WORDS: Readonly<Record<ReleaseAudience, AudienceWords>> = {
  "system-lead": {
    name: "System lead",
    inSentence: (system) => `the lead of ${system}`,
    means: (system) => `People who lead ${system} see these levels with your trust’s name, on its pages and in what they download.`,
  },
  peers: {
    name: "Peers",
    inSentence: (system) => `your peers in ${system}`,
    means: (system) => `Everybody with a role at another trust in ${system} sees these levels with your trust’s name. A trust that joins later sees them too, one that leaves no longer does.`,
  },
  "system-paper": {
    name: "System paper",
    inSentence: (system) => `readers of the paper of ${system}`,
    means: (system) => `The paper of ${system} prints these levels with your trust’s name. It may be public, and once issued it does not change.`,
  },
  "england-table": {
    name: "England table",
    inSentence: () => "the England table",
    means: () =>
      "Your agreed levels are counted, without your name, in one table for the whole country. It is made once, after the cycle closes, in counts rounded to 5, and shown only where nobody’s level can be worked out.",
  },
  participation: {
    name: "Taking part",
    inSentence: (system) => `${system} that you take part`,
    means: (system) => `The lead of ${system} and its other trusts see whether you have begun, held the workshop and approved. No level goes with it.`,
  },
};

/** The name of an audience at the head of a line: "Peers". */
export function audienceName(audience: ReleaseAudience): string {
  return WORDS[audience].name;
}

/** An audience inside a sentence: "your peers in Moor and Vale ICS". */
export function audienceInSentence(audience: ReleaseAudience, system: string): string {
  return WORDS[audience].inSentence(system);
}

/** Who an audience is and what it gets. */
export function audienceMeans(audience: ReleaseAudience, system: string): string {
  return WORDS[audience].means(system);
}

/** How far a trust has come, as others are told: "Begun, workshop held, approved by the board". */
export function participationInWords({ isBegun, isHeld, isApproved }: { readonly isBegun: boolean; readonly isHeld: boolean; readonly isApproved: boolean }): string {
  if (isApproved) return "Begun, workshop held, approved by the board";
  if (isHeld) return "Begun, workshop held";
  return isBegun ? "Begun" : "Not begun";
}
