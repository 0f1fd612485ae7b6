import { expect, test } from "vitest";
import { readSourceFiles } from "./source-file";
import { findBadWords } from "./words";

test("no page, message or paper uses a word the product never uses", () => {
  expect(findBadWords(readSourceFiles(["app/ui", "app/routes", "app/core/text", "app/core/papers", "app/papers", "app/mail", "app/web"], /\.tsx?$/))).toEqual([]);
});

test("such words are seen wherever they stand", () => {
  const bad = `const a = "Two members dissented";
const b = <p>Cast your vote</p>;
const c = \`\${n} weakest themes\`;
const d = <button>Submit</button>;
const fine = "10 voting and 2 non-voting seats";`;
  expect(findBadWords([{ path: "app/ui/bad.tsx", text: bad }])).toEqual([
    'app/ui/bad.tsx:1 says "dissented"',
    'app/ui/bad.tsx:2 says "vote"',
    'app/ui/bad.tsx:3 says "weakest"',
    "app/ui/bad.tsx:4 has a button that does not say what it does",
  ]);
});
