import path from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take longest, from the longest on, by the ends of their names. Begun last, one of them would keep one worker busy while the other waits. */
export const LONGEST = [
  "disclosure/two-worlds.long.test.ts",
  "journeys/every-page/every-page.long.test.ts",
  "permissions/matrix-writes.long.test.ts",
  "workshop/leaks-to-the-approval.long.test.ts",
  "workshop/leaks-to-the-close.long.test.ts",
  "states/every-state.long.test.ts",
  "disclosure/two-worlds-sequence.long.test.ts",
  "size/bounded-lists.long.test.ts",
  "fuzz/forms.long.test.ts",
  "permissions/matrix-reads.long.test.ts",
  "journeys/papers.test.ts",
  "journeys/first-path.test.ts",
  "permissions/matrix-reads.test.ts",
  "permissions/matrix-writes.test.ts",
  "journeys/systems.test.ts",
  "papers/pdf/paper-pdf.test.ts",
  "states/every-state.test.ts",
  "journeys/workshop.test.ts",
  "disclosure/system-paper.test.ts",
  "server/keeping/backup.test.ts",
  "disclosure/two-worlds.test.ts",
  "ui/gallery.test.tsx",
];

/** Runs the longest files first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const others = await super.sort(files);
    const placeOf = ({ moduleId }: TestSpecification) => {
      const place = LONGEST.findIndex((end) => moduleId.split(path.sep).join("/").endsWith(`/tests/${end}`));
      return place === -1 ? LONGEST.length : place;
    };
    return others.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
