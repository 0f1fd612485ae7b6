import { expect, test } from "vitest";
import type { Entry } from "../../app/islands/outbox";
import { withCommand, withFirstSent, withMine, withoutInvalid, withoutSaved } from "../../app/islands/outbox-steps";

const PLACE = { key: "k", seat: "s", href: "/save" };
const fields = (commandId: string, baseRevision = "0") => ({ commandId, baseRevision, choice: "3" });
const ids = (entry: Entry | null) => entry?.queue.map((command) => command.fields["commandId"]);

test("what was never sent is replaced by what came after it", () => {
  const twice = withCommand(withCommand(null, PLACE, fields("a")), PLACE, fields("b"));
  expect(ids(twice)).toEqual(["b"]);
});

test("what may have been sent stays before what came after it, to be sent again first", () => {
  const sent = withFirstSent(withCommand(null, PLACE, fields("a")));
  const later = withCommand(withCommand(sent, PLACE, fields("b")), PLACE, fields("c"));
  expect(ids(later)).toEqual(["a", "c"]);
});

test("once the first is saved the next stands on it, and at last nothing is left", () => {
  const both = withCommand(withFirstSent(withCommand(null, PLACE, fields("a"))), PLACE, fields("b"));
  const next = withoutSaved(both, "a", 7);
  expect(next?.queue).toEqual([{ fields: fields("b", "7"), wasSent: false }]);
  expect(withoutSaved(next, "b", 8)).toBeNull();
});

test("a command another tab has taken out already changes nothing", () => {
  const entry = withCommand(null, PLACE, fields("b"));
  expect(withoutSaved(entry, "a", 1)).toEqual(entry);
  expect(withoutSaved(null, "a", 1)).toBeNull();
  expect(withFirstSent(null)).toBeNull();
});

test("the member's choice becomes one new command on top of what the board has", () => {
  const both = withCommand(withFirstSent(withCommand(null, PLACE, fields("a"))), PLACE, { ...fields("b"), choice: "5" });
  expect(withMine(both, "fresh", 4)?.queue).toEqual([{ fields: { commandId: "fresh", baseRevision: "4", choice: "5" }, wasSent: false }]);
});

test("what cannot be saved as it is stays as it was typed; what came after it stands instead", () => {
  const only = withFirstSent(withCommand(null, PLACE, fields("a", "2")));
  expect(withoutInvalid(only, fields("a", "2"))).toMatchObject({ queue: [], draft: fields("a", "2") });
  expect(withoutInvalid(withCommand(only, PLACE, fields("b", "2")), fields("a", "2"))?.queue).toEqual([{ fields: fields("b", "2"), wasSent: false }]);
  expect(withoutInvalid(null, fields("a"))).toBeNull();
});
