import { expect, test } from "vitest";
import { spreadFindingInWords } from "../../../app/core/text/spread-findings";

test("a spread is told by where most are, or by how far views reach", () => {
  expect(spreadFindingInWords([0, 1, 6, 1, 0], null)).toBe("Most are at 3.");
  expect(spreadFindingInWords([2, 3, 0, 2, 2], null)).toBe("From 1 to 5, and no level has most.");
  expect(spreadFindingInWords([0, 0, 8, 0, 0], null)).toBe("All are at 3.");
  // Half is not most.
  expect(spreadFindingInWords([0, 4, 4, 0, 0], null)).toBe("From 2 to 3, and no level has most.");
});

test("a second spread is told by whether views are closer than in the first", () => {
  expect(spreadFindingInWords([0, 3, 6, 1, 0], [2, 4, 1, 3, 0])).toBe("Closer than before: most are at 3.");
  expect(spreadFindingInWords([2, 3, 0, 3, 2], [0, 2, 5, 2, 0])).toBe("Further apart than before: from 1 to 5, and no level has most.");
  expect(spreadFindingInWords([0, 2, 5, 2, 0], [0, 2, 5, 2, 0])).toBe("As close as before: most are at 3.");
});
