import { expect, test } from "vitest";
import { differences } from "./leak-surfaces";
import { runToTheApproval } from "./leak-runs";

const LITTLE = { level: 1, reason: "Reason of the secret", edits: 0 } as const;
const MUCH = { level: 3, reason: "Reason of the other", edits: 3 } as const;
const [ONE, OTHER] = [[1, "Reason of the first"], [5, "Reason of the second"]] as const;
const PATIENCE = 3_000_000;

test("at every moment from the reveal to the approval, everybody is sent the same whoever said what", async () => {
  const looks = { at: ["revealed", "answering again", "agreed", "approved"], isEverything: true };
  const one = await runToTheApproval(LITTLE, { one: ONE, other: OTHER }, looks);
  const other = await runToTheApproval(MUCH, { one: OTHER, other: ONE }, looks);
  expect(differences(one.sent, other.sent)).toEqual([]);
  expect(other.logged).toEqual(one.logged);
}, PATIENCE);
