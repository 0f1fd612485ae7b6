import { decisionRefusalInWords } from "../assessment/decision-refusals";

const WORDS: Readonly<Record<string, string>> = {
  "no-workshop": "The workshop has not been opened",
  "open-already": "The workshop is open already",
  "not-running": "Somebody else runs this workshop. Ask them to hand it over",
  "not-offered": "The workshop is not offered to you any more",
  "wrong-person": "Choose somebody who may run a workshop at this trust",
  "seat-taken": "That seat has answers or a device already. Choose an empty one, or give its holder a new link",
  "not-waiting": "That phone is not waiting any more",
  "on-paper": "This seat answers on paper today. Ask the facilitator if that is wrong",
  "nobody-present": "Nobody is in the room yet. Note who is present first",
  "not-on-agenda": "That theme is not on the agenda. Open the page again",
  "not-on-table": "That theme is not on the table. Open the page again",
  "not-chair": "Somebody else chairs this workshop. Ask the facilitator",
  "no-theme": "Put a theme on the table first",
  "too-many-ballots": "There are more ballots than seats on paper. Note who answers on paper first",
  "action-in-use": "Somebody has worked on this action since. Stop it on the actions page instead",
  "unknown-person": "That person has no role at this trust today",
  "meeting-not-named": "Name the meeting that takes up the carried themes first",
  "workshop-ended": "The workshop has ended",
};

/**
 * Why an act in the workshop was not done, in words.
 * @throws {RangeError} for a code that has none.
 */
export function workshopRefusalInWords(code: string): string {
  return WORDS[code] ?? decisionRefusalInWords(code);
}
