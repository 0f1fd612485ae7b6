import { expect, test } from "vitest";
import { differences } from "./leak-surfaces";
import { runToTheClose } from "./leak-runs";

const LITTLE = { level: 1, reason: "Reason of the secret", edits: 0 } as const;
const MUCH = { level: 3, reason: "Reason of the other", edits: 3 } as const;
const PATIENCE = 3_000_000;

test("at every moment up to the close, everybody is sent the same whatever a member answered", async () => {
  const looks = { at: ["answered beforehand", "answering", "closed"], isEverything: true };
  const one = await runToTheClose(LITTLE, looks);
  const other = await runToTheClose(MUCH, looks);
  expect(differences(one.sent, other.sent)).toEqual([]);
  expect(other.logged).toEqual(one.logged);
}, PATIENCE);
