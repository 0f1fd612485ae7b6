import { answeringStates } from "./answering-states";
import { evidenceStates } from "./evidence-states";
import type { PageStates } from "./page-state";
import { resultsStates } from "./results-states";
import { trustStates } from "./trust-states";
import type { World } from "./world";

/** What a trust's own people meet, part by part, each with every state of its pages. */
export const PARTS: Readonly<Record<string, (world: World) => Promise<PageStates>>> = {
  answering: answeringStates,
  evidence: evidenceStates,
  "targets, vital signs and visits": trustStates,
  results: resultsStates,
};
