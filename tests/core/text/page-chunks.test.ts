import fc from "fast-check";
import { expect, test } from "vitest";
import { joinPage, markChunk, markPage, splitPage, stepsTo } from "../../../app/core/text/page-chunks";

const page = fc.array(fc.constantFrom("<p>one</p>", "<p>two</p>", "<ul>", "<li>three</li>", "</ul>", '<div class="x">', "</div>", "words ", "<b>four</b>")).map((parts) => parts.join(""));

test("whatever somebody has, the steps lead to the page", () => {
  fc.assert(
    fc.property(page, page, (before, after) => {
      const had = splitPage(before);
      expect(had.join("")).toBe(before);
      expect(joinPage(stepsTo(after, had.map(markChunk)), had)).toBe(after);
    }),
  );
});

test("what has not changed is not sent again", () => {
  const had = splitPage("<main><h1>A title</h1><p>A long text that stays.</p><p>Level 2</p></main>");
  expect(stepsTo("<main><h1>A title</h1><p>A long text that stays.</p><p>Level 3</p></main>", had.map(markChunk))).toEqual([[0, 3], "<p>Level 3</p></main>"]);
});

test("a piece taken for another by its mark is seen by the mark of the whole", () => {
  const after = "<p>new</p>";
  const mistaken = joinPage(stepsTo(after, [markChunk(after)]), ["<p>old</p>"]);
  expect(markPage(mistaken)).not.toBe(markPage(after));
});
